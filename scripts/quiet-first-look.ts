/**
 * Rollup plugin: takes what tells of problems out of the reader that the first look uses.
 *
 * The first look and the whole decoder read with the same source, so that they cannot disagree. But
 * a first look tells nobody what is wrong, so its copy needs no words for it, and need not know
 * where in the document it is; the decoder, which comes after the first paint, has a copy with all
 * of that.
 */
import { readFile } from 'node:fs/promises';
import MagicString from 'magic-string';
import type { Plugin } from 'rollup';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly expression?: Node;
  readonly callee?: Node;
  readonly object?: Node;
  readonly property?: Node;
  readonly key?: Node;
  readonly name?: string;
}

/** The modules that both read with. */
const SHARED = /\/src\/model\/(?:reader|leaf-reader|read-feed|event-times)\.ts$/;
/** Ends the name of a copy that tells. */
const TOLD = '.told.ts';
const DECODER = '/src/model/decode.ts';

/** Gives the decoder a reader that tells, and the first look one that does not. */
export function quietFirstLook(): Plugin {
  return {
    name: 'quiet-first-look',
    async resolveId(source, importer) {
      if (!importer || !(importer.endsWith(DECODER) || importer.endsWith(TOLD))) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      if (!resolved || !SHARED.test(resolved.id)) return null;
      return resolved.id.replace(/\.ts$/, TOLD);
    },
    load(id) {
      return id.endsWith(TOLD) ? readFile(id.replace(TOLD, '.ts'), 'utf8') : null;
    },
  };
}

/** Its second half: works on code whose types are gone. */
export function quietReader(): Plugin {
  return {
    name: 'quiet-reader',
    transform(code, id) {
      if (!SHARED.test(id)) return null;
      const text = new MagicString(code);
      for (const { start, end } of reportsIn(this.parse(code))) text.overwrite(start, end, ';');
      return { code: text.toString(), map: text.generateMap({ hires: true }) };
    },
  };
}

/** What only tells: calls of `report` and `reportAt`, steps of `path`, and what declares these three. */
function reportsIn(node: unknown): readonly Node[] {
  if (Array.isArray(node)) return node.flatMap(reportsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, expression, key } = node as Node;
  const { object, property } = expression?.callee ?? {};
  const isCall = type === 'ExpressionStatement';
  const isMember = type === 'MethodDefinition' || type === 'PropertyDefinition';
  if (isCall && (isTelling(property) || isTelling(object?.property))) return [node as Node];
  if (isMember && isTelling(key)) return [node as Node];
  return Object.values(node).flatMap(reportsIn);
}

function isTelling(named: Node | undefined): boolean {
  return /^(?:report(?:At)?|path)$/.test(named?.name ?? '');
}
