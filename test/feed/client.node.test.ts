import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadFeed } from '../../src/feed/client.ts';
import { begin } from '../../src/feed/early.ts';
import type { Environment } from '../../src/feed/environment.ts';
import { requestsOf } from '../../src/feed/networks.ts';
import { FIRST_OF_POSTS } from '../../src/model/first-table.generated.ts';
import { address, answering, FEED, json, silence, turns, unreachable, worldOf } from './world.ts';
import type { Answer } from './world.ts';

async function failureOf(answer: Answer, options: { timeoutMs?: number } = {}) {
  const { environment } = worldOf(answer);
  const result = await loadFeed(address(), { environment, ...options });
  assert.ok(!result.ok);
  return result.failure;
}

/** What a page's script does before the code is there that loads feeds. */
async function firstLookAt(url: string, environment: Environment) {
  const { signal } = new AbortController();
  const items = { shapes: FIRST_OF_POSTS };
  return await begin(url, requestsOf(environment), environment, items, signal)?.feed;
}

describe('loading a feed', () => {
  it('gives the feed, read', async () => {
    const { environment } = worldOf(json(FEED));

    const result = await loadFeed(address(), { environment });

    assert.ok(result.ok);
    assert.equal(result.feed.title, 'Prøve');
    assert.deepEqual(
      result.feed.items.map(({ title }) => title),
      ['Én'],
    );
  });

  it('asks once for two that want the same feed at the same time', async () => {
    const { environment, asked } = worldOf(json(FEED));
    const url = address();

    const both = await Promise.all([
      loadFeed(url, { environment }),
      loadFeed(url, { environment }),
    ]);

    assert.equal(asked.length, 1);
    assert.ok(both.every(({ ok }) => ok));
  });

  it('does not parse or read again what has not changed', async (context) => {
    const { environment } = worldOf(json(FEED));
    const url = address();
    const before = await loadFeed(url, { environment });
    const parse = context.mock.method(JSON, 'parse');

    const after = await loadFeed(url, { environment, reload: true });

    assert.equal(parse.mock.callCount(), 0);
    assert.ok(before.ok && after.ok);
    assert.equal(after.feed, before.feed);
  });

  it('takes over what a first look has asked for and parsed', async (context) => {
    const { environment, asked } = worldOf(json(FEED));
    const url = address();
    const look = await firstLookAt(url, environment);
    const parse = context.mock.method(JSON, 'parse');

    const result = await loadFeed(url, { environment });

    assert.equal(parse.mock.callCount(), 0);
    assert.equal(asked.length, 1);
    assert.ok(result.ok);
    assert.deepEqual(
      result.feed.items.map(({ id }) => id),
      look?.items.map(({ id }) => id),
    );
  });

  it('reads an answer as its bytes say, whatever a first look took them for', async () => {
    const text = JSON.stringify({ ...FEED, title: 'Kongsberg Næringsforum på Ås' });
    const { environment } = worldOf(answering(new Uint8Array(Buffer.from(text, 'latin1'))));
    const url = address();
    await firstLookAt(url, environment);

    const result = await loadFeed(url, { environment });

    assert.ok(result.ok);
    assert.equal(result.feed.title, 'Kongsberg Næringsforum på Ås');
  });

  it('asks without headers of its own, so that no preflight comes before it', async () => {
    const { environment, asked } = worldOf(json(FEED));

    await loadFeed(address(), { environment });

    assert.equal(asked[0]?.init.headers, undefined);
  });

  it('says the status of an answer that is none', async () => {
    const { code, status } = await failureOf(answering('borte', { status: 404 }));

    assert.deepEqual({ code, status }, { code: 'http', status: 404 });
  });

  it('says how an answer begins that is not JSON', async () => {
    const { code, message } = await failureOf(answering('<!doctype html><title>Logg inn'));

    assert.equal(code, 'not-json');
    assert.match(message, /<!doctype html><title>Logg inn/);
  });

  it('tells JSON that is no feed from what is not JSON', async () => {
    for (const document of [[], null, 42, {}]) {
      assert.equal((await failureOf(json(document))).code, 'not-a-feed');
    }
  });

  it('tells an empty answer', async () => {
    assert.equal((await failureOf(answering(''))).code, 'empty-response');
    assert.equal((await failureOf(answering(null, { status: 204 }))).code, 'empty-response');
  });

  it('gives up at its limit of bytes, and tells the sender', async () => {
    let isCancelled = false;
    const endless = new ReadableStream({
      pull: (controller) => {
        controller.enqueue(new Uint8Array(1_000_000));
      },
      cancel: () => {
        isCancelled = true;
      },
    });

    const { code } = await failureOf(answering(endless));

    assert.equal(code, 'too-large');
    assert.ok(isCancelled);
  });

  it('waits no longer than it may', async () => {
    const { code } = await failureOf(silence, { timeoutMs: 20 });

    assert.equal(code, 'timeout');
  });

  it('ends the request when nobody waits for it any more', async () => {
    const { environment, asked } = worldOf(silence);
    const url = address();
    const [first, second] = [new AbortController(), new AbortController()];
    const both = [
      loadFeed(url, { environment, signal: first.signal }),
      loadFeed(url, { environment, signal: second.signal }),
    ].map((loading) => assert.rejects(loading, { name: 'AbortError' }));

    first.abort();
    const afterFirst = asked[0]?.signal.aborted;
    second.abort();
    await Promise.all(both);

    assert.equal(afterFirst, false);
    assert.equal(asked[0]?.signal.aborted, true);
  });

  for (const [encoding, bytes] of [
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${JSON.stringify(FEED)}`)],
    ['UTF-16', Buffer.from(`\ufeff${JSON.stringify(FEED)}`, 'utf16le')],
  ] as const) {
    it(`reads ${encoding}`, async () => {
      const { environment } = worldOf(answering(new Uint8Array(bytes)));

      const result = await loadFeed(address(), { environment });

      assert.ok(result.ok);
      assert.equal(result.feed.title, 'Prøve');
    });
  }

  it('reads one byte a character where nothing else is meant', async () => {
    const text = JSON.stringify({ ...FEED, title: 'Kongsberg Næringsforum på Ås' });
    const { environment } = worldOf(answering(new Uint8Array(Buffer.from(text, 'latin1'))));

    const result = await loadFeed(address(), { environment });

    assert.ok(result.ok);
    assert.equal(result.feed.title, 'Kongsberg Næringsforum på Ås');
  });

  it('tells JSON that breaks off from what never was JSON', async () => {
    assert.equal((await failureOf(answering('{"version":"https://json'))).code, 'truncated');
    const { code, message } = await failureOf(answering('{"items": [],}'));
    assert.equal(code, 'not-json');
    assert.match(message, /position 13/);
  });

  it('follows no redirect to another server, and names it', async () => {
    const answer = new Response('{}');
    Object.defineProperty(answer, 'url', { value: 'https://other.example/feed.json' });

    const { code, message } = await failureOf(() => Promise.resolve(answer));

    assert.equal(code, 'network');
    assert.match(message, /https:\/\/other\.example\/feed\.json/);
  });

  it('tries again after 500, and says nothing of it', async () => {
    const broken = answering('', { status: 500 });
    const { environment, asked } = worldOf(broken, broken, json(FEED));

    const result = await loadFeed(address(), { environment });

    assert.ok(result.ok);
    assert.equal(asked.length, 3);
  });

  it('makes three attempts in all to reach a server', async () => {
    const { environment, asked } = worldOf(unreachable);

    const result = await loadFeed(address(), { environment });

    assert.equal(result.failure?.code, 'network');
    assert.match(result.failure.message, /CORS/);
    assert.equal(asked.length, 3);
  });

  for (const status of [400, 401, 403, 404, 410]) {
    it(`does not try again after ${status}`, async () => {
      const { environment, asked } = worldOf(answering('', { status }));

      await loadFeed(address(), { environment });

      assert.equal(asked.length, 1);
    });
  }

  it('does not hurry a server that asks for patience', async () => {
    const busy = answering('', { status: 503, headers: { 'retry-after': '120' } });
    const { environment, asked } = worldOf(busy);

    const { failure } = await loadFeed(address(), { environment });

    assert.equal(asked.length, 1);
    assert.equal(failure?.retryAfter, '120');
  });

  it('has at most six requests under way, and makes the others when these have ended', async () => {
    let underWay = 0;
    let most = 0;
    const { environment, asked } = worldOf(async () => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 2));
      underWay--;
      return new Response(JSON.stringify(FEED));
    });
    const urls = Array.from({ length: 20 }, address);

    const results = await Promise.all(urls.map((url) => loadFeed(url, { environment })));

    assert.equal(most, 6);
    assert.equal(asked.length, 20);
    assert.ok(results.every(({ ok }) => ok));
  });

  it('never makes a request that waits for its turn when its widget goes', async () => {
    const { environment, asked } = worldOf(silence);
    const controllers = Array.from({ length: 7 }, () => new AbortController());
    const waiting = controllers.map(({ signal }) =>
      assert.rejects(loadFeed(address(), { environment, signal }), { name: 'AbortError' }),
    );

    controllers[6]?.abort();
    controllers.forEach((controller) => {
      controller.abort();
    });
    await Promise.all(waiting);
    await turns();

    assert.ok(asked.length === 6 || asked[6]?.signal.aborted);
  });
});
