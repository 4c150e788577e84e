import * as checks from './first-checks.ts';
import type { Feed } from './schema/feed.ts';
import { FIRST_OF_ALL } from './first-table.generated.ts';
import { readFeed } from './read-feed.ts';
import { Reader } from './reader.ts';
import type { DecodeOptions } from './reader.ts';
import { shapesOf } from './shape.ts';
import { atOnce, inSlices } from './slices.ts';

/** The kinds told by their form alone that a list shows. */
export const FIRST_FORMS = {
  language: checks.LANGUAGE_TAG,
  currency: checks.CURRENCY_CODE,
  decimal: checks.DECIMAL,
};

/**
 * Which items a first look reads: `FIRST_OF_POSTS`, `FIRST_OF_EVENTS`, or both in one. Items of a
 * kind that it does not read it leaves out.
 */
export type FirstShapes = Readonly<Record<string, string>>;

/**
 * What a list shows, of a feed: read by the same reader as the whole feed, with a part of its
 * table. A page needs less of the reader to begin with, and reads the rest after its first paint.
 */
function reader(shapes: FirstShapes, options: DecodeOptions): Reader {
  const shapeOf = shapesOf({ ...FIRST_OF_ALL, ...shapes });
  return new Reader({ shapeOf, forms: FIRST_FORMS }, options);
}

/**
 * Reads of a feed what a list shows, at once. Everything it gives is what `decodeFeed` gives too,
 * but for recurrences: it tells that something recurs, without a look at the rule. It leaves out
 * the rest, and tells no problems.
 *
 * @param shapes which items
 *
 * @returns `undefined` where the document is no feed
 */
export function firstLook(
  document: unknown,
  shapes: FirstShapes,
  options: DecodeOptions = {},
): Feed | undefined {
  return atOnce(readFeed(document, reader(shapes, options)));
}

/** The first look in slices, for a feed of any size: the page can work in between. */
export function firstLookInSlices(
  document: unknown,
  shapes: FirstShapes,
  options: DecodeOptions = {},
): Promise<Feed | undefined> {
  return inSlices(readFeed(document, reader(shapes, options)));
}
