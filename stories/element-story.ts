import type { Meta, StoryObj } from '@storybook/web-components-vite';
import written from 'virtual:custom-elements';
import type { Attribute, Declaration, Manifest } from '../scripts/manifest/manifest.ts';

const manifest = written as Manifest;

/** What a story sets: attributes by name. `true` is a bare attribute, `undefined` none. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** One story of an element. */
export type ElementStory = StoryObj;

/**
 * What all stories of an element share: it is made of its attributes, and each attribute of the
 * manifest has a control, so that a new attribute has one without a word here.
 */
export function elementMeta(tag: string, args: Attributes): Meta {
  const declaration = declarationOf(tag);
  return {
    component: tag,
    args: { loading: 'eager', ...args },
    argTypes: {
      ...withoutControls(declaration),
      ...Object.fromEntries(
        (declaration.attributes ?? []).map((each) => [each.name, control(each)]),
      ),
    },
    render: (attributes) => elementOf(tag, attributes),
    parameters: { docs: { description: { component: declaration.description } } },
  };
}

/** Makes an element of its attributes. */
export function elementOf(tag: string, attributes: Attributes): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  return element;
}

/** What the manifest says of an element. */
export function declarationOf(tag: string): Declaration {
  const declaration = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === tag);
  if (!declaration) throw new Error(`no ${tag} in the manifest`);
  return declaration;
}

function control({ name, type, default: byDefault, description }: Attribute) {
  const text = (type?.text ?? 'string').replace(/ \| undefined|undefined \| /g, '');
  const words = text.split(' | ').map((word) => word.replace(/^'(.*)'$/, '$1'));
  const isChoice = text.startsWith("'");
  return {
    name,
    ...(description === undefined ? {} : { description }),
    ...(isChoice ? { options: words } : {}),
    control: { type: isChoice ? 'select' : controlOf(text) } as const,
    table: {
      category: 'attributes',
      type: { summary: text },
      ...(byDefault === undefined ? {} : { defaultValue: { summary: byDefault } }),
    },
  };
}

function controlOf(type: string): 'number' | 'boolean' | 'text' {
  return type === 'number' || type === 'boolean' ? type : 'text';
}

/** Properties, parts and the rest are documented, and set by none of the controls. */
function withoutControls({ members = [], attributes = [] }: Declaration) {
  const own = new Set(attributes.map(({ name }) => name));
  return Object.fromEntries(
    members
      .filter(({ name }) => !own.has(name))
      .map(({ name }) => [name, { control: { disable: true } }]),
  );
}
