import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import { buildNames } from '../../scripts/build-names.ts';

/** What rollup makes of an entry that asks for two chunks, by file name. */
async function built(modules: Readonly<Record<string, string>>, name = '[name]') {
  const build = await rollup({
    input: 'entry',
    plugins: [
      {
        name: 'virtual',
        resolveId: (id) => id,
        load: (id) => modules[id] ?? null,
      },
      buildNames(),
    ],
  });
  const { output } = await build.generate({
    chunkFileNames: `chunks/${name}-[hash:7].js`,
    hashCharacters: 'hex',
    sourcemap: true,
  });
  return new Map(
    output.map((each) => [each.fileName, each.type === 'chunk' ? each.code : String(each.source)]),
  );
}

const modules = {
  entry: 'export const load = [() => import("one"), () => import("two")];',
  one: 'export default 1;',
  two: 'export default 2;',
};

describe('chunks of one build', () => {
  it('share a hash, and the entry knows them by it', async () => {
    const files = await built(modules);
    const chunks = [...files.keys()].filter((name) => /^chunks\/.*\.js$/.test(name));

    assert.equal(chunks.length, 2);
    assert.equal(new Set(chunks.map((name) => name.slice(-10))).size, 1);
    for (const name of chunks) {
      assert.ok(files.get('entry.js')?.includes(name), name);
      assert.ok(files.has(`${name}.map`), `${name}.map`);
      assert.ok(files.get(name)?.includes(`sourceMappingURL=${name.slice(7)}.map`));
    }
  });

  it('are called otherwise when one of them has changed', async () => {
    const before = [...(await built(modules)).keys()];
    const after = [...(await built({ ...modules, two: 'export default 3;' })).keys()];

    assert.deepEqual(
      before.filter((name) => after.includes(name)),
      ['entry.js', 'entry.js.map'],
    );
  });

  it('are not built where two of them would have one name', async () => {
    await assert.rejects(built(modules, 'part'), /two chunks are called chunks\/part-/);
  });
});
