import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import { minifiedTemplates } from '../../scripts/minified-templates.ts';

describe('minified templates', () => {
  it('drop comments and the space that only lays out the source', async () => {
    const small = await built('html`\n  <!-- why -->\n  <ul>\n    <li> ${a} </li>\n  </ul>\n`');

    assert.match(small, /html`<ul><li>\$\{a\}<\/li><\/ul>`/);
  });

  it('keep the space between words', async () => {
    const small = await built('html`<b>${a}</b> og <i>${b}</i>`');

    assert.match(small, /html`<b>\$\{a\}<\/b> og <i>\$\{b\}<\/i>`/);
  });

  it('keep a space at the edge, where templates are put together', async () => {
    assert.match(await built('html` og ${a}`'), /html` og \$\{a\}`/);
    assert.match(await built('html`${a}, `'), /html`\$\{a\}, `/);
  });

  it('keep empty attributes, which mean something', async () => {
    const small = await built('html`<img alt="" lang="" src=${a}>`');

    assert.match(small, /html`<img alt="" lang="" src=\$\{a\}>`/);
  });

  it('keep every kind of Lit binding as it was', async () => {
    const bindings = '?hidden=${a} .value=${b} @click=${c} class="x ${d}"';

    assert.ok((await built(`html\`<input ${bindings}>\``)).includes(bindings));
  });

  it('keep the rules of a style sheet', async () => {
    const small = await built('css`:host(:state(empty)) a { color: light-dark(#000, #fff); }`');

    assert.match(small, /css`:host\(:state\(empty\)\) a\{color:light-dark\(#000,#fff\)\}`/);
  });
});

async function built(template: string): Promise<string> {
  const bundle = await rollup({
    input: 'entry',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => id,
        load: () => `export default (html, css, a, b, c, d) => ${template};`,
      },
      minifiedTemplates(),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  return output[0].code;
}
