import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeFeed } from '../../src/model/decode.ts';
import { encodeFeed } from '../../src/model/encode.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readRichText } from '../../src/text/rich-text/node.ts';
import { TABLE } from '../../src/model/table.generated.ts';
import { corpusFiles, corpusText, hasCorpora } from '../support/corpora.ts';

const OWN_STRINGS = [
  '',
  '\u0000',
  '\u202e',
  'undefined',
  '<script>alert(1)</script>',
  '1e999',
  '../..',
  '\ud83d',
];

/** What was read of some documents, for the record that the test prints. */
class Tally {
  feeds = 0;
  notFeeds = 0;
  kept = 0;
  dropped = 0;
  readonly codes = new Map<string, number>();

  read(document: unknown): void {
    const { feed, problems } = decodeFeed(document, { readRichText });
    const items = (document as { items?: unknown } | null)?.items;
    if (feed) {
      this.feeds++;
      this.kept += feed.items.length;
      this.dropped += (items as readonly unknown[]).length - feed.items.length;
      const encoded = encodeFeed(feed);
      assert.ok(encoded.ok, JSON.stringify(encoded.ok ? '' : encoded.faults));
    } else this.notFeeds++;
    for (const { code } of problems) this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
    for (const problem of problems) assertLocated(problem, document);
  }

  toString(): string {
    const codes = [...this.codes].sort().map(([code, count]) => `${code} ${count}`);
    return `${this.feeds} feeds read, ${this.notFeeds} no feeds, ${this.kept} items kept, ${this.dropped} dropped; problems: ${codes.join(', ') || 'none'}`;
  }
}

/** The parent of what a problem points at must be there, whatever is wrong with the place itself. */
function assertLocated({ path, code }: Problem, document: unknown): void {
  const keys = path
    .split('/')
    .slice(1, -1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  let value = document;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) break;
    // A single value in place of a list is read as a list of one.
    if (key === '0' && !Array.isArray(value)) continue;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  assert.notEqual(value, undefined, `${code} at ${path}`);
}

/** A feed that has one value in every place that the format knows. */
function everywhere(value: unknown): unknown {
  const names = Object.values(TABLE).flatMap((line) =>
    [...line.matchAll(/(\w+)(?::\w+)?=[^&]/g)].map(([, name]) => name ?? ''),
  );
  const flat = Object.fromEntries([...new Set(names)].map((name) => [name, value]));
  const nested = Object.fromEntries([...new Set(names)].map((name) => [name, [flat]]));
  const items = ['post', 'event'].flatMap((type) => [
    { ...flat, id: type, title: 'a', _knf: { ...flat, type } },
    {
      ...nested,
      id: `${type} nested`,
      title: 'a',
      _knf: {
        ...nested,
        type,
        location: flat,
        registration: flat,
        recurrence: { ...nested, rrule: 'FREQ=DAILY' },
      },
    },
  ]);
  return { ...flat, _knf: { ...flat, regions: [flat], publisher: flat }, items };
}

function print(what: string, tally: Tally): void {
  console.log(`${what}${hasCorpora ? '' : ' (own cases only)'}: ${String(tally)}`);
}

describe('data that nobody here wrote', () => {
  it('is read as feeds where it is feeds', () => {
    const tally = new Tally();
    const files = hasCorpora ? corpusFiles('json-feeds') : [];
    for (const file of files) tally.read(JSON.parse(corpusText(`json-feeds/${file}`)));

    print('json-feeds', tally);
    assert.equal(tally.feeds, files.length);
    assert.equal(tally.dropped, 0);
  });

  it('does no harm as a naughty string in every place', () => {
    const strings = hasCorpora
      ? (JSON.parse(corpusText('naughty-strings.json')) as readonly string[])
      : OWN_STRINGS;
    const tally = new Tally();
    for (const text of strings) tally.read(everywhere(text));

    print(`${strings.length} naughty strings`, tally);
    assert.equal(tally.feeds, strings.length);
    assert.equal(tally.kept, strings.length * 4);
  });

  it('does no harm as any JSON in every place', () => {
    const texts = hasCorpora
      ? Object.values(JSON.parse(corpusText('json-test-suite.json')) as Record<string, string>).map(
          (text) => Buffer.from(text, 'base64').toString('utf8'),
        )
      : ['[]', 'null', '42', '{}', '[[[[]]]]', '{"__proto__": 1}'];
    const tally = new Tally();
    let invalid = 0;
    for (const text of texts) {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        invalid++;
        continue;
      }
      tally.read(value);
      tally.read(everywhere(value));
      tally.read({ items: [value] });
    }

    print(`${texts.length} JSON texts, ${invalid} of them no JSON`, tally);
    assert.ok(tally.feeds > 0);
  });
});
