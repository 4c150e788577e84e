import { reach } from '../reach.ts';

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
    'knf-filter': FilterEvent;
    'knf-page': PageEvent;
  }
}
