/**
 * Rollup plugin: chunks of one build share one hash in their names, made of what is in all of them.
 *
 * An entry names every chunk that it may ask for. Letters of a hash cannot be compressed: one hash
 * that comes again costs an entry next to nothing, two dozen hashes cost it a hundred bytes.
 */
import { createHash } from 'node:crypto';
import type { OutputBundle, Plugin } from 'rollup';

/** Rollup's own hash at the end of a chunk's name: as many letters as ours. */
const OWN_HASH = /(?<=-)[0-9a-f]{7}(?=\.js)/g;

/** Gives the chunks of a bundle their names. */
export function buildNames(): Plugin {
  return {
    name: 'build-names',
    generateBundle(_options, bundle) {
      const hashes = hashesOf(bundle);
      const id = createHash('sha256')
        .update([...hashes].sort().join())
        .digest('hex')
        .slice(0, 7);
      const renamed = (text: string): string =>
        text.replace(OWN_HASH, (hash) => (hashes.has(hash) ? id : hash));
      const taken = new Set<string>();
      for (const output of Object.values(bundle)) {
        output.fileName = renamed(output.fileName);
        if (taken.has(output.fileName)) {
          this.error(`two chunks are called ${output.fileName}: see chunkFileNames`);
        }
        taken.add(output.fileName);
        // As long as before: places in the source map stay where they are.
        if (output.type === 'chunk') output.code = renamed(output.code);
        else if (typeof output.source === 'string') output.source = renamed(output.source);
      }
    },
  };
}

function hashesOf(bundle: OutputBundle): ReadonlySet<string> {
  return new Set(Object.values(bundle).flatMap(({ fileName }) => fileName.match(OWN_HASH) ?? []));
}
