/**
 * Rollup plugin: gives the map its own copy of the tables that it draws from.
 *
 * The filter by region reads the same tables, and rollup would move what both use to chunks of their
 * own: a page with a map would wait for four files instead of one. The copies are some hundred bytes
 * for the few pages that have both.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'rollup';

/** Facts and the rules to read them; nothing in them changes. */
const TABLES =
  /\/src\/regions\/(?:data\/(?:south-east|elsewhere)|municipality-table|joined-table|whole-table|named\/(?:definitions|names)|days|reading-date|definition-at)\.ts$/;
/** What draws maps. */
const READERS = '/src/elements/knf-region-map/';
/** Ends the name of a copy. */
const DRAWN = '.drawn.ts';

/** Lets the map read copies. */
export function ownTables(): Plugin {
  return {
    name: 'own-tables',
    async resolveId(source, importer) {
      if (!importer || !(importer.includes(READERS) || importer.endsWith(DRAWN))) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      if (!resolved || !TABLES.test(resolved.id)) return null;
      return resolved.id.replace(/\.ts$/, DRAWN);
    },
    load(id) {
      return id.endsWith(DRAWN) ? readFile(id.replace(DRAWN, '.ts'), 'utf8') : null;
    },
  };
}
