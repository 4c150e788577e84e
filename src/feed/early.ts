import { firstLookInSlices } from '../model/first-look.ts';
import type { Feed } from '../model/schema/feed.ts';
import type { Environment } from './environment.ts';

/**
 * A request for a feed that begins before the code is there that looks after requests: it is the
 * first attempt of that code, which takes it over with its limits, its patience and its retries.
 */
export interface Begun {
  readonly abort: AbortController;
  readonly response: Promise<Response>;
  /** What a list shows of the feed, where all has gone well; it never rejects. */
  readonly feed: Promise<Feed | undefined>;
  /** How many wait for it. */
  waiting: number;
}

/** Requests begun at once at most; see `MAX_AT_ONCE` in `requests.ts`. */
const MAX_BEGUN = 6;

const networks = new WeakMap<Environment['fetch'], Map<string, Begun>>();

function begunIn({ fetch }: Environment): Map<string, Begun> {
  let begun = networks.get(fetch);
  if (!begun) networks.set(fetch, (begun = new Map<string, Begun>()));
  return begun;
}

/** Looks at a copy of the answer: the answer itself stays for whoever takes the request over. */
async function lookAt(response: Promise<Response>, url: string): Promise<Feed | undefined> {
  try {
    const copy = (await response).clone();
    if (!copy.ok) return undefined;
    return await firstLookInSlices(await copy.json(), { url: copy.url || url });
  } catch {
    // What is wrong with it is found and told by the one that takes it over.
    return undefined;
  }
}

/**
 * Begins a request, or joins one that has begun and is not taken over yet.
 *
 * @param url absolute, http or https
 * @param signal ends the wait; the request ends when nobody waits for it any more
 * @returns `undefined` where enough requests are under way
 */
export function begin(
  url: string,
  environment: Environment,
  signal: AbortSignal,
): Begun | undefined {
  const begun = begunIn(environment);
  let request = begun.get(url);
  if (!request && begun.size < MAX_BEGUN) {
    const abort = new AbortController();
    // No headers and no credentials mode of our own: a host's `<link rel="preload" as="fetch"
    // crossorigin>` is used only by a request that is just like it.
    const response = environment.fetch(url, { signal: abort.signal });
    request = { abort, response, feed: lookAt(response, url), waiting: 0 };
    begun.set(url, request);
  }
  if (request) endWith(signal, request, url, begun);
  return request;
}

/** Ends a request with the last one that waits for it, unless it has been taken over by then. */
function endWith(
  signal: AbortSignal,
  request: Begun,
  url: string,
  begun: Map<string, Begun>,
): void {
  request.waiting++;
  signal.addEventListener(
    'abort',
    () => {
      if (--request.waiting > 0 || begun.get(url) !== request) return;
      begun.delete(url);
      request.abort.abort();
    },
    { once: true },
  );
}

/** Hands a begun request over: it is the caller's from now on. */
export function takeBegun(url: string, environment: Environment): Begun | undefined {
  const begun = begunIn(environment);
  const request = begun.get(url);
  begun.delete(url);
  return request;
}
