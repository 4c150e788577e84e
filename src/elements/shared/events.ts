import type { FeedFailure } from '../../feed/failure.ts';
import type { Feed, Item } from '../../model/schema/feed.ts';
import type { Problem } from '../../model/problem.ts';

import { reach } from './reach.ts';

export type * from './reading/reading-events.ts';

/** `knf-load`: a feed has arrived and is shown. */
export class LoadEvent extends CustomEvent<{ readonly feed: Feed }> {
  constructor(feed: Feed) {
    super('knf-load', { ...reach, detail: { feed } });
  }
}

/** `knf-error`: a feed could not be loaded. One event a failure. */
export class FeedErrorEvent extends CustomEvent<FeedFailure> {
  constructor(failure: FeedFailure) {
    super('knf-error', { ...reach, detail: failure });
  }
}

/** `knf-problems`: a feed has arrived, and something in it was left out or mended. */
export class ProblemsEvent extends CustomEvent<{ readonly problems: readonly Problem[] }> {
  constructor(problems: readonly Problem[]) {
    super('knf-problems', { ...reach, detail: { problems } });
  }
}

/** `knf-select`: a reader chose an item. Cancelled, it leads nowhere. */
export class SelectEvent extends CustomEvent<{
  readonly item: Item;
  readonly originalEvent: globalThis.Event;
}> {
  constructor(item: Item, originalEvent: globalThis.Event) {
    super('knf-select', { ...reach, cancelable: true, detail: { item, originalEvent } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'knf-load': LoadEvent;
    'knf-error': FeedErrorEvent;
    'knf-problems': ProblemsEvent;
    'knf-select': SelectEvent;
  }
}
