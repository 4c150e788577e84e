import type { FeedResult } from '../../feed/client.ts';
import type { Environment } from '../../feed/environment.ts';
import type { FeedFailure } from '../../feed/failure.ts';
import { begin } from '../../feed/early.ts';
import type { FeedCache } from '../../feed/follow.ts';
import { requestsOf } from '../../feed/networks.ts';
import { atOnce } from '../../model/at-once.ts';
import { firstLook } from '../../model/first-look.ts';
import type { FirstItems } from '../../model/first-look.ts';
import type { Feed } from '../../model/schema/feed.ts';
import { addressesOf } from './addresses.ts';
import { ALONE_MS, AT_HAND_MS, isPreloaded } from './at-hand.ts';
import type { FeedState } from './feed-state.ts';
import { afterPaint, paintFirst } from './parts.ts';
import { FeedErrorEvent, LoadEvent, ProblemsEvent } from './events.ts';
import { sights } from './sights.ts';
import { isWithin, NEAR_PX } from './within.ts';

/** An element that shows a feed, as far as its source is concerned. */
export interface FeedHost extends HTMLElement {
  readonly src: string | undefined;
  readonly feed: unknown;
  readonly loading: 'lazy' | 'eager';
  readonly cache: FeedCache;
  /** Minutes. */
  readonly refresh: number | undefined;
  readonly environment: Environment;
  readonly debug?: boolean;
  readonly hasUpdated: boolean;
  /** What a first look reads for it, where it shows only what a list shows and can begin with that. */
  readonly firstItems: FirstItems | undefined;
  /** Whether a first look at the feed is not enough to tell what to show. */
  needsAll?(feed: Feed): boolean;
  /** Learns of a long feed what choosing from it takes, without keeping others waiting; nothing of a short one. */
  learn?(feed: Feed): Promise<unknown> | undefined;
  requestUpdate(): void;
}

/**
 * What reads whole feeds and follows them. It comes after the first paint of a list; before it is
 * there, a request can begin and a first look be had.
 */
export const loadFollowing = () => import('./following.ts');
let isFollowingHere = false;

/** Tells what has come of a feed that is followed. */
export interface FeedTeller {
  /** Fetches what is needed to tell of a failure, while there is a network. */
  readonly prefetch: () => Promise<unknown>;
  /** The element shows this from now on. */
  readonly become: (state: FeedState) => void;
  /** A feed has come that was not shown before. */
  readonly succeed: (feed: Feed) => void;
  readonly stateNow: () => FeedState;
}

/** Where an element's feed comes from: waits, loads, and says what came of it. */
export class FeedSource {
  state: FeedState = { status: 'loading' };
  /** Whether the answer is in the page already, and nothing is drawn before it is read. */
  isAtHand = false;
  /** Whether the element stood in sight when it began to load: its first picture is then urgent. */
  isInView = false;
  /** Settles after the first content or the first error. */
  readonly ready: Promise<void>;
  readonly #host: FeedHost;
  readonly #teller: FeedTeller;
  #settle: () => void = () => undefined;
  #abort: AbortController | undefined;
  #observer: IntersectionObserver | undefined;
  /** The last result of each address; the good one of an address outlives its failures. */
  #results = new Map<string, FeedResult>();
  #urls = '';

