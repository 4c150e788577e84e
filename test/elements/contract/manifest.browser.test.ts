/** Editors, frameworks and Storybook read the contract from the custom-elements manifest. */
import { assert } from '../../support/assert.ts';
import {
  ATTRIBUTES,
  ATTRIBUTES_OF_EVENTS,
  CUSTOM_PROPERTIES,
  EVENTS,
  PARTS,
  SLOTS,
  STATES,
} from './names.ts';

interface Named {
  readonly name: string;
  readonly description?: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly members?: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly cssStates?: readonly Named[];
}

async function declarationOf(tag: string): Promise<Declaration> {
  const response = await fetch('/dist/custom-elements.json');
  const { modules } = (await response.json()) as {
    readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
  };
  const found = modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`the manifest has no ${tag}`);
  return found;
}

function names(list: readonly Named[] = []): string[] {
  return list.map(({ name }) => name);
}

const OWN: Readonly<Record<string, readonly string[]>> = {
  'knf-news': [],
  'knf-events': ATTRIBUTES_OF_EVENTS,
  'knf-post': ['item'],
};

for (const [tag, own] of Object.entries(OWN)) {
  it(`<${tag}> stands whole in the manifest, and nothing without words`, async () => {
    const declaration = await declarationOf(tag);

    assert.includeMembers(names(declaration.attributes), [...ATTRIBUTES, ...own]);
    assert.includeMembers(names(declaration.members), ['feed', 'reload', 'ready', 'renderItem']);
    assert.sameMembers(names(declaration.events), [...EVENTS]);
    assert.sameMembers(names(declaration.slots), [...SLOTS]);
    assert.includeMembers(names(declaration.cssParts), [...PARTS]);
    assert.sameMembers(names(declaration.cssProperties), [...CUSTOM_PROPERTIES]);
    assert.includeMembers(names(declaration.cssStates), [...STATES]);
    const { attributes, events, slots, cssParts, cssProperties, cssStates } = declaration;
    const wordless = [attributes, events, slots, cssParts, cssProperties, cssStates]
      .flatMap((list) => list ?? [])
      .filter(({ description }) => !description);
    assert.deepEqual(names(wordless), []);
  });
}

it('<knf-region-map> stands whole in the manifest', async () => {
  const { attributes } = await declarationOf('knf-region-map');

  assert.includeMembers(names(attributes), [
    ...['region', 'at', 'view', 'compare', 'geometry', 'for', 'src'],
  ]);
});
