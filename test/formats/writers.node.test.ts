import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { writeAtom } from '../../src/formats/atom-write.ts';
import { lossesOf } from '../../src/formats/loss.ts';
import { writeNinjs } from '../../src/formats/ninjs-write.ts';
import { writeRss } from '../../src/formats/rss-write.ts';
import { decodeFeed } from '../../src/model/index.ts';
import type { Feed } from '../../src/model/index.ts';
import { read } from './read.ts';
import { wellFormednessFault } from './well-formed.ts';

function feedOf(items: readonly unknown[]): Feed {
  const { feed } = decodeFeed({ title: 'KNF', home_page_url: 'https://knf.example/', items });
  assert.ok(feed);
  return feed;
}

const demo = decodeFeed(
  JSON.parse(readFileSync(new URL('../../demo/feed.json', import.meta.url), 'utf8')),
  { url: 'https://knf.example/feed.json' },
).feed;

for (const [name, write] of Object.entries({ RSS: writeRss, Atom: writeAtom })) {
  describe(`writing ${name}`, () => {
    it('is well-formed by an independent parser, whatever the text holds', () => {
      const nasty = 'a < b & "c" ]]> \u0008 \ud800 </title> <script>';
      const { text } = write(
        feedOf([
          {
            id: nasty,
            url: 'https://knf.example/?a=1&b=2',
            title: nasty,
            content_text: nasty,
            tags: [nasty],
          },
        ]),
      );

      assert.equal(wellFormednessFault(text), undefined);
    });

    it('carries the demo feed there and back: every item with its title, times and tags', async () => {
      assert.ok(demo);

      const { feed } = await read(write(demo).text);

      const essence = ({ items }: Feed) =>
        items.map(({ title, url, datePublished, tags = [] }) => ({
          title,
          url,
          published: datePublished && Date.parse(datePublished),
          tags,
        }));
      assert.deepEqual(essence(feed), essence(demo));
    });

    it('tells when and where an event is, and that it is cancelled', () => {
      const { text } = write(
        feedOf([
          {
            id: 'e',
            title: 'Møte',
            _knf: {
              type: 'event',
              start: '2023-03-30T08:30',
              status: 'cancelled',
              location: { name: 'Krona', postal_code: '3611', locality: 'Kongsberg' },
            },
          },
        ]),
      );

      assert.match(text, /Avlyst/);
      assert.match(text, /torsdag 30\. mars 2023/);
      assert.match(text, /Krona, 3611 Kongsberg/);
    });
  });
}

describe('writing ninjs', () => {
  it('gives each item an address, a type and its headline', () => {
    assert.ok(demo);

    const news = JSON.parse(writeNinjs(demo).text) as { uri: string; type: string }[];

    assert.equal(news.length, demo.items.length);
    assert.ok(news.every(({ uri }) => URL.canParse(uri)));
    assert.equal(news.filter(({ type }) => type === 'event').length, 19);
  });
});

describe('what a format cannot carry', () => {
  it('is named field by field, with the number of items and the first of them', () => {
    const feed = feedOf([
      { id: 'a', title: 'A', _knf: { pinned: true, series: 'uke' } },
      { id: 'b', title: 'B', _knf: { pinned: true } },
    ]);

    const losses = lossesOf(
      feed,
      new Set(['version', 'title', 'homePageUrl', 'post.id', 'post.title', 'post.series']),
    );

    assert.deepEqual(losses, [{ field: 'post.pinned', count: 2, example: 'a' }]);
  });
});
