import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadFeed } from '../../src/feed/client.ts';
import type { Environment } from '../../src/feed/environment.ts';

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Prøve',
  items: [{ id: '1', title: 'Én', url: 'https://knf.example/1' }],
};

type Answer = (signal: AbortSignal) => Promise<Response>;

/** A world whose network gives the answers in turn, the last one for ever. */
function worldOf(...answers: readonly Answer[]) {
  const asked: { url: string; init: RequestInit; signal: AbortSignal }[] = [];
  const environment: Environment = {
    now: () => Date.parse('2026-11-24T12:00:00Z'),
    fetch: (url, init = {}) => {
      const answer = answers[Math.min(asked.length, answers.length - 1)];
      const { signal } = init;
      assert.ok(answer && signal && typeof url === 'string');
      asked.push({ url, init, signal });
      return answer(signal);
    },
  };
  return { environment, asked };
}

const answering =
  (body: BodyInit | null, init: ResponseInit = {}): Answer =>
  () =>
    Promise.resolve(new Response(body, init));

const json = (document: unknown): Answer => answering(JSON.stringify(document));

/** Never answers; ends when it is told to. */
const silence: Answer = (signal) =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('aborted', 'AbortError'));
    });
  });

/** An address of its own for each test: requests are shared by address. */
let addresses = 0;
const address = () => `https://knf.example/feed-${++addresses}.json`;

async function failureOf(answer: Answer, options: { timeoutMs?: number } = {}) {
  const { environment } = worldOf(answer);
  const result = await loadFeed(address(), { environment, ...options });
  assert.ok(!result.ok);
  return result.failure;
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
});
