/**
 * Rollup plugin: chunks of one build share one hash in their names, made of what is in all of them.
 *
 * An entry names every chunk that it may ask for. Letters of a hash cannot be compressed: one hash
 * that comes again costs an entry next to nothing, two dozen hashes cost it a hundred bytes. Which
 * letters they are makes another sixty bytes' difference, so the ones that pack best are taken.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import type { OutputBundle, OutputChunk, Plugin } from 'rollup';

/** Rollup's own hash at the end of a chunk's name: as many letters as ours. */
const OWN_HASH = /(?<=-)[0-9a-f]{7}(?=\.js)/g;

/** How many hashes are tried. */
const TRIED = 12;

/** What a page loads for a tag that it has: the entry, and a chunk that defines one of its own. */
const isWeighed = ({ isEntry, facadeModuleId }: OutputChunk): boolean =>
  isEntry || /\/(knf-[\w-]+)\/\1\.ts$/.test(facadeModuleId ?? '');

/** Gives the chunks of a bundle their names. */
export function buildNames(): Plugin {
  return {
    name: 'build-names',
    generateBundle(_options, bundle) {
      const hashes = hashesOf(bundle);
      const digest = createHash('sha256')
        .update([...hashes].sort().join())
        .digest('hex');
      const renamedTo = (id: string) => (text: string) =>
        text.replace(OWN_HASH, (hash) => (hashes.has(hash) ? id : hash));
      const weighed = Object.values(bundle).filter(
        (output) => output.type === 'chunk' && isWeighed(output),
      ) as OutputChunk[];
      const [best] = Array.from({ length: TRIED }, (_, start) => {
        const id = digest.slice(start, start + 7);
        const packed = weighed.map(({ code }) => brotliCompressSync(renamedTo(id)(code)).length);
        return { id, bytes: packed.reduce((sum, bytes) => sum + bytes, 0) };
      }).sort((one, other) => one.bytes - other.bytes);
      const renamed = renamedTo(best?.id ?? digest);
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