  /**
   * @param prefetch fetches what the host needs to tell of a failure, while there is a network
   */
  constructor(host: FeedHost, prefetch: () => Promise<unknown>) {
    this.#host = host;
    const sight = sights.get(host);
    if (sight) {
      this.#urls = sight.url;
      this.state = { status: 'ready', feed: sight.feed };
    }
    this.#teller = {
      prefetch,
      become: (state) => {
        this.#become(state);
        this.#settle();
      },
      succeed: (feed) => {
        this.#succeed(feed);
      },
      stateNow: () => this.state,
    };
    this.ready = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  /** The element has come into a page; what was given up when it left is begun again. */
  hostConnected(): void {
    if (this.#host.hasUpdated && this.#host.src) this.start();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Starts loading, at once or when the reader comes near. */
  start(): void {
    this.#stop();
    const { src, feed, isConnected, loading } = this.#host;
    // Taken out of the page before it was drawn: it starts when it is put back.
    if (!isConnected || src === undefined || (!src && feed !== undefined)) return;
    this.isInView = isWithin(this.#host, 0);
    if (
      loading === 'eager' ||
      !('IntersectionObserver' in globalThis) ||
      isWithin(this.#host, NEAR_PX)
    ) {
      void this.load();
      return;
    }
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#observer?.disconnect();
        void this.load();
      },
      { rootMargin: `${NEAR_PX}px` },
    );
    this.#observer.observe(this.#host);
  }

  /**
   * Loads the feed and follows it; settles when it is shown or has failed.
   *
   * @param reload asks the server even where the feed is at hand
   */
  async load(reload = false): Promise<void> {
    this.#stop();
    const { src } = this.#host;
    const urls = addressesOf(src ?? '', this.#host);
    if (!urls?.length) {
      if (src !== undefined) {
        this.#become({ status: 'loading' });
        this.#fail({ code: 'bad-src', message: `Not a feed address: ${src}`, url: src });
      }
      return;
    }
    if (this.state.status !== 'ready' || this.#urls !== urls.join(' ')) {
      this.#results.clear();
      this.#become({ status: 'loading' });
    }
    this.#urls = urls.join(' ');
    const { signal } = (this.#abort = new AbortController());
    const early = await this.#beginning(urls, reload, signal);
    const isOver = (): boolean => signal.aborted;
    if (isOver()) return;
    try {
      const { followAll } = await afterPaint(loadFollowing);
      isFollowingHere = true;
      const results = this.#results;
      await followAll(this.#host, this.#teller, { urls, results, reload, signal });
      // Asked by a script for an element that stands nowhere: nothing follows.
      if (!this.#host.isConnected && !isOver()) this.#stop();
    } catch (cause) {
      // Not even our own code comes: the network is gone, and with it the feed.
      if (isOver()) return;
      addEventListener('online', () => void this.load(true), { once: true, signal });
      const message = 'A part of the widget cannot be reached';
      if (early) this.#succeed(early);
      else this.#fail({ code: 'network', message, url: urls.join(' '), cause });
    }
  }

  /** Begins the request and shows a first look at its answer, where there is time for that. */
  async #beginning(
    urls: readonly string[],
    reload: boolean,
    signal: AbortSignal,
  ): Promise<Feed | undefined> {
    const [url = ''] = urls;
    const { environment, firstItems } = this.#host;
    if (isFollowingHere || reload || urls.length > 1) return undefined;
    const begun = begin(url, requestsOf(environment), environment, firstItems, signal);
    if (!firstItems) return undefined;
    this.isAtHand = this.state.status === 'loading' && isPreloaded(url);
    if (this.isAtHand) {
      setTimeout(() => {
        if (this.isAtHand) this.#become(this.state);
      }, AT_HAND_MS);
    }
    const look = begun?.feed.then((feed) => {
      if (feed && !signal.aborted && this.state.status === 'loading') this.#onFirstLook(feed);
      return feed;
    });
    const alone = new Promise<undefined>((resolve) => setTimeout(resolve, ALONE_MS));
    return await Promise.race([look, alone]);
  }

  /** Shows what a list shows; whoever listens is told when the whole feed is there. */
  #onFirstLook(feed: Feed): void {
    if (this.#host.needsAll?.(feed)) return;
    paintFirst();
    this.#become({ status: 'ready', feed });
  }

  /**
   * Shows what a script or a server has set instead of an address.
   *
   * @param url relative addresses start from it
   */
  async show(document: unknown, url = this.#host.ownerDocument.baseURI): Promise<void> {
    this.#stop();
    const { signal } = (this.#abort = new AbortController());
    const { environment, firstItems } = this.#host;
    // An item that says its `kind` is one of a decoded feed, which is no document to look at.
    const isModel = (document as Partial<Feed> | undefined)?.items?.[0]?.kind;
    const early =
      firstItems && !isModel ? atOnce(firstLook(document, firstItems, { url })) : undefined;
    if (early) this.#onFirstLook(early);
    const result = await afterPaint(loadFollowing)
      .then(({ readGiven }) => readGiven({ url, document, atMs: environment.now() }))
      .catch(() => undefined);
    if (result?.ok) await this.#host.learn?.(result.feed);
    if (signal.aborted) return;
    if (result && result.problems.length > 0) {
      this.#host.dispatchEvent(new ProblemsEvent(result.problems));
    }
    const feed = result?.ok ? result.feed : early;
    if (feed) this.#succeed(feed);
    else this.#fail({ code: 'not-a-feed', message: 'The value is no JSON Feed', url: '' });
  }

  #stop(): void {
    this.#observer?.disconnect();
    this.#abort?.abort();
    this.#abort = undefined;
  }

  #become(state: FeedState): void {
    this.state = state;
    this.isAtHand = false;
    this.#host.requestUpdate();
  }

  #succeed(feed: Feed): void {
    this.#become({ status: 'ready', feed });
    this.#host.dispatchEvent(new LoadEvent(feed));
    this.#settle();
  }

  #fail(failure: FeedFailure): void {
    this.#become({ status: 'error', failure });
    this.#host.dispatchEvent(new FeedErrorEvent(failure));
    this.#settle();
  }
}
