import type { FeedFailure } from '../../feed/failure.ts';
import type { Feed, Item } from '../../model/schema/feed.ts';
import type { Problem } from '../../model/problem.ts';

const reach = { bubbles: true, composed: true } as const;

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

/** What a reader has chosen among the items. Silent where nothing is chosen. */
export interface ReaderFilters {
  readonly tag?: string;
  /** Id or code of a region. */
  readonly region?: string;
  /** `2023-03`. */
  readonly month?: string;
  /** Words to look for. */
  readonly search?: string;
}

/** `knf-filter`: a reader chose what to see. */
export class FilterEvent extends CustomEvent<{
  readonly filters: ReaderFilters;
  /** Items that fit, and items there are. */
  readonly count: number;
  readonly total: number;
}> {
  constructor(filters: ReaderFilters, count: number, total: number) {
    super('knf-filter', { ...reach, detail: { filters, count, total } });
  }
}

/** `knf-page`: a reader asked for more items, or for another page. */
export class PageEvent extends CustomEvent<{
  /** From 1. */
  readonly page: number;
  /** Items shown now, and items there are as far as they have been loaded. */
  readonly shown: number;
  readonly total: number;
}> {
  constructor(page: number, shown: number, total: number) {
    super('knf-page', { ...reach, detail: { page, shown, total } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'knf-load': LoadEvent;
    'knf-error': FeedErrorEvent;
    'knf-problems': ProblemsEvent;
    'knf-select': SelectEvent;
    'knf-filter': FilterEvent;
    'knf-page': PageEvent;
  }
}
