import type { Plugin } from 'rollup';

/**
 * Leaves htmlparser2's table of character references out of the bundle: 13 kB of brotli that our
 * reader never looks into, because it asks the parser not to decode references.
 */
export function withoutEntityTable(): Plugin {
  return {
    name: 'without-entity-table',
    load: (id) =>
      id.endsWith('/entities/dist/generated/decode-data-html.js')
        ? 'export const htmlDecodeTree = new Uint16Array(0);'
        : null,
  };
}
