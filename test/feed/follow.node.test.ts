import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { FeedResult } from '../../src/feed/client.ts';
import { followFeed } from '../../src/feed/follow.ts';
import type { FollowOptions } from '../../src/feed/follow.ts';
import { address, answering, FEED, json, page, turns, unreachable, worldOf } from './world.ts';
import type { Answer } from './world.ts';

const MINUTE = 60_000;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.parse('2026-11-24T12:00:00Z') });
  page.visibilityState = 'visible';
  Object.assign(globalThis, {
    addEventListener: page.listen,
    document: page,
  });
});

/** Ends everything that a test has begun. */
let ended = new AbortController();

afterEach(() => {
  ended.abort();
  ended = new AbortController();
  mock.timers.reset();
  for (const name of ['addEventListener', 'document', 'localStorage']) {
    Reflect.deleteProperty(globalThis, name);
  }
});

function happen(type: string): void {
  page.dispatchEvent(new Event(type));
}

function turn(visibilityState: 'hidden' | 'visible'): void {
  page.visibilityState = visibilityState;
  happen('visibilitychange');
}

async function pass(ms: number): Promise<void> {
  await turns();
  mock.timers.tick(ms);
  await turns();
}

function following(answers: readonly Answer[], more: Partial<FollowOptions> = {}) {
  const { environment, asked } = worldOf(...answers);
  const told: FeedResult[] = [];
  const stop = new AbortController();
  const url = address();
  const options = { environment, signal: AbortSignal.any([stop.signal, ended.signal]), ...more };
  void followFeed(url, options, (result) => told.push(result));
  return { url, asked, told, stop, environment };
}

const feedCalled = (title: string) => json({ ...FEED, title });
const titles = (told: readonly FeedResult[]) =>
  told.map((result) => (result.ok ? result.feed.title : result.failure.code));

describe('following a feed', () => {
  it('keeps the last good feed through a failure, and says what failed and how old it is', async () => {
    const { told } = following([feedCalled('første'), unreachable], { refreshMs: MINUTE });
    await pass(2_000);
    const loadedAtMs = Date.now() - 2_000;

    await pass(MINUTE);
    for (let retry = 0; retry < 4; retry++) await pass(1_000);

    assert.deepEqual(titles(told), ['første', 'første']);
    assert.equal(told[1]?.failure?.code, 'network');
    assert.ok(told[1].ok);
    assert.equal(told[1].loadedAtMs, loadedAtMs);
  });

  it('refreshes as often as it was told, with a request that the browser revalidates', async () => {
    const { asked, told } = following([feedCalled('1'), feedCalled('2'), feedCalled('3')], {
      refreshMs: 2 * MINUTE,
    });
    await pass(2_000);

    await pass(2 * MINUTE);
    await pass(2 * MINUTE);

    assert.deepEqual(titles(told), ['1', '2', '3']);
    assert.deepEqual(
      asked.map(({ init }) => init.cache),
      [undefined, 'no-cache', 'no-cache'],
    );
  });

  it('does not refresh of its own accord', async () => {
    const { asked } = following([feedCalled('1')]);
    await pass(2_000);

    await pass(600 * MINUTE);

    assert.equal(asked.length, 1);
  });

  it('runs no timer while the page is hidden, and refreshes once when the reader is back', async () => {
    const { asked } = following([feedCalled('1'), feedCalled('2')], { refreshMs: MINUTE });
    await pass(2_000);

    turn('hidden');
    await pass(1440 * MINUTE);
    const whileHidden = asked.length;
    turn('visible');
    await pass(1_000);

    assert.equal(whileHidden, 1);
    assert.equal(asked.length, 2);
  });

  it('loads by itself when the network is back', async (test) => {
    // Late in the time that chance may give, no attempt comes before the network does.
    test.mock.method(Math, 'random', () => 0.9);
    let network = unreachable;
    const { told } = following([(signal) => network(signal)]);
    for (let retry = 0; retry < 4; retry++) await pass(1_000);
    assert.deepEqual(titles(told), ['network']);

    network = feedCalled('endelig');
    happen('online');
    await pass(0);

    assert.deepEqual(titles(told), ['network', 'endelig']);
  });

  it('tries again by itself, and says a failure once however often it happens', async () => {
    const { asked, told } = following([unreachable]);

    for (let minute = 0; minute < 60; minute++) await pass(MINUTE / 2);

    assert.deepEqual(titles(told), ['network']);
    assert.ok(asked.length > 9, `${asked.length} requests`);
  });

  it('leaves 404 to the reader', async () => {
    const { asked, told } = following([answering('', { status: 404 })]);

    for (let minute = 0; minute < 30; minute++) await pass(MINUTE);
    happen('online');
    await pass(MINUTE);

    assert.equal(asked.length, 1);
    assert.deepEqual(titles(told), ['http']);
  });

  it('says it where the server fails in another way than before', async () => {
    const { told } = following([
      answering('', { status: 503, headers: { 'retry-after': '30' } }),
      answering('', { status: 404 }),
    ]);

    for (let minute = 0; minute < 2; minute++) await pass(MINUTE);

    assert.deepEqual(
      told.map(({ failure }) => failure?.status),
      [503, 404],
    );
  });

  it('comes back when the server has asked it to, and not before', async () => {
    const busy = answering('', { status: 503, headers: { 'retry-after': '120' } });
    const { asked, told } = following([busy, feedCalled('tilbake')]);
    await pass(1_000);

    happen('online');
    await pass(110_000);
    const early = asked.length;
    await pass(10_000);

    assert.equal(early, 1);
    assert.deepEqual(titles(told), ['http', 'tilbake']);
  });

  it('does nothing more once it is ended', async () => {
    const { asked, told, stop } = following([feedCalled('1')], { refreshMs: MINUTE });
    await pass(2_000);

    stop.abort();
    await pass(10 * MINUTE);
    happen('online');
    await pass(1_000);

    assert.equal(asked.length, 1);
    assert.equal(told.length, 1);
  });

  it('does nothing more either where it is ended while its code is on the way', async () => {
    const { asked, stop } = following([feedCalled('1')], { refreshMs: MINUTE });
    await pass(0);

    mock.timers.tick(1_000);
    stop.abort();
    await pass(10 * MINUTE);

    assert.equal(asked.length, 1);
  });

  it('shows what the page has in memory at once, and asks again only when that is old', async () => {
    const { url, environment, asked } = following([feedCalled('1'), feedCalled('2')]);
    await pass(2_000);
    const told: FeedResult[] = [];
    const follow = (): void => {
      const { signal } = ended;
      void followFeed(url, { environment, signal }, (result) => told.push(result));
    };

    follow();
    await pass(0);
    const soon = asked.length;
    await pass(2 * MINUTE);
    follow();
    await pass(0);

    assert.equal(soon, 1);
    assert.deepEqual(titles(told), ['1', '1', '2']);
  });

  it('makes one refresh for all that follow the same feed', async () => {
    const { url, environment, asked } = following([feedCalled('1')], { refreshMs: MINUTE });
    for (let count = 0; count < 20; count++) {
      const { signal } = ended;
      void followFeed(url, { environment, signal, refreshMs: MINUTE }, () => undefined);
    }
    await pass(2_000);

    await pass(MINUTE);

    assert.equal(asked.length, 2);
  });
});

