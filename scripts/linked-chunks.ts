/**
 * Rollup plugin: gives each lazy chunk what it needs from its entry as a parameter.
 *
 * Rollup would write `import { html } from '../knf-widgets.js'` into a chunk. A page that loads
 * `knf-widgets.js?ver=6`, as WordPress writes it, would then fetch and run the whole bundle a second
 * time under its other address. So a chunk becomes a function of the entry's own values, and the
 * entry, which alone knows itself, calls it.
 */
import MagicString from 'magic-string';
import type { Plugin, RenderedChunk } from 'rollup';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Named extends Node {
  readonly name: string;
}
interface Import extends Node {
  readonly source: Node & { readonly value: string };
  readonly specifiers: readonly { readonly imported?: Named; readonly local: Named }[];
}
interface Export extends Node {
  readonly source: Import['source'] | null;
  readonly declaration: Node | null;
  readonly specifiers: readonly { readonly exported: Named; readonly local: Named }[];
}

/** What stands for the entry's values in the code of a chunk, until it is minified. */
const SHARED = '$shared';
const LINK = '$link';

/** A chunk is made once for each entry, however often it is asked for. */
const LINKER = `
const $chunks = new Map();
function ${LINK}(chunk) {
  if (!$chunks.has(chunk)) $chunks.set(chunk, chunk.default(${SHARED}));
  return $chunks.get(chunk);
}
`;

/** Links chunks to their entry without an import of the entry. */
export function linkedChunks(): Plugin {
  return {
    name: 'linked-chunks',
    renderChunk(code, chunk, _options, { chunks }) {
      const { body } = this.parse(code) as unknown as { readonly body: readonly Node[] };
      const text = new MagicString(code);
      for (const each of dynamicImports(body)) text.appendLeft(each.end, `.then(${LINK})`);
      const ownOf = ({ facadeModuleId: facade }: RenderedChunk) =>
        facade === null ? [] : (this.getModuleInfo(facade)?.exports ?? []);
      const entry = Object.values(chunks).find(({ isEntry }) => isEntry);
      if (!chunk.isEntry) asFunction(text, body, code, entry ? sharedOf(entry, ownOf(entry)) : []);
      else if (chunk.dynamicImports.length > 0) withLinker(text, body, ownOf(chunk), chunk);
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}

function exportsOf(body: readonly Node[]): readonly Export[] {
  return body.filter((node): node is Export => {
    if (!node.type.startsWith('Export')) return false;
    if ((node as Export).declaration || node.type !== 'ExportNamedDeclaration') {
      throw new Error(`a chunk has an export that cannot be linked: ${node.type}`);
    }
    return true;
  });
}

/** Names under which an entry exports values for its chunks, in the order in which it hands them over. */
function sharedOf({ exports }: RenderedChunk, own: readonly string[]): readonly string[] {
  return exports.filter((name) => !own.includes(name)).sort();
}

/** Takes what rollup exports for the chunks out of the exports, and hands it to them. */
function withLinker(
  text: MagicString,
  body: readonly Node[],
  own: readonly string[],
  chunk: RenderedChunk,
): void {
  const exported = exportsOf(body);
  const all = exported.flatMap(({ specifiers }) => specifiers);
  for (const { start, end } of exported) text.remove(start, end);
  const values = sharedOf(chunk, own).map((shared) => {
    const found = all.find(({ exported: { name } }) => name === shared);
    if (!found) throw new Error(`${chunk.fileName} does not export ${shared}`);
    return found.local.name;
  });
  text.append(`\nconst ${SHARED} = [${[LINK, ...values].join(', ')}];${LINKER}`);
  const kept = all.filter(({ exported: { name } }) => own.includes(name));
  if (kept.length !== own.length) throw new Error(`${chunk.fileName} lost one of its exports`);
  const names = kept.map(({ exported: { name }, local }) => `${local.name} as ${name}`);
  text.append(`export { ${names.join(', ')} };\n`);
}

/**
 * `import … ; code; export { … }` becomes `export default async (shared) => { …; return { … } }`.
 *
 * @param shared names of the entry's values, in their order
 */
function asFunction(
  text: MagicString,
  body: readonly Node[],
  code: string,
  shared: readonly string[],
): void {
  const taken: string[] = [];
  const given: string[] = [];
  const from = ({ value, start, end }: Import['source']) =>
    value.startsWith('../') ? SHARED : `await import(${code.slice(start, end)}).then(${LINK})`;
  const keyOf = (name: string, { value }: Import['source']) => {
    const place = shared.indexOf(name) + 1;
    if (!value.startsWith('../')) return `'${name}'`;
    if (place === 0) throw new Error(`the entry does not export ${name}`);
    return place;
  };
  for (const node of body) {
    if (node.type !== 'ImportDeclaration') continue;
    const { specifiers, source, start, end } = node as Import;
    const names = specifiers.map(({ imported, local }) => {
      if (!imported) throw new Error('a chunk imports in a way that cannot be linked');
      return `${keyOf(imported.name, source)}: ${local.name}`;
    });
    text.remove(start, end);
    if (names.length === 0) continue;
    taken.push(`const { ${names.join(', ')} } = ${from(source)};\n`);
  }
  for (const { specifiers, source, start, end } of exportsOf(body)) {
    text.remove(start, end);
    for (const {
      exported,
      local: { name },
    } of specifiers) {
      const value = source ? `(${from(source)})[${keyOf(name, source)}]` : name;
      given.push(`${exported.name}: ${value}`);
    }
  }
  text.prepend(
    `export default async (${SHARED}) => {\nconst [${LINK}] = ${SHARED};\n${taken.join('')}`,
  );
  text.append(`\nreturn { ${given.join(', ')} };\n};\n`);
}

function dynamicImports(node: unknown): readonly Node[] {
  if (Array.isArray(node)) return node.flatMap(dynamicImports);
  if (typeof node !== 'object' || node === null) return [];
  const own = (node as Partial<Node>).type === 'ImportExpression' ? [node as Node] : [];
  return [...own, ...Object.values(node).flatMap(dynamicImports)];
}
