/**
 * The feed client against bytes and events that nobody thought of. A fixed seed and few runs in
 * `npm test`; `npm run test:fuzz` takes a new seed and many.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import fc from 'fast-check';
import { loadFeed } from '../../src/feed/client.ts';
import type { FeedResult } from '../../src/feed/client.ts';
import { followFeed } from '../../src/feed/follow.ts';
import { runs } from '../support/random.ts';
import { address, answering, FEED, page, turns, unreachable, worldOf } from './world.ts';
import type { Answer } from './world.ts';

const SAMPLE = readFileSync(new URL('../../demo/feed.json', import.meta.url));

/** One change of the bytes of a feed. */
type Mutation = (bytes: Buffer) => Buffer;

const at = fc.nat(SAMPLE.length);
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(at, fc.nat(255)).map(([index, byte]): Mutation => (bytes) => {
    bytes[index % bytes.length] = byte;
    return bytes;
  }),
  fc.tuple(at, fc.nat(400)).map(
    ([index, length]): Mutation =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, index), bytes.subarray(index + length)]),
  ),
  fc.tuple(at, fc.uint8Array({ maxLength: 40 })).map(
    ([index, more]): Mutation =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, index), more, bytes.subarray(index)]),
  ),
  fc.tuple(at, at, fc.nat(2_000)).map(
    ([from, to, length]): Mutation =>
      (bytes) =>
        Buffer.concat([
          bytes.subarray(0, to),
          bytes.subarray(from, from + length),
          bytes.subarray(to),
        ]),
  ),
  fc
    .tuple(
      fc.constantFrom('"', '{', '[', ',', ':', 'null', '"id"', '"_knf"', '2023', 'https'),
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.constantFrom('null', '[]', '{}', '-1', '1e999', '"\\ud800"'),
      ),
      fc.nat(20),
    )
    .map(([what, instead, nth]): Mutation => (bytes) => {
      const pieces = bytes.toString('latin1').split(what);
      const before = pieces.slice(0, nth + 1).join(what);
      return Buffer.from(`${before}${instead}${pieces.slice(nth + 1).join(what)}`, 'latin1');
    }),
  at.map(
    (length): Mutation =>
      (bytes) =>
        bytes.subarray(0, length),
  ),
);

describe('a feed whose bytes were changed at random', () => {
  it('is a feed or a failure, never an exception, and at most a second a megabyte', async (test) => {
    // No waiting between attempts: only the reading is timed.
    test.mock.method(Math, 'random', () => 0);
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (mutations) => {
        const bytes = mutations.reduce<Buffer>((all, change) => change(all), Buffer.from(SAMPLE));
        const { environment } = worldOf(answering(new Uint8Array(bytes)));
        const started = performance.now();

        const result = await loadFeed(address(), { environment });

        assert.ok(performance.now() - started < 1_000);
        if (result.ok) {
          assert.ok(result.feed.items.every(({ id }) => typeof id === 'string'));
          JSON.stringify(result);
        } else assert.notEqual(result.failure.message, '');
      }),
      runs(150),
    );
  });
});

/** One thing that can happen to a page with a feed. */
type Step =
  | { readonly type: 'server'; readonly is: 'well' | 'gone' | 'busy' | 'broken' | 'unreachable' }
  | { readonly type: 'pass'; readonly ms: number }
  | { readonly type: 'hide' | 'show' | 'online' | 'publish' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    type: fc.constant('server' as const),
    is: fc.constantFrom('well', 'gone', 'busy', 'broken', 'unreachable'),
  }),
  fc.record({
    type: fc.constant('pass' as const),
    ms: fc.constantFrom(0, 500, 2_000, 61_000, 301_000, 3_600_000),
  }),
  fc.constantFrom('hide', 'show', 'online', 'publish').map((type) => ({ type }) as const),
);

describe('a feed that is followed through any course of events', () => {
  beforeEach(() => {
    Object.assign(globalThis, {
      addEventListener: page.listen,
      document: page,
    });
  });

  afterEach(() => {
    mock.timers.reset();
    for (const name of ['addEventListener', 'document']) Reflect.deleteProperty(globalThis, name);
  });

  it('keeps what was good, asks only while it is seen, and is right in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        // A course that failed has left its clock.
        mock.timers.reset();
        mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_795_521_600_000 });
        page.visibilityState = 'visible';
        let server: Extract<Step, { type: 'server' }>['is'] = 'well';
        let edition = 0;
        let underWay = 0;
        const answer: Answer = async (signal) => {
          assert.equal(++underWay, 1, 'one request at a time');
          await Promise.resolve();
          underWay--;
          switch (server) {
            case 'well':
              return new Response(JSON.stringify({ ...FEED, title: String(edition) }));
            case 'gone':
              return new Response('', { status: 404 });
            case 'busy':
              return new Response('', { status: 503, headers: { 'retry-after': '30' } });
            case 'broken':
              return new Response('{"items":');
            case 'unreachable':
              return unreachable(signal);
          }
        };
        const { environment, asked } = worldOf(answer);
        const told: FeedResult[] = [];
        const stop = new AbortController();
        const pass = async (ms: number) => {
          mock.timers.tick(ms);
          await turns(15);
        };
        const options = { environment, signal: stop.signal, refreshMs: 60_000 };
        void followFeed(address(), options, (result) => told.push(result));
        await pass(0);

        for (const each of steps) {
          const before = asked.length;
          if (each.type === 'server') server = each.is;
          else if (each.type === 'publish') edition++;
          else if (each.type === 'online') page.dispatchEvent(new Event('online'));
          else if (each.type === 'pass') await pass(each.ms);
          else {
            page.visibilityState = each.type === 'hide' ? 'hidden' : 'visible';
            page.dispatchEvent(new Event('visibilitychange'));
          }
          await turns(10);
          const wasGood = told.findIndex(({ ok }) => ok);
          assert.ok(
            wasGood < 0 || told.slice(wasGood).every(({ ok }) => ok),
            'what was good stays',
          );
          const codes = told.map(
            ({ failure }) => failure && `${failure.code} ${failure.status ?? ''}`,
          );
          assert.ok(
            codes.every((code, index) => !code || code !== codes[index - 1]),
            'a failure is told once',
          );
          // Attempts that follow a failure within seconds are one request to a reader.
          if (page.visibilityState === 'hidden' && each.type !== 'hide') {
            assert.ok(asked.length - before <= 2, 'a hidden page asks for nothing');
          }
        }

        server = 'well';
        page.visibilityState = 'visible';
        page.dispatchEvent(new Event('visibilitychange'));
        const isFinal = told.at(-1)?.failure?.code === 'http' && asked.length > 0;
        for (let minute = 0; minute < 12; minute++) await pass(61_000);
        const last = told.at(-1);
        const wasGone = isFinal && last?.failure?.status === 404;
        assert.ok(wasGone || (last?.ok && !last.failure), 'right in the end');
        if (last.ok && !wasGone) assert.equal(last.feed.title, String(edition));

        stop.abort();
        const atEnd = [asked.length, told.length];
        await pass(3_600_000);
        page.dispatchEvent(new Event('online'));
        await pass(1_000);
        assert.deepEqual([asked.length, told.length], atEnd, 'ended is ended');
      }),
      runs(40),
    );
  });
});
