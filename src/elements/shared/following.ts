/** Reading whole feeds and following them, and styles: what a page needs after its first paint. */
import type { Document } from '../../feed/answer.ts';
import { readFeed } from '../../feed/client.ts';
import type { FeedResult } from '../../feed/client.ts';
import type { Environment } from '../../feed/environment.ts';
import { followFeed } from '../../feed/follow.ts';
import type { Json } from '../../model/json.ts';
import { FeedErrorEvent, ProblemsEvent } from './events.ts';
import type { Feed, Item } from '../../model/schema/feed.ts';
import type { FeedHost, FeedTeller } from './feed-source.ts';

export { styles } from './after-paint.styles.ts';

/** Reads what a script or a server has set instead of an address: a document, or a decoded feed. */
export async function readGiven(given: Document): Promise<FeedResult> {
  const { items } = (given.document ?? {}) as Partial<Feed>;
  if (!Array.isArray(items) || !KINDS.includes((items[0] as Item | null)?.kind)) {
    return await readFeed(given);
  }
  const { wireFormOf } = await import('../../model/wire-form.ts');
  return await readFeed({ ...given, document: wireFormOf(given.document as Json) });
}

/** What an item of a decoded feed says that it is; documents say so elsewhere. */
const KINDS: readonly unknown[] = ['post', 'event'] satisfies Item['kind'][];

/** Milliseconds in a minute. */
const MINUTE_MS = 60_000;

/** What is followed. */
export interface Followed {
  /** Absolute addresses, http or https. */
  readonly urls: readonly string[];
  /** The last result of each address; the good one of an address outlives its failures. */
  readonly results: Map<string, FeedResult>;
  /** Whether the server is asked even where the feed is at hand. */
  readonly reload: boolean;
  /** Ends the following. */
  readonly signal: AbortSignal;
}

/** Loads feeds and follows them; settles when the first answer of each has been told. */
export async function followAll(
  host: FeedHost,
  teller: FeedTeller,
  { urls, results, reload, signal }: Followed,
): Promise<void> {
  const { cache, refresh } = host;
  const environment: Environment = host.debug
    ? { ...host.environment, debug: sayToDeveloper }
    : host.environment;
  const options = {
    environment,
    signal,
    cache,
    reload,
    shownIn: host,
    prefetch: teller.prefetch,
    ...(refresh ? { refreshMs: refresh * MINUTE_MS } : {}),
  };

  const learning: Promise<unknown>[] = [];
  let newest: FeedResult | undefined;
  /** Shows a result, a long feed when the host has learnt what it must know of it. */
  const show = (result: FeedResult): void => {
    newest = result;
    const learnt = result.ok ? host.learn?.(result.feed) : undefined;
    if (!learnt) tell(result, teller);
    else {
      learning.push(
        learnt.then(() => {
          // What has come meanwhile wins.
          if (newest === result && !signal.aborted) tell(result, teller);
        }),
      );
    }
  };

  /** Takes in what came of one address, and shows it with what came of the others. */
  const take = (url: string, result: FeedResult): void => {
    const before = results.get(url);
    const now = result.ok || !before?.ok ? result : { ...before, failure: result.failure };
    results.set(url, now);
    if (result.failure) host.dispatchEvent(new FeedErrorEvent(result.failure));
    else if (now.problems !== before?.problems && now.problems.length > 0) {
      host.dispatchEvent(new ProblemsEvent(now.problems));
    }
    const all = urls.flatMap((each) => results.get(each) ?? []);
    if (all.length < urls.length) return;
    if (all.length === 1) {
      show(now);
      return;
    }
    void import('../../feed/several.ts')
      .then(({ mergeResults }) => mergeResults(all))
      .catch(() => all.find(({ ok }) => ok) ?? now)
      .then((merged) => {
        // A newer address has been asked for meanwhile: the last one wins.
        if (!signal.aborted) show(merged);
      });
  };
  await Promise.all(
    urls.map((url) =>
      followFeed(url, options, (result) => {
        take(url, result);
      }),
    ),
  );
  await Promise.all(learning);
}

/** Only where an element says `debug`. */
function sayToDeveloper(message: string, cause: unknown): void {
  // eslint-disable-next-line no-console -- asked for by `debug`
  console.info(`knf-widgets: ${message}`, cause);
}

/** Shows a result. */
function tell(result: FeedResult, { become, succeed, stateNow }: FeedTeller): void {
  if (!result.ok) {
    become({ status: 'error', failure: result.failure });
    return;
  }
  const { feed, failure, loadedAtMs } = result;
  const shown = stateNow();
  if (failure) {
    become({ status: 'ready', feed, staleSinceMs: loadedAtMs, isOffline: !navigator.onLine });
  } else if (shown.status !== 'ready' || shown.feed !== feed) succeed(feed);
  else if (shown.staleSinceMs !== undefined) become({ status: 'ready', feed });
}
