import type { Feed } from '../model/schema/feed.ts';
import type { Answer, Document } from './answer.ts';

/** Requests under way at once: a page with a hundred feeds must not crowd out its own pictures. */
export const MAX_AT_ONCE = 6;

/**
 * A request for a feed that begins before the code is there that looks after requests: it is the
 * first attempt of that code, which takes it over with its limits, its patience and its retries.
 */
export interface Begun {
  readonly abort: AbortController;
  readonly response: Promise<Response>;
  /** What a list shows of the feed, where all has gone well; it never rejects. */
  feed: Promise<Feed | undefined>;
  /** How many wait for it. */
  waiting: number;
  /** What the first look has parsed. */
  parsed?: Pick<Document, 'url' | 'text' | 'document'>;
}

/** A request under way, and how many wait for it. */
export interface Shared {
  readonly answer: Promise<Answer>;
  readonly abort: AbortController;
  waiting: number;
}

/** The requests of a page. Copies of this package of the same major version share them. */
export interface Requests {
  /** Begun and not taken over yet. */
  readonly begun: Map<string, Begun>;
  readonly underWay: Map<string, Shared>;
  /** The last good document of each address, the oldest first. */
  readonly kept: Map<string, Document>;
  /** Who waits until fewer run. */
  readonly queue: (() => void)[];
  /** How many use the network, begun or asked for. */
  running: number;
}

/** Where copies of the package find each other: no name that a page could meet by chance. */
const PLACE = Symbol.for('@knf/widgets 1');

/** Requests of a network that nobody has used yet. */
export function newRequests(): Requests {
  return { begun: new Map(), underWay: new Map(), kept: new Map(), queue: [], running: 0 };
}

const page = globalThis as { readonly [PLACE]?: Requests };

/** What is begun, under way and kept of the page's own network. */
export const requestsOfPage = page[PLACE] ?? newRequests();

// Not `defineProperty` of `Object`: a page that is sealed says no without throwing.
Reflect.defineProperty(page, PLACE, { value: requestsOfPage });

/** Gives a place among those that run to the next in the queue. */
export function leaveNetwork(requests: Requests): void {
  const next = requests.queue.shift();
  if (next) next();
  else requests.running--;
}
