import { loadFeed } from '../../feed/client.ts';
import type { Environment } from '../../feed/environment.ts';
import type { FeedFailure } from '../../feed/failure.ts';
import { decodeFeed } from '../../model/decode.ts';
import type { Feed } from '../../model/schema/feed.ts';
import type { FeedState } from './feed-state.ts';
import { FeedErrorEvent, LoadEvent, ProblemsEvent } from './events.ts';

/** An element that shows a feed, as far as its source is concerned. */
export interface FeedHost extends HTMLElement {
  readonly src: string | undefined;
  readonly feed: unknown;
  readonly loading: 'lazy' | 'eager';
  readonly environment: Environment;
  readonly hasUpdated: boolean;
  requestUpdate(): void;
}

/** How near the viewport an element waits for, in CSS px around it. */
const NEAR = '400px';

/** Where an element's feed comes from: waits, loads, and says what came of it. */
export class FeedSource {
  state: FeedState = { status: 'loading' };
  /** Settles after the first content or the first error. */
  readonly ready: Promise<void>;
  readonly #host: FeedHost;
  #settle: () => void = () => undefined;
  #abort: AbortController | undefined;
  #observer: IntersectionObserver | undefined;

  constructor(host: FeedHost) {
    this.#host = host;
    this.ready = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  /** The element has come into a page; what was given up when it left is begun again. */
  hostConnected(): void {
    if (this.state.status === 'loading' && this.#host.hasUpdated) this.start();
  }

  /** Nobody waits any more. */
  hostDisconnected(): void {
    this.#stop();
  }

  /** Starts loading, at once or when the reader comes near. */
  start(): void {
    this.#stop();
    if (!this.#host.src && this.#host.feed !== undefined) return;
    if (this.#host.loading === 'eager' || !('IntersectionObserver' in globalThis)) {
      void this.load();
      return;
    }
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#observer?.disconnect();
        void this.load();
      },
      { rootMargin: NEAR },
    );
    this.#observer.observe(this.#host);
  }

  /** Loads the feed, once more where it is there; settles when it is shown or has failed. */
  async load(): Promise<void> {
    this.#stop();
    const { src, environment } = this.#host;
    const urls = this.#addresses();
    const [url] = urls ?? [];
    if (!urls || !url) {
      if (src !== undefined) {
        this.#fail({ code: 'bad-src', message: `Not a feed address: ${src}`, url: src });
      }
      return;
    }
    this.#become({ status: 'loading' });
    const abort = (this.#abort = new AbortController());
    try {
      const options = { environment, signal: abort.signal };
      const { result, failures } =
        urls.length > 1
          ? await (await import('../../feed/several.ts')).loadFeeds(urls, options)
          : { result: await loadFeed(url, options), failures: [] };
      // A newer address has been asked for meanwhile: the last one wins.
      if (abort.signal.aborted) return;
      for (const failure of failures) {
        this.#host.dispatchEvent(new FeedErrorEvent(failure));
      }
      if (result.problems.length > 0) {
        this.#host.dispatchEvent(new ProblemsEvent(result.problems));
      }
      if (result.ok) this.#succeed(result.feed);
      else this.#fail(result.failure);
    } catch {
      // Aborted: whoever aborted it says what comes next.
    }
  }

  /** Shows what a script has set instead of an address. */
  show(document: unknown): void {
    this.#stop();
    const { feed, problems } = decodeFeed(document, { url: this.#host.ownerDocument.baseURI });
    if (problems.length > 0) this.#host.dispatchEvent(new ProblemsEvent(problems));
    if (feed) this.#succeed(feed);
    else this.#fail({ code: 'not-a-feed', message: 'The value is no JSON Feed', url: '' });
  }

  #stop(): void {
    this.#observer?.disconnect();
    this.#abort?.abort();
    this.#abort = undefined;
  }

  /** The addresses in `src`, absolute; `undefined` where one of them is none. */
  #addresses(): readonly string[] | undefined {
    try {
      const urls = (this.#host.src ?? '')
        .split(/\s+/)
        .filter(Boolean)
        .map((text) => new URL(text, this.#host.ownerDocument.baseURI));
      return urls.every(({ protocol }) => /^https?:$/.test(protocol))
        ? urls.map(({ href }) => href)
        : undefined;
    } catch {
      return undefined;
    }
  }

  #become(state: FeedState): void {
    this.state = state;
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
