import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { linkedChunks } from '../../scripts/linked-chunks.ts';

const sources: Readonly<Record<string, string>> = {
  entry: `
    import { shared } from 'shared';
    globalThis.knfEntryRuns = (globalThis.knfEntryRuns ?? 0) + 1;
    export const load = async () => [(await import('first')).name, (await import('second')).name];
    export const again = () => import('first');
    export const own = () => shared('own');`,
  shared: `export const shared = (name) => 'shared ' + name;`,
  both: `export const both = (name) => name + '!';`,
  first: `import { shared } from 'shared'; import { both } from 'both';
    export const name = both(shared('first'));`,
  second: `import { shared } from 'shared'; import { both } from 'both';
    export const name = both(shared('second'));
    export { shared } from 'shared';
    export const more = () => import('first');`,
};

interface Entry {
  readonly load: () => Promise<readonly string[]>;
  readonly again: () => Promise<unknown>;
  readonly own: () => string;
}

describe('linked chunks', () => {
  let folder = '';
  const entry = async (query: string) =>
    (await import(pathToFileURL(join(folder, 'entry.js')).href + query)) as Entry;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'knf-linked-'));
    const bundle = await rollup({
      input: 'entry',
      preserveEntrySignatures: 'allow-extension',
      plugins: [
        {
          name: 'sources',
          resolveId: (id) => (id in sources ? id : null),
          load: (id) => sources[id] ?? null,
        },
        linkedChunks(),
      ],
    });
    await bundle.write({
      dir: folder,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name].js',
      hoistTransitiveImports: false,
    });
    await bundle.close();
  });

  after(() => rm(folder, { recursive: true }));

  it('use the values of the entry, and of each other', async () => {
    const { load } = await entry('?ver=1');

    assert.deepEqual(await load(), ['shared first!', 'shared second!']);
  });

  it('never run the entry again under another address', async () => {
    const runs = () => Reflect.get(globalThis, 'knfEntryRuns') as number;
    const { load } = await entry('?ver=2');
    const before = runs();

    await load();

    assert.equal(runs(), before);
  });

  it('are made once', async () => {
    const { again } = await entry('?ver=1');

    assert.equal(await again(), await again());
  });

  it('leave the entry with its own exports only', async () => {
    const { own, ...rest } = await entry('?ver=1');

    assert.equal(own(), 'shared own');
    assert.deepEqual(Object.keys(rest).sort(), ['again', 'load']);
  });
});
