import type { Plugin } from 'rollup';

/** Parts of libraries that our code never reaches and a bundler cannot know to be unreachable. */
const UNUSED: Readonly<Record<string, string>> = {
  // htmlparser2's table of character references, 13 kB of brotli: we ask it not to decode them.
  '/entities/dist/generated/decode-data-html.js':
    'export const htmlDecodeTree = new Uint16Array(0);',
  // rrule's rules in English words, 3 kB.
  '/rrule/dist/esm/nlp/index.js':
    'export const fromText = null, parseText = null, toText = null, isFullyConvertible = null;',
};

/** Leaves those parts out of the bundle. */
export function withoutUnusedParts(): Plugin {
  return {
    name: 'without-unused-parts',
    load: (id) => Object.entries(UNUSED).find(([path]) => id.endsWith(path))?.[1] ?? null,
  };
}
