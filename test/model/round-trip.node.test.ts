import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeFeed } from '../../src/model/decode.ts';
import { encodeFeed } from '../../src/model/encode.ts';
import { Feed } from '../../src/model/schema/feed.ts';
import * as z from 'zod/mini';
import { wireFormOf } from '../../src/model/wire-form.ts';
import { feeds } from './arbitraries.ts';

/** A document as it would come over the wire. */
function publish(feed: Feed): unknown {
  const encoded = encodeFeed(feed);
  assert.ok(encoded.ok, encoded.ok ? '' : JSON.stringify(encoded.faults));
  return JSON.parse(JSON.stringify(encoded.document)) as unknown;
}

describe('a feed that is written and read', () => {
  it('is the same feed, field by field, without a problem', () => {
    fc.assert(
      fc.property(feeds, (feed) => {
        const { feed: read, problems } = decodeFeed(publish(feed));

        assert.deepEqual(
          problems.filter(({ code }) => code !== 'missing-alt' && code !== 'missing-start'),
          [],
        );
        assert.deepEqual(read, feed);
      }),
      { numRuns: 300, seed: 20_261_124 },
    );
  });

  it('is one that the schemas take', () => {
    fc.assert(
      fc.property(feeds, (feed) => {
        assert.ok(z.safeParse(Feed, feed).success);
      }),
      { numRuns: 100, seed: 20_261_124 },
    );
  });

  it('is written the same again after it was read, whatever it was at first', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.array(fc.jsonValue()), (head, items) => {
        const { feed } = decodeFeed({ ...(head as object), items });
        if (!feed) return;

        const once = publish(feed);
        const again = decodeFeed(once).feed;

        assert.deepEqual(again && publish(again), once);
      }),
      { numRuns: 500, seed: 20_261_124 },
    );
  });
});

describe('the wire form of a feed', () => {
  it('is a document that gives the same feed', () => {
    fc.assert(
      fc.property(feeds, (feed) => {
        const document: unknown = JSON.parse(JSON.stringify(wireFormOf(feed)));

        assert.deepEqual(decodeFeed(document).feed, feed);
      }),
      { numRuns: 300, seed: 20_261_124 },
    );
  });

  it('is read with care where it was written by hand', () => {
    const { feed } = decodeFeed(
      wireFormOf({
        version: 'x',
        items: [
          { kind: 'post', id: 'a', title: 'Sak', url: 'javascript:alert(1)' },
          { kind: 'event', id: 'b', title: 'Møte', start: 'i morgen', offers: 'gratis' },
          'ingenting',
        ],
      }),
    );

    assert.deepEqual(feed?.items, [
      { kind: 'post', id: 'a', title: 'Sak' },
      { kind: 'event', id: 'b', title: 'Møte' },
    ]);
  });
});

describe('writing', () => {
  const feed = { version: 'https://jsonfeed.org/version/1.1', items: [] };

  it('refuses a model that the format does not allow, and names every place', () => {
    const encoded = encodeFeed({
      ...feed,
      titel: 'misspelt',
      items: [{ kind: 'post', id: 'a', url: 'javascript:alert(1)' }],
    } as unknown as Feed);

    assert.ok(!encoded.ok);
    assert.deepEqual(encoded.faults.map(({ path }) => path).sort(), ['', '/items/0/url']);
  });

  it('says which version of the format it follows', () => {
    assert.deepEqual(publish(feed), { ...feed, _knf: { version: 1 } });
  });
});