/** The part of `Storage` that is used, over a plain object. */
function storageOf(entries: Record<string, string> = {}): Storage {
  const methods = {
    getItem: (key: string) => entries[key] ?? null,
    setItem: (key: string, value: string) => (entries[key] = value),
    removeItem: (key: string) => Reflect.deleteProperty(entries, key),
  };
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(entries, name, { value, enumerable: false, configurable: true });
  }
  return entries as unknown as Storage;
}

describe('a feed kept on the device', () => {
  it('is stored only where the page asks for it', async () => {
    const entries = {};
    Object.assign(globalThis, { localStorage: storageOf(entries) });

    following([feedCalled('1')]);
    await pass(2_000);
    const withoutAsking = Object.keys(entries).length;
    following([feedCalled('1')], { cache: 'persistent' });
    await pass(2_000);

    assert.equal(withoutAsking, 0);
    assert.equal(Object.keys(entries).length, 1);
  });

  it('is shown on the next visit, also without a network', async () => {
    const entries: Record<string, string> = {};
    Object.assign(globalThis, { localStorage: storageOf(entries) });
    const { url } = following([feedCalled('lagret')], { cache: 'persistent' });
    await pass(2_000);
    const nextVisit = worldOf(unreachable);
    const told: FeedResult[] = [];

    const options = { ...nextVisit, signal: ended.signal };
    void followFeed(url, { ...options, cache: 'persistent' }, (result) => told.push(result));
    for (let retry = 0; retry < 4; retry++) await pass(1_000);

    assert.deepEqual(titles(told), ['lagret', 'lagret']);
    assert.deepEqual(
      told.map(({ failure }) => failure?.code),
      [undefined, 'network'],
    );
  });

  for (const [name, broken] of [
    ['broken', '{"url":'],
    ['of another kind', '[1,2,3]'],
    ['tampered with', '{"url":"x","atMs":1795521600000,"document":{"items":"nei"}}'],
  ] as const) {
    it(`is passed over where it is ${name}`, async () => {
      const url = address();
      const entries = { [`knf-widgets:1:${url}`]: broken };
      Object.assign(globalThis, { localStorage: storageOf(entries) });
      const { environment } = worldOf(feedCalled('fersk'));
      const told: FeedResult[] = [];

      const options = { environment, signal: ended.signal };
      void followFeed(url, { ...options, cache: 'persistent' }, (result) => told.push(result));
      await pass(2_000);

      assert.deepEqual(titles(told), ['fersk']);
    });
  }

  it('is done without where storage is denied or full', async () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.assign(globalThis, { localStorage: storageOf() });
    Object.defineProperties(globalThis.localStorage, {
      getItem: { value: denied },
      setItem: { value: denied },
    });

    const { told } = following([feedCalled('1')], { cache: 'persistent' });
    await pass(2_000);

    assert.deepEqual(titles(told), ['1']);
  });

  it('makes room for a newer one by taking away our own, never the host’s', async () => {
    const entries: Record<string, string> = { theirs: 'x', 'knf-widgets:1:old': 'y' };
    const storage = storageOf(entries);
    Object.defineProperty(storage, 'setItem', {
      value: (key: string, value: string) => {
        if ('knf-widgets:1:old' in entries) throw new DOMException('full', 'QuotaExceededError');
        entries[key] = value;
      },
    });
    Object.assign(globalThis, { localStorage: storage });

    const { url } = following([feedCalled('1')], { cache: 'persistent' });
    await pass(2_000);

    assert.deepEqual(Object.keys(entries), ['theirs', `knf-widgets:1:${url}`]);
  });
});
