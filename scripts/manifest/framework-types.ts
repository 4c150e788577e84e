/**
 * Types of the elements in the templates of React 19, Vue 3 and Svelte 5, written from the
 * custom-elements manifest. The published generators for these write imports twice and events of
 * the wrong type, so these are our own.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attribute, Declaration, Manifest } from './manifest.ts';

interface Element extends Declaration {
  readonly tagName: string;
  /** Specifier of the built class, as seen from `dist/types/`. */
  readonly from: string;
}

/**
 * Writes `types/` into `folder`, which holds `custom-elements.json`.
 *
 * @returns the files written, relative to `folder`
 */
export function writeFrameworkTypes(folder: string): readonly string[] {
  const manifest = JSON.parse(
    readFileSync(join(folder, 'custom-elements.json'), 'utf8'),
  ) as Manifest;
  const elements = elementsOf(manifest);
  const files = {
    'elements.d.ts': elementTypes(elements),
    'react.d.ts': reactTypes(elements),
    'vue.d.ts': vueTypes(elements),
    'svelte.d.ts': svelteTypes(elements),
  };
  mkdirSync(join(folder, 'types'), { recursive: true });
  return Object.entries(files).map(([name, text]) => {
    const file = join('types', name);
    writeFileSync(join(folder, file), text);
    // TypeScript finds types beside a module; the module itself says nothing.
    writeFileSync(join(folder, file.replace('.d.ts', '.js')), 'export {};\n');
    return file;
  });
}

/** The elements of a manifest, by tag. */
function elementsOf(manifest: Manifest): readonly Element[] {
  return manifest.modules
    .flatMap(({ path, declarations }) =>
      declarations.flatMap((declaration) =>
        declaration.tagName === undefined
          ? []
          : [
              {
                ...declaration,
                tagName: declaration.tagName,
                from: path.replace(/^dist\//, '../'),
              },
            ],
      ),
    )
    .sort((a, b) => a.tagName.localeCompare(b.tagName));
}

function elementTypes(elements: readonly Element[]): string {
  const classes = elements.map(({ name, from }) => `import type { ${name} } from '${from}';`);
  const interfaces = elements.flatMap((element) => [
    `/** Attributes of \`<${element.tagName}>\`. */`,
    `export interface ${element.name}Attributes {`,
    ...(element.attributes ?? []).flatMap((attribute) => [
      `  /** ${attribute.description ?? ''} */`,
      `  ${quoted(attribute.name)}?: ${attributeType(attribute)} | undefined;`,
    ]),
    '}',
    '',
    `/** Properties of \`<${element.tagName}>\` that a template may set. */`,
    `export type ${element.name}Properties = Partial<Pick<${element.name}, ${settable(element)}>>;`,
    '',
    `/** Events of \`<${element.tagName}>\`. */`,
    `export interface ${element.name}Events {`,
    ...(element.events ?? []).flatMap(({ name = '', description = '' }) => [
      `  /** ${description} */`,
      `  '${name}': HTMLElementEventMap['${name}'];`,
    ]),
    '}',
    '',
  ]);
  const reExport = `export type { ${elements.map(({ name }) => name).join(', ')} };`;
  return [
    // What the events bring is said of the global map of events, in that module.
    "import '../elements/shared/events.js';",
    ...classes,
    '',
    ...interfaces,
    reExport,
    '',
  ].join('\n');
}

function reactTypes(elements: readonly Element[]): string {
  return [
    "import type { HTMLAttributes, RefAttributes } from 'react';",
    importOf(elements),
    '',
    'type Tag<Instance, Attributes, Properties, Events> = Attributes &',
    '  Omit<Properties, keyof Attributes> &',
    '  Omit<HTMLAttributes<Instance>, keyof Attributes | keyof Properties> &',
    '  RefAttributes<Instance> & {',
    '    [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;',
    '  } & { class?: string | undefined };',
    '',
    "declare module 'react' {",
    '  namespace JSX {',
    '    interface IntrinsicElements {',
    ...tagsOf(elements).map((line) => `      ${line}`),
    '    }',
    '  }',
    '}',
    '',
  ].join('\n');
}

function vueTypes(elements: readonly Element[]): string {
  return [
    "import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';",
    importOf(elements),
    '',
    'type Tag<Instance, Attributes, Properties, Events> = new () => Instance & {',
    '  /** For the type checker of templates only. */',
    '  $props: Attributes &',
    '    Omit<Properties, keyof Attributes> &',
    '    Omit<HTMLAttributes, keyof Attributes> &',
    '    PublicProps;',
    '  /** For the type checker of templates only. */',
    '  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;',
    '};',
    '',
    "declare module 'vue' {",
    '  interface GlobalComponents {',
    ...tagsOf(elements).map((line) => `    ${line}`),
    '  }',
    '}',
    '',
  ].join('\n');
}

function svelteTypes(elements: readonly Element[]): string {
  return [
    "import type { HTMLAttributes } from 'svelte/elements';",
    importOf(elements),
    '',
    'type Tag<Instance extends EventTarget, Attributes, Properties, Events> = Attributes &',
    '  Omit<Properties, keyof Attributes> &',
    '  Omit<HTMLAttributes<Instance>, keyof Attributes | keyof Properties> & {',
    '    [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;',
    '  };',
    '',
    "declare module 'svelte/elements' {",
    '  interface SvelteHTMLElements {',
    ...tagsOf(elements).map((line) => `    ${line}`),
    '  }',
    '}',
    '',
  ].join('\n');
}

function tagsOf(elements: readonly Element[]): readonly string[] {
  return elements.flatMap(({ name, tagName, description = '' }) => [
    `/** ${description.replace(/\s+/g, ' ')} */`,
    `'${tagName}': Tag<${name}, ${name}Attributes, ${name}Properties, ${name}Events>;`,
  ]);
}

function importOf(elements: readonly Element[]): string {
  const names = elements.flatMap(({ name }) =>
    ['', 'Attributes', 'Properties', 'Events'].map((suffix) => name + suffix),
  );
  return `import type { ${names.join(', ')} } from './elements.js';`;
}

/** What markup may say: words one of a few, numbers also as text, all else text. */
function attributeType({ type }: Attribute): string {
  const parts = (type?.text ?? 'string').split('|').map((part) => part.trim());
  const known = parts.filter((part) => part !== 'undefined');
  if (known.every((part) => /^'.*'$/.test(part))) return known.join(' | ');
  if (known.every((part) => part === 'number')) return 'number | `${number}`';
  if (known.every((part) => ['boolean', 'true', 'false'].includes(part))) return "boolean | ''";
  return 'string';
}

function settable({ members = [] }: Element): string {
  const names = members.filter(({ kind, readonly }) => kind === 'field' && readonly !== true);
  return names.map(({ name }) => `'${name}'`).join(' | ') || 'never';
}

function quoted(name: string): string {
  return /^[a-z]+$/.test(name) ? name : `'${name}'`;
}
