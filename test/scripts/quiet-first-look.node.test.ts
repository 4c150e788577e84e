import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { atOnce } from '../../src/model/at-once.ts';
import { FIRST_OF_POSTS } from '../../src/model/first-table.generated.ts';
import { quietFirstLook, quietReader } from '../../scripts/quiet-first-look.ts';

async function built(input: string): Promise<string> {
  const bundle = await rollup({
    input,
    plugins: [quietFirstLook(), esbuild({ target: 'es2022' }), quietReader()],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output[0].code;
}

interface Decoding {
  readonly firstLook: (
    document: unknown,
    items: unknown,
  ) => Generator<void, { readonly items: readonly unknown[] }>;
  readonly decodeFeed: (document: unknown) => { readonly problems: readonly unknown[] };
}
const run = async (code: string) =>
  (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Decoding;

const document = { items: [{ id: '1', title: 7 }, 'ødelagt'] };

describe('the reader of the bundles', () => {
  it('has no words for problems where it takes a first look', async () => {
    const code = await built('src/model/first-look.ts');

    assert.doesNotMatch(code, /wrong-type|broken-item|missing-start/);
    assert.equal(
      atOnce((await run(code)).firstLook(document, { shapes: FIRST_OF_POSTS })).items.length,
      1,
    );
  });

  it('tells of all of them where it decodes', async () => {
    const { decodeFeed } = await run(await built('src/model/decode.ts'));

    assert.equal(decodeFeed(document).problems.length, 2);
  });
});
