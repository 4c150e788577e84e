import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { writeAtom } from '../../src/formats/atom-write.ts';
import { readSource } from '../../src/formats/read-source.ts';
import { writeRss } from '../../src/formats/rss-write.ts';
import { decodedText } from '../../src/formats/source-text.ts';
import { decodeFeed, encodeFeed } from '../../src/model/index.ts';
import type { Feed } from '../../src/model/index.ts';
import { listOf } from '../../src/formats/reading.ts';
import { read } from './read.ts';
import { wellFormednessFault } from './well-formed.ts';

const corpora = new URL('../../../shared/corpora/', import.meta.url);
const isHere = existsSync(corpora);
if (!isHere) {
  process.emitWarning(
    `${corpora.pathname} is missing: formats are tested on the fixtures of the other tests alone`,
  );
}

interface Corpus {
  readonly files: number;
  readonly unreadable: readonly string[];
  /** Items in the sources, and how many of them came through. */
  readonly items: number;
  readonly kept: number;
  /** Items left out of which no problem speaks. */
  readonly silent: readonly string[];
  readonly feeds: readonly (readonly [file: string, feed: Feed])[];
}

async function readAll(folder: string): Promise<Corpus> {
  const url = new URL(`${folder}/`, corpora);
  const feeds: [string, Feed][] = [];
  const unreadable: string[] = [];
  const silent: string[] = [];
  let items = 0;
  let kept = 0;
  const files = readdirSync(url);
  for (const file of files) {
    const text = decodedText(readFileSync(new URL(file, url)));
    const source = text.ok ? await readSource(text.text, 'https://source.example/feed') : undefined;
    if (!source?.ok) {
      unreadable.push(file);
      continue;
    }
    const { feed, problems } = decodeFeed(source.document);
    assert.ok(feed, file);
    const inSource = listOf(source.document['items']).length;
    const errors = problems.filter(({ level }) => level === 'error').length;
    if (inSource - feed.items.length !== errors) silent.push(file);
    items += inSource;
    kept += feed.items.length;
    feeds.push([file, feed]);
  }
  return { files: files.length, unreadable, items, kept, silent, feeds };
}

for (const [folder, expected] of isHere
  ? ([
      // The items left out have no title, text or address: each file tests one field of an item.
      [
        'xml-feeds',
        { unreadable: ['feed-rs__xml_sample_1.xml', 'gofeed__unknown_feed.xml'], dropped: 67 },
      ],
      ['json-feeds', { unreadable: [], dropped: 0 }],
    ] as const)
  : []) {
  describe(`the corpus ${folder}`, async () => {
    const corpus = await readAll(folder);

    it('is read without a crash, but for what is no feed', (t) => {
      t.diagnostic(`${corpus.files} files, ${corpus.items} items, ${corpus.kept} kept`);
      assert.deepEqual(corpus.unreadable, expected.unreadable);
    });

    it('loses only items that have nothing to show, and reports each', () => {
      assert.equal(corpus.items - corpus.kept, expected.dropped);
      assert.deepEqual(corpus.silent, []);
    });

    it('comes back from RSS and Atom with as many items, well-formed', async () => {
      for (const [file, feed] of corpus.feeds) {
        for (const write of [writeRss, writeAtom]) {
          const { text } = write(feed);
          assert.equal(wellFormednessFault(text), undefined, `${file} by ${write.name}`);
          const { feed: again } = await read(text);
          const shown = feed.items.filter(
            (item) => item.title ?? item.url ?? item.summary ?? hasText(item),
          );
          assert.ok(again.items.length >= shown.length, `${file} by ${write.name}`);
        }
      }
    });

    it('can be published as KNF feeds that the strict writer accepts', () => {
      for (const [file, feed] of corpus.feeds) {
        const encoded = encodeFeed(feed);
        assert.ok(encoded.ok, `${file}: ${encoded.ok ? '' : JSON.stringify(encoded.faults[0])}`);
      }
    });
  });
}

function hasText({ content }: Feed['items'][number]): string | undefined {
  return content && 'html' in content ? content.html || undefined : undefined;
}
