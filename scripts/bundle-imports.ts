/** Which files of the built bundles bring which others: read from their code, so that it cannot differ from what a page does. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseAst } from 'rollup/parseAst';

/** What a file imports, by path. */
interface Imports {
  /** Fetched before any of the file runs. */
  readonly fixed: readonly string[];
  /** Fetched when its code asks for it. */
  readonly dynamic: readonly string[];
}

interface Node {
  readonly type?: string;
  readonly source?: unknown;
}

/** A file and all it needs before it runs. */
export function withFixedImports(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const imported of importsOf(file).fixed) withFixedImports(imported, seen);
  return seen;
}

/** The chunks reached by dynamic imports, from the file or from each other, and what they take. */
export function lazyChunks(file: string): readonly string[] {
  const atHand = withFixedImports(file);
  const reached = new Set<string>(atHand);
  for (const next of reached) {
    const { fixed, dynamic } = importsOf(next);
    for (const path of [...fixed, ...dynamic]) reached.add(path);
  }
  return [...reached].filter((path) => !atHand.has(path)).sort();
}

/**
 * What a page fetches besides an entry when it asks for some of its chunks, by their names.
 *
 * @param atHand names of chunks that the entry has fetched by then, whatever is asked for
 */
export function filesBehind(
  entry: string,
  names: readonly string[],
  atHand: readonly string[],
): readonly string[] {
  const chunks = lazyChunks(entry);
  const behind = (name: string) => {
    const found = chunks.filter((path) => chunkName(path) === name);
    if (found.length !== 1 || !found[0])
      throw new Error(`${entry} has ${found.length} chunks named ${name}`);
    return [...withFixedImports(found[0])];
  };
  const before = new Set([...withFixedImports(entry), ...atHand.flatMap(behind)]);
  return [...new Set(names.flatMap(behind))].filter((path) => !before.has(path)).sort();
}

/** `chunks/month-grid-0a3f9c2.js` is the chunk `month-grid`: its hash has 7 characters, see rollup.config.mjs. */
export function chunkName(path: string): string {
  return basename(path, '.js').slice(0, -8);
}

function importsOf(file: string): Imports {
  const fixed: string[] = [];
  const dynamic: string[] = [];
  // Walks the syntax tree, so that text that only looks like an import does not count.
  const visit = (node: unknown, depth: number, isAwaited: boolean): void => {
    if (Array.isArray(node)) {
      for (const each of node) visit(each, depth, isAwaited);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { type = '', source } = node as Node;
    const path = textOf(source);
    if (path?.startsWith('.')) {
      // A chunk is a function of its entry's values, and begins by awaiting what it takes from other chunks.
      const isFixed = type !== 'ImportExpression' || (isAwaited && depth === 1);
      (isFixed ? fixed : dynamic).push(join(dirname(file), path));
    }
    const isFunction = type.includes('Function');
    for (const each of Object.values(node))
      visit(
        each,
        depth + (isFunction ? 1 : 0),
        !isFunction && (isAwaited || type === 'AwaitExpression'),
      );
  };
  visit(parseAst(readFileSync(file, 'utf8')), 0, false);
  return { fixed, dynamic };
}

/** The text of a literal, in quotes or in backticks, as the minifiers write it. */
function textOf(node: unknown): string | undefined {
  const { value, quasis, expressions } = (node ?? {}) as {
    readonly value?: unknown;
    readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
    readonly expressions?: readonly unknown[];
  };
  if (typeof value === 'string') return value;
  return expressions?.length === 0 ? quasis?.[0]?.value.cooked : undefined;
}
