import { firstLook } from '../model/first-look.ts';
import type { FirstItems } from '../model/first-look.ts';
import type { Feed } from '../model/schema/feed.ts';
import { inSlices, pauseOfPlatform } from '../model/slices.ts';
import type { Environment } from './environment.ts';
import { leaveNetwork, MAX_AT_ONCE } from './network.ts';
import type { Begun, Requests } from './network.ts';

/** From this length on a text is parsed in a task of its own, in UTF-16 code units. */
const LONG = 1_000_000;

/** Looks at a copy of the answer: the answer itself stays for whoever takes the request over. */
async function lookAt(
  request: Begun,
  asked: string,
  items: FirstItems | undefined,
): Promise<Feed | undefined> {
  try {
    const answer = await request.response;
    if (!items || !answer.ok) return undefined;
    const copy = answer.clone();
    const url = copy.url || asked;
    const text = await copy.text();
    if (text.length > LONG) await pauseOfPlatform();
    const document: unknown = JSON.parse(text);
    request.parsed = { url, text, document };
    return await inSlices(firstLook(document, items, { url }));
  } catch {
    // What is wrong with it is found and told by the one that takes it over.
    return undefined;
  }
}

/**
 * Begins a request, or joins one that has begun and is not taken over yet.
 *
 * @param url absolute, http or https
 * @param requests those of the environment's network
 * @param items what can be shown before the whole feed is read, where anything can
 * @param signal ends the wait; the request ends when nobody waits for it any more
 * @returns `undefined` where enough requests are under way, or the feed is asked for or kept already
 */
export function begin(
  url: string,
  requests: Requests,
  { fetch }: Environment,
  items: FirstItems | undefined,
  signal: AbortSignal,
): Begun | undefined {
  const { begun, underWay, kept } = requests;
  let found = begun.get(url);
  if (!found) {
    // Another copy of the package may be further on, with code that has not come here yet.
    if (requests.running >= MAX_AT_ONCE || underWay.has(url) || kept.has(url)) return undefined;
    requests.running++;
    const abort = new AbortController();
    // No headers and no credentials mode of our own: a host's `<link rel="preload" as="fetch"
    // crossorigin>` is used only by a request that is just like it.
    const response = fetch(url, { signal: abort.signal });
    found = { abort, response, waiting: 0 } as Begun;
    found.feed = lookAt(found, url, items).finally(() => {
      leaveNetwork(requests);
    });
    begun.set(url, found);
  }
  const request = found;
  request.waiting++;
  signal.addEventListener(
    'abort',
    () => {
      // It ends with the last one that waits for it, unless it has been taken over by then.
      if (--request.waiting > 0 || begun.get(url) !== request) return;
      begun.delete(url);
      request.abort.abort();
    },
    { once: true },
  );
  return request;
}
