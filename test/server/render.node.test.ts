import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'parse5';
import { renderToString } from '../../src/server/render.ts';

const document = JSON.parse(readFileSync('demo/feed.json', 'utf8')) as { items: { id: string }[] };
const url = 'https://knf.example/feed.json';
const nowMs = Date.parse('2026-11-24T09:00:00Z');

const drawn = (more: Partial<Parameters<typeof renderToString>[0]> = {}) =>
  renderToString({ tag: 'knf-news', document, url, nowMs, ...more });

describe('an element drawn by a server', () => {
  it('has its content in a declarative shadow root, with styles and without script', async () => {
    const { html } = await drawn({ attributes: { limit: '3' } });

    assert.match(
      html,
      /^<knf-news src="https:\/\/knf\.example\/feed\.json" limit="3"><template shadowrootmode="open"><style>/,
    );
    assert.equal(html.match(/<li part="item"/g)?.length, 3);
    assert.match(html, />Siste nytt<\/h2>/);
    assert.doesNotMatch(html, /<script(?! type="application\/json")/);
    assert.doesNotMatch(html, /\son\w+=|\sstyle=/);
  });

  it('is HTML that a parser has nothing to mend in', async () => {
    const { html } = await drawn({ tag: 'knf-events' });
    const errors: string[] = [];

    parse(
      `<!doctype html><html lang="nb"><head><title>x</title></head><body>${html}</body></html>`,
      {
        onParseError: ({ code }) => errors.push(code),
      },
    );

    assert.deepEqual(errors, []);
  });

  it('shows markup in the feed as text', async () => {
    const evil = '</script></template><img src=x onerror=alert(1)>';
    const { html } = await drawn({
      document: { items: [{ id: '1', title: evil, summary: evil }] },
    });

    assert.doesNotMatch(html, /<img src=x/);
    assert.match(html, /&lt;\/script&gt;/);
  });

  it('speaks the language of the page, in the layout that is asked for', async () => {
    const { html } = await drawn({ language: 'en', attributes: { layout: 'cards' } });

    assert.match(html, /<section lang="en"/);
    assert.match(html, />Latest news</);
    assert.match(html, /class="[^"]*cards/);
  });

  it('names its inline styles for a policy by their hash', async () => {
    const { css, hashes, html } = await drawn();

    assert.ok(html.includes(`<style>${css}</style>`));
    assert.deepEqual(hashes, [`'sha256-${createHash('sha256').update(css).digest('base64')}'`]);
  });

  it('carries a nonce, or links to a style sheet, where the page wants that', async () => {
    const nonce = await drawn({ styles: { kind: 'nonce', nonce: 'abc' } });
    const linked = await drawn({ styles: { kind: 'linked', href: '/knf.css' } });

    assert.match(nonce.html, /<style nonce="abc">/);
    assert.match(linked.html, /<link rel="stylesheet" href="\/knf\.css">/);
    assert.doesNotMatch(linked.html, /<style/);
  });

  it('leaves the element only the items that it shows', async () => {
    const { html } = await drawn({ attributes: { limit: '2' } });
    const [, json = ''] = /<script type="application\/json">(.*?)<\/script>/s.exec(html) ?? [];

    const state = JSON.parse(json) as { document: { items: unknown[] }; url: string };

    assert.equal(state.document.items.length, 2);
    assert.equal(state.url, url);
  });

  it('says so where the document is no feed', async () => {
    await assert.rejects(drawn({ document: [] }), TypeError);
  });
});
