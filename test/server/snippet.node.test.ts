import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFragment } from 'parse5';
import { embedSnippet, frameSnippet, frameUrl, oEmbedOf } from '../../src/server/snippet.ts';
import type { SnippetOptions } from '../../src/server/snippet.ts';

const news: SnippetOptions = {
  element: 'knf-news',
  src: 'https://knf.example/feed.json',
  baseUrl: 'https://widgets.example/',
  version: '1.2.3',
};

/** The elements of a snippet, with their attributes, as a browser reads them. */
function elementsIn(html: string): readonly { tag: string; attributes: Record<string, string> }[] {
  return parseFragment(html).childNodes.flatMap((node) =>
    'tagName' in node
      ? [
          {
            tag: node.tagName,
            attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
          },
        ]
      : [],
  );
}

describe('the snippet', () => {
  it('holds the place, loads the script of its version and shows the feed', () => {
    const { html } = embedSnippet(news);

    assert.equal(
      html,
      [
        '<style>knf-news:not(:defined) { display: block; min-block-size: 40rem }</style>',
        '<noscript><style>knf-news:not(:defined) { min-block-size: 0 }</style></noscript>',
        '<script type="module" src="https://widgets.example/1.2.3/knf-widgets.js"></script>',
        '<knf-news src="https://knf.example/feed.json"></knf-news>',
      ].join('\n'),
    );
  });

  it('writes attributes that say something, and bare ones for true and empty', () => {
    const { element } = embedSnippet({
      ...news,
      attributes: { limit: 3, heading: '', debug: true, theme: undefined, filters: false },
    });

    assert.equal(
      element,
      '<knf-news src="https://knf.example/feed.json" limit="3" heading debug></knf-news>',
    );
  });

  it('lets no value out of its attribute', () => {
    const { element } = embedSnippet({
      ...news,
      attributes: { heading: '"><img src=x onerror=alert(1)>' },
      fallback: [{ href: 'https://knf.example/?a=1&b="', text: '</knf-news><script>' }],
    });

    const elements = elementsIn(element);
    assert.deepEqual(
      elements.map(({ tag }) => tag),
      ['knf-news'],
    );
    assert.equal(elements[0]?.attributes['heading'], '"><img src=x onerror=alert(1)>');
    assert.match(element, /&lt;\/knf-news&gt;&lt;script&gt;/);
  });

  it('guards the script by its integrity, also where it is preloaded', () => {
    const integrity = 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC';

    const { script, preload } = embedSnippet({ ...news, integrity });

    for (const line of [script, preload]) {
      assert.match(line, new RegExp(`integrity="${integrity.replaceAll('+', '\\+')}" crossorigin`));
    }
  });

  it('names each server once in the policy and fetches each feed early', () => {
    const { contentSecurityPolicy, preload } = embedSnippet({
      ...news,
      src: 'https://knf.example/feed.json https://knf.example/feed-en.json https://by.example/f',
    });

    assert.equal(
      contentSecurityPolicy,
      'script-src https://widgets.example; connect-src https://knf.example https://by.example; img-src https://knf.example https://by.example https: data:',
    );
    assert.equal(preload.match(/rel="preload" as="fetch"/g)?.length, 3);
  });

  for (const [what, wrong] of [
    ['a script address as feed', { src: 'javascript:alert(1)' }],
    ['a tag of no custom element', { element: 'script' }],
    ['an attribute that breaks out', { attributes: { 'x onload': 'y' } }],
    ['a height that is none', { placeHeight: '1px}body{display:none' }],
    ['an integrity value that is none', { integrity: 'abc"' }],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.throws(() => embedSnippet({ ...news, ...wrong }), TypeError);
    });
  }
});

describe('the frame', () => {
  it('shows embed.html of the same version with all it needs in the query', () => {
    const url = new URL(
      frameUrl({ ...news, attributes: { layout: 'cards', heading: 'Nytt & nå' } }),
    );

    assert.equal(url.origin + url.pathname, 'https://widgets.example/1.2.3/embed.html');
    assert.deepEqual(Object.fromEntries(url.searchParams), {
      element: 'knf-news',
      src: 'https://knf.example/feed.json',
      layout: 'cards',
      heading: 'Nytt & nå',
    });
  });

  it('is sandboxed, named and waits until it is near', () => {
    const [frame] = elementsIn(frameSnippet(news, 'Nyheter fra «KNF»', 500));

    assert.equal(frame?.tag, 'iframe');
    assert.equal(frame.attributes['title'], 'Nyheter fra «KNF»');
    assert.equal(frame.attributes['height'], '500');
    assert.equal(frame.attributes['loading'], 'lazy');
    assert.doesNotMatch(frame.attributes['sandbox'] ?? '', /top-navigation|forms|modals/);
  });

  it('is what the oEmbed document embeds, at the size asked for', () => {
    const document = oEmbedOf(news, 'Nyheter', { widthPx: 320, heightPx: 480 });

    assert.equal(document['type'], 'rich');
    assert.equal(document['width'], 320);
    const [frame] = elementsIn(String(document['html']));
    assert.equal(frame?.attributes['width'], '320');
    assert.equal(frame.attributes['height'], '480');
    assert.equal(frame.attributes['src'], frameUrl(news));
  });
});
