import type { Feed } from '../../model/schema/feed.ts';

/** What was drawn of an element before its class was there. */
interface Sight {
  /** Where its feed is; absolute. */
  readonly url: string;
  readonly feed: Feed;
}

/** The first sights of a page: an element begins with its own, so that nothing is drawn anew. */
export const sights = new WeakMap<Element, Sight>();
