import assert from 'node:assert/strict';
import type { Environment } from '../../src/feed/environment.ts';
// Tests wait for turns, not for files: what comes later in a page is here from the start.
import '../../src/feed/later.ts';
import '../../src/feed/retry.ts';
import '../../src/feed/several.ts';
import '../../src/feed/store.ts';

/** A small valid feed. */
export const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Prøve',
  items: [{ id: '1', title: 'Én', url: 'https://knf.example/1' }],
};

/** How a network answers one request. */
export type Answer = (signal: AbortSignal) => Promise<Response>;

/** One request that was made. */
export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
  readonly signal: AbortSignal;
}

/** A world whose network gives the answers in turn, the last one for ever. */
export function worldOf(...answers: readonly Answer[]): {
  readonly environment: Environment;
  readonly asked: readonly Asked[];
} {
  const asked: Asked[] = [];
  const environment: Environment = {
    now: () => Date.now(),
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

/** An answer with this body. */
export const answering =
  (body: BodyInit | null, init: ResponseInit = {}): Answer =>
  () =>
    Promise.resolve(new Response(body, init));

/** An answer with this JSON. */
export const json = (document: unknown): Answer => answering(JSON.stringify(document));

/** What `fetch` does where there is no network. */
export const unreachable: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** Never answers; ends when it is told to. */
export const silence: Answer = (signal) =>
  new Promise((_, reject) => {
    const end = () => {
      reject(new DOMException('aborted', 'AbortError'));
    };
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
  });

/** An address of its own for each test: requests are shared by address. */
let addresses = 0;
export const address = (): string => `https://knf.example/feed-${++addresses}.json`;

/** Lets everything happen that waits for nothing but its turn. */
export async function turns(count = 60): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** The page around, as far as a feed looks at it: what happens to it, and whether it is seen. */
export const page = Object.assign(new EventTarget(), {
  visibilityState: 'visible',
  /** Node keeps only the last listener with a signal that it can remove; browsers keep all. */
  listen: (type: string, listener: EventListener, options: AddEventListenerOptions = {}): void => {
    page.addEventListener(type, listener);
    options.signal?.addEventListener('abort', () => {
      page.removeEventListener(type, listener);
    });
  },
});
