import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeFeed, decodeFeedInSlices } from '../../src/model/decode.ts';
import { atOnce } from '../../src/model/at-once.ts';
import * as model from '../../src/model/first-look.ts';
import { inSlices } from '../../src/model/slices.ts';
import { checkTimes } from '../../src/model/event-times.ts';
import {
  FIRST_OF_ALL,
  FIRST_OF_EVENTS,
  FIRST_OF_POSTS,
} from '../../src/model/first-table.generated.ts';
import type { Feed } from '../../src/model/schema/feed.ts';
import { TABLE } from '../../src/model/table.generated.ts';

const firstLook = (...looked: Parameters<typeof model.firstLook>) =>
  atOnce(model.firstLook(...looked));

/** Whether everything in one value is in the other too: lists whole, objects as far as they go. */
function isPartOf(part: unknown, whole: unknown): boolean {
  if (typeof part !== 'object' || part === null) return Object.is(part, whole);
  if (typeof whole !== 'object' || whole === null) return false;
  if (Array.isArray(part)) {
    return (
      Array.isArray(whole) &&
      part.length === whole.length &&
      part.every((each, index) => isPartOf(each, whole[index]))
    );
  }
  return Object.entries(part).every(
    ([key, value]) =>
      value === undefined || isPartOf(value, (whole as Record<string, unknown>)[key]),
  );
}

/** A first look does not ask whether a rule is one. */
function withoutRules(feed: Feed | undefined): unknown {
  const items = feed?.items.map((item) => ({ ...item, recurrence: undefined }));
  return feed && { ...feed, items };
}

/** What a feed may hold under the names that the format knows: right, nearly right, and wrong. */
const value = fc.oneof(
  { depthSize: 'small' },
  fc.constantFrom('2026-11-30', '2026-11-30T08:00:00+01:00', '2026-11-30T08:00', '2026-02-30'),
  fc.constantFrom('https://knf.no/a', '/a', 'javascript:alert(1)', 'https://a:b@knf.no'),
  fc.constantFrom('post', 'event', 'open', 'cancelled', 'day', 'month', 'nb', '', 'a\u202eb'),
  fc.constantFrom(0, 0.5, 1, 600, -1, '600', true, null),
  fc.string(),
);
const NAMES = [
  ...new Set(
    Object.values(TABLE).flatMap((line) =>
      [...line.matchAll(/(\w+)[:=]\S+/g)].map(([, name]) => name ?? ''),
    ),
  ),
];
const object = (inner: fc.Arbitrary<unknown>) =>
  fc.dictionary(fc.constantFrom(...NAMES), inner, { maxKeys: 14 });
const level = (inner: fc.Arbitrary<unknown>) =>
  object(
    fc.oneof(value, inner, fc.array(inner, { maxLength: 3 }), fc.array(value, { maxLength: 2 })),
  );
const item = level(level(level(value)));
/** What a page with both lists reads. */
const BOTH = {
  shapes: { ...FIRST_OF_EVENTS, ...FIRST_OF_POSTS },
  checkEvent: checkTimes,
};
const EVENTS = { shapes: FIRST_OF_EVENTS, checkEvent: checkTimes };
const POSTS = { shapes: FIRST_OF_POSTS };
const isEvent = (item: unknown) =>
  (item as { _knf?: { type?: unknown } | null } | null)?._knf?.type === 'event';
const feeds = fc.record({ items: fc.array(item, { maxLength: 4 }), _knf: level(value) });

describe('the first look at a feed', () => {
  it('finds what the whole reading finds, whatever the feed holds', () => {
    fc.assert(
      fc.property(feeds, (document) => {
        const url = 'https://knf.no/feed.json';

        const first = firstLook(document, BOTH, { url });
        const { feed } = decodeFeed(document, { url });

        assert.ok(isPartOf(withoutRules(first), feed), JSON.stringify({ first, feed }, null, 1));
      }),
      { numRuns: 400, seed: 20_261_124 },
    );
  });

  it('leaves out the same items as the whole reading', () => {
    const document = JSON.parse(readFileSync('demo/feed.json', 'utf8')) as { items: unknown[] };
    const broken = {
      items: [...document.items, 42, {}, { _knf: { type: 'event' } }, document.items[0]],
    };

    const first = firstLook(broken, BOTH);

    assert.equal(first?.items.length, document.items.length);
  });

  it('reads the items of a list, and leaves out those of the other kind', () => {
    fc.assert(
      fc.property(feeds, (document) => {
        const ofKind = (isWanted: (item: unknown) => boolean) => ({
          ...document,
          items: document.items.filter(isWanted),
        });

        const events = firstLook(document, EVENTS);
        assert.ok(isPartOf(events, firstLook(ofKind(isEvent), BOTH)));
        assert.deepEqual(
          firstLook(document, POSTS),
          firstLook(
            ofKind((item) => !isEvent(item)),
            BOTH,
          ),
        );
      }),
      { numRuns: 200, seed: 20_261_126 },
    );
  });

  it('knows every shape that it meets', () => {
    for (const table of [FIRST_OF_POSTS, FIRST_OF_EVENTS]) {
      const shapes = { ...FIRST_OF_ALL, ...table };
      const named = Object.values(shapes).flatMap((line) => line.match(/(?<=[@&])\w+/g) ?? []);

      assert.deepEqual(
        named.filter((name) => !(name in shapes)),
        [],
      );
    }
  });

  it('tells that something recurs, and leaves the rule to whoever expands it', () => {
    const recurrence = { rrule: 'FREQ=WEEKLY', exdates: ['2026-11-30'] };
    const items = [{ id: '1', title: 'Kurs', _knf: { type: 'event', recurrence } }];

    const [course] = firstLook({ items }, EVENTS)?.items ?? [];

    assert.deepEqual(course?.kind === 'event' && course.recurrence, { rrule: 'FREQ=WEEKLY' });
  });

  it('says so where the document is no feed', () => {
    assert.equal(firstLook([], BOTH), undefined);
  });
});

describe('reading in slices', () => {
  it('gives what reading at once gives', async () => {
    const document: unknown = JSON.parse(readFileSync('demo/feed.json', 'utf8'));

    assert.deepEqual(await decodeFeedInSlices(document), decodeFeed(document));
    assert.deepEqual(await inSlices(model.firstLook(document, BOTH)), firstLook(document, BOTH));
  });

  it('lets others work in between', async () => {
    const items = Array.from({ length: 10_000 }, (_, index) => ({ id: `${index}`, title: 'Sak' }));
    let pauses = 0;

    const { feed } = await decodeFeedInSlices({ items }, {}, () => {
      pauses++;
      return Promise.resolve();
    });

    assert.equal(feed?.items.length, 10_000);
    assert.ok(pauses > 0);
  });
});
