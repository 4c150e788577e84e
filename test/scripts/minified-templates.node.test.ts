import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { minifiedTemplates } from '../../scripts/minified-templates.ts';
import type * as source from '../../src/server/index.ts';
import { renderToString } from '../../src/server/render.ts';
import type { RenderOptions } from '../../src/server/render.ts';

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

describe('the published server', () => {
  it('draws what its source draws, without comments and the layout of the source', async () => {
    const file = pathToFileURL(join(import.meta.dirname, '../../dist/server/index.js')).href;
    const published = (await import(file)) as typeof source;
    const options: RenderOptions = {
      tag: 'knf-events',
      document: JSON.parse(await readFile('demo/feed.json', 'utf8')),
      url: 'https://knf.example/feed.json',
      attributes: { show: 'all' },
      nowMs: Date.parse('2023-03-20T09:00:00Z'),
    };

    const { html, css } = await published.renderToString(options);

    assert.doesNotMatch(html, /\/\*|\n {2}/);
    const ofSource = await renderToString(options);
    assert.ok(css.length < ofSource.css.length * 0.7, `${css.length} characters of styles`);
    const contentOf = (drawn: typeof ofSource) =>
      drawn.html.replace(drawn.css, '').replace(/\s+/g, '');
    assert.equal(contentOf({ html, css, hashes: [] }), contentOf(ofSource));
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
