/**
 * What a feed needs after its first request: a refresh, another attempt, news from the network.
 * Fetched when something failed, or when the page has been painted.
 */
import { slowDelayMs } from './retry.ts';
import { loadFeed } from './client.ts';
import type { FeedResult } from './client.ts';
import type { Environment } from './environment.ts';
import type { FeedListener, FollowOptions } from './follow.ts';

/** A feed of this age is asked for again when the reader comes back to the page, in ms. */
const RETURN_MS = 300_000;

/** No page refreshes a feed more often, in ms. */
const MIN_REFRESH_MS = 60_000;

/** The longest wait that a timer knows, in ms: a longer one would end at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** What asks a feed to be looked at again: the network, the tab, the page out of the history. */
const OCCASIONS = ['online', 'visibilitychange', 'pageshow'] as const;

/** Whether the page is in a tab that nobody looks at. */
function isHidden(): boolean {
  return 'document' in globalThis && document.visibilityState === 'hidden';
}

/** One that shows the feed. */
interface Follower {
  readonly options: FollowOptions;
  readonly tell: FeedListener;
  isSeen: boolean;
}

/** One feed, whoever shows it: one timer for all, one request for all. */
class Watch {
  readonly #url: string;
  readonly #environment: Environment;
  readonly #followers = new Set<Follower>();
  readonly #abort = new AbortController();
  #result: FeedResult;
  #failures = 0;
  /** When another attempt is due after a failure, in ms since 1970-01-01T00:00Z. */
  #retryAtMs: number | undefined;
  #isAsking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(url: string, environment: Environment, result: FeedResult) {
    this.#url = url;
    this.#environment = environment;
    this.#result = result;
    if (result.failure) this.#note(result);
    const { signal } = this.#abort;
    if (!('addEventListener' in globalThis)) return;
    for (const occasion of OCCASIONS) {
      globalThis.addEventListener(occasion, this.#onOccasion, { signal });
    }
  }

  /** Takes in one that shows the feed, until its signal. */
  add(options: FollowOptions, result: FeedResult, tell: FeedListener, onEmpty: () => void): void {
    const follower: Follower = { options, tell, isSeen: true };
    this.#followers.add(follower);
    if (!result.failure) this.#note(result);
    const { shownIn, signal } = options;
    const observer =
      shownIn && 'IntersectionObserver' in globalThis
        ? new IntersectionObserver((entries) => {
            follower.isSeen = entries.at(-1)?.isIntersecting ?? true;
            this.#plan();
          })
        : undefined;
    if (shownIn) observer?.observe(shownIn);
    signal.addEventListener(
      'abort',
      () => {
        observer?.disconnect();
        this.#followers.delete(follower);
        if (this.#followers.size > 0) this.#plan();
        else {
          this.#abort.abort();
          clearTimeout(this.#timer);
          onEmpty();
        }
      },
      { once: true },
    );
    this.#plan();
  }

  /** Remembers how the last attempt went, and what was good last. */
  #note(result: FeedResult): void {
    const last = this.#result;
    this.#result = result.ok || !last.ok ? result : { ...last, failure: result.failure };
    const { failure } = this.#result;
    this.#failures = failure ? this.#failures + 1 : 0;
    const nowMs = this.#environment.now();
    const delayMs = failure && slowDelayMs(failure, this.#failures, nowMs);
    this.#retryAtMs = delayMs === undefined ? undefined : nowMs + delayMs;
  }

  /** When the feed is due; `undefined` for never, or not while nobody sees it. */
  #dueAtMs(): number | undefined {
    const seen = [...this.#followers].filter(({ isSeen }) => isSeen);
    if (seen.length === 0 || isHidden() || this.#isAsking) return undefined;
    if (!this.#result.ok || this.#result.failure) return this.#retryAtMs;
    const refreshMs = Math.min(...seen.map(({ options }) => options.refreshMs ?? Infinity));
    if (refreshMs === Infinity) return undefined;
    return this.#result.loadedAtMs + Math.max(refreshMs, MIN_REFRESH_MS);
  }

  #plan(): void {
    clearTimeout(this.#timer);
    const dueAtMs = this.#dueAtMs();
    if (dueAtMs === undefined) return;
    const waitMs = Math.max(0, dueAtMs - this.#environment.now());
    this.#timer = setTimeout(() => void this.#ask(), Math.min(waitMs, MAX_TIMER_MS));
  }

  readonly #onOccasion = ({ type }: { readonly type: string }): void => {
    const result = this.#result;
    const isDue =
      result.ok && !result.failure
        ? this.#environment.now() - result.loadedAtMs >= RETURN_MS
        : // A server that has asked for patience is not at the other end of the reader's network.
          type === 'online' && result.failure?.code !== 'http' && this.#retryAtMs !== undefined;
    if (isDue && !isHidden()) void this.#ask();
    else this.#plan();
  };

  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      const before = this.#result.failure;
      const result = await loadFeed(this.#url, {
        environment: this.#environment,
        signal: this.#abort.signal,
        reload: true,
      });
      this.#note(result);
      // The same failure again is no news.
      const { failure } = result;
      if (!failure || before?.code !== failure.code || before.status !== failure.status) {
        for (const { tell } of [...this.#followers]) tell(result);
      }
    } catch {
      // Aborted: nobody follows the feed any more.
    } finally {
      this.#isAsking = false;
      if (this.#followers.size > 0) this.#plan();
    }
  }
}

const watches = new WeakMap<Environment['fetch'], Map<string, Watch>>();

/**
 * Keeps a feed fresh until the signal: refreshes it while a reader sees it, tries again after a
 * failure, and when the network or the reader comes back.
 *
 * @param result what came of the first request
 * @param tell hears each later result
 */
export function keepFresh(
  url: string,
  options: FollowOptions,
  result: FeedResult,
  tell: FeedListener,
): void {
  const { environment } = options;
  let ofNetwork = watches.get(environment.fetch);
  if (!ofNetwork) watches.set(environment.fetch, (ofNetwork = new Map<string, Watch>()));
  let watch = ofNetwork.get(url);
  if (!watch) ofNetwork.set(url, (watch = new Watch(url, environment, result)));
  watch.add(options, result, tell, () => ofNetwork.delete(url));
}
