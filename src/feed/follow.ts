import { loadFeed, readFeed } from './client.ts';
import type { FeedResult } from './client.ts';
import { keptDocument } from './requests.ts';
import type { LoadOptions } from './requests.ts';

/**
 * Where the last good feed is kept: nowhere, in the page's memory, or on the reader's device until
 * the tab is closed (`session`) or longer (`persistent`).
 */
export type FeedCache = 'none' | 'memory' | 'session' | 'persistent';

/** How to follow a feed. */
export interface FollowOptions extends LoadOptions {
  /** Ends the following, and with it every timer and listener. */
  readonly signal: AbortSignal;
  /** `memory` when silent: nothing is stored on the device unless asked for. */
  readonly cache?: FeedCache;
  /** Time between refreshes while a reader sees it, in ms; none when silent. */
  readonly refreshMs?: number;
  /** What shows the feed: while it is out of sight, nothing is refreshed. */
  readonly shownIn?: Element;
  /** Fetches what is needed to tell of a failure, while there still is a network. */
  readonly prefetch?: () => Promise<unknown>;
}

/** Hears each result: the feed kept from before, the fresh one, failures. */
export type FeedListener = (result: FeedResult) => void;

/** A kept feed of this age is shown without asking again: a reader going to and fro in an app. */
const FRESH_MS = 60_000;

/** What looks after a loaded feed is fetched when the page has had time to paint, in ms. */
const LATER_MS = 1_000;

/**
 * Loads a feed and keeps it fresh: what is kept from before is told at once, what is newer when it
 * comes. Once a feed was good it is never lost: a later failure is told together with it.
 *
 * @param url absolute, http or https
 * @returns settles when the first answer has been told; never rejects
 * @example
 * const leaving = new AbortController();
 * const seen: boolean[] = [];
 * await followFeed(
 *   'https://knf.example/feed.json',
 *   { environment: pageEnvironment, signal: leaving.signal },
 *   (result) => {
 *     seen.push(result.ok);
 *     leaving.abort();
 *   },
 * );
 * seen; // → [true]
 */
export async function followFeed(
  url: string,
  options: FollowOptions,
  listener: FeedListener,
): Promise<void> {
  const { environment, signal, cache = 'memory', reload } = options;
  const isStored = cache === 'session' || cache === 'persistent';
  const store = isStored ? import('./store.ts').catch(() => undefined) : undefined;
  let last: FeedResult | undefined;
  const tell = (result: FeedResult): void => {
    if (signal.aborted) return;
    last = result.ok || !last?.ok ? result : { ...last, failure: result.failure };
    if (!last.failure) void store?.then((loaded) => loaded?.store(cache, url, environment));
    listener(last);
  };

  try {
    // Never inside the caller's own turn: an element asks while it updates.
    await Promise.resolve();
    const kept = cache === 'none' ? undefined : keptDocument(url, environment);
    if (kept && reload) last = await readFeed(kept);
    else if (kept) tell(await readFeed(kept));
    if (reload || !kept || environment.now() - kept.atMs > FRESH_MS) {
      const stored = store?.then(async (loaded) => {
        const document = loaded?.readStored(cache, url, environment);
        const result = document && (await readFeed(document));
        if (result?.ok) {
          if (!last) tell(result);
        } else if (result) environment.debug?.('No feed stored', result);
      });
      const result = await loadFeed(url, options);
      // What the device has kept comes first, so that a failure is told together with it.
      if (!result.ok) await stored;
      tell(result);
    }
  } catch {
    // Aborted: whoever aborted it says what comes next.
    return;
  }
  whenPainted(last?.failure ? 0 : LATER_MS, signal, () => {
    void options.prefetch?.().catch(() => undefined);
    void import('./later.ts').then(
      ({ keepFresh }) => {
        if (last && !signal.aborted) keepFresh(url, options, last, tell);
      },
      () => {
        // Even the code that waits for the network did not come; the least that must hold is this.
        globalThis.addEventListener(
          'online',
          () => void followFeed(url, { ...options, reload: true }, listener),
          { once: true, signal },
        );
      },
    );
  });
}

/** Runs something after a while, unless the following has ended by then. */
function whenPainted(delayMs: number, signal: AbortSignal, then: () => void): void {
  const timer = setTimeout(() => {
    if (!signal.aborted) then();
  }, delayMs);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
    },
    { once: true },
  );
}
