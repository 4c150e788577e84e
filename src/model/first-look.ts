import * as checks from './first-checks.ts';
import type { Feed } from './schema/feed.ts';
import { FIRST_OF_ALL } from './first-table.generated.ts';
import { readFeed } from './read-feed.ts';
import { Reader } from './reader.ts';
import type { DecodeOptions, Format } from './reader.ts';
import { shapesOf } from './shape.ts';

/** The kinds told by their form alone that a list shows. */
export const FIRST_FORMS = {
  language: checks.LANGUAGE_TAG,
  currency: checks.CURRENCY_CODE,
  decimal: checks.DECIMAL,
};

/** Which items a first look reads. Items of a kind that it does not read it leaves out. */
export interface FirstItems {
  /** `FIRST_OF_POSTS`, `FIRST_OF_EVENTS`, or both in one. */
  readonly shapes: Readonly<Record<string, string>>;
  /** See `Format`; for those who read events. */
  readonly checkEvent?: Format['checkEvent'] | undefined;
}

/**
 * Reads of a feed what a list shows: with the same reader as the whole feed, and a part of its
 * table. A page needs less of the reader to begin with, and reads the rest after its first paint.
 *
 * Everything it gives is what `decodeFeed` gives too, but for recurrences: it tells that something
 * recurs, without a look at the rule. It leaves out the rest, and tells no problems.
 *
 * @param items which items
 * @returns work that may be interrupted, see `atOnce` and `inSlices`; it gives `undefined` where the
 *   document is no feed
 */
export function firstLook(
  document: unknown,
  { shapes, checkEvent }: FirstItems,
  options: DecodeOptions = {},
): Generator<void, Feed | undefined> {
  const shapeOf = shapesOf({ ...FIRST_OF_ALL, ...shapes });
  return readFeed(document, new Reader({ shapeOf, forms: FIRST_FORMS, checkEvent }, options));
}
