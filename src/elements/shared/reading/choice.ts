import { tagsOf } from '../../../feed/criteria.ts';
import { regionsOf } from '../../../feed/region-filter.ts';
import type { FeedDefaults } from '../../../feed/span.ts';
import type { Item } from '../../../model/schema/feed.ts';
import { dateAt, DEFAULT_TIME_ZONE, epochMsOf } from '../../../model/time.ts';
import { folded } from '../../../regions/folding.ts';
import { excerptOf } from '../../../text/excerpt.ts';
import type { ReaderFilters } from './reading-events.ts';

/** The kinds of filter a reader can be given. */
export type FilterKind = keyof ReaderFilters;

/** The words of an item that a search looks in, folded; made once for each item. */
const words = new WeakMap<Item, string>();

function wordsOf(item: Item): string {
  let known = words.get(item);
  if (known === undefined) {
    known = folded([item.title ?? '', excerptOf(item, Infinity), ...tagsOf(item)].join(' '));
    words.set(item, known);
  }
  return known;
}

/** The month of an item in the feed's zone: `2023-03`; `undefined` where it has no date. */
function monthOf(item: Item, feed: FeedDefaults): string | undefined {
  const time = item.kind === 'event' ? item.start : item.datePublished;
  const zone = feed.timeZone ?? DEFAULT_TIME_ZONE;
  return time && dateAt(epochMsOf(time, zone), zone).slice(0, 7);
}

/** Tells whether an item fits one filter of the reader's. */
export type FilterTest = (item: Item) => boolean;

/**
 * Makes the tests of a reader's filters, one for each that is set.
 *
 * @param region the test for the region, which is made elsewhere since its data may have to be fetched
 */
export function filterTests(
  { tag, month, search }: ReaderFilters,
  feed: FeedDefaults,
  region: FilterTest | undefined,
): Partial<Record<FilterKind, FilterTest>> {
  const key = folded(tag ?? '');
  const wanted = folded(search ?? '')
    .split(' ')
    .filter(Boolean);
  return {
    ...(tag && { tag: (item) => tagsOf(item).some((each) => folded(each) === key) }),
    ...(month && { month: (item) => monthOf(item, feed) === month }),
    ...(wanted.length > 0 && {
      search: (item) => wanted.every((word) => wordsOf(item).includes(word)),
    }),
    ...(region && { region }),
  };
}

/** A value that a filter offers. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** Items it would show. */
  readonly count: number;
}

/**
 * The values of a filter that have something to show.
 *
 * @param items those that the other filters leave
 * @param labelOf the words for a value; values with the same words are one choice
 */
export function optionsOf(
  kind: 'tag' | 'region' | 'month',
  items: readonly Item[],
  feed: FeedDefaults,
  labelOf: (value: string) => string,
): readonly FilterOption[] {
  const valuesOf = {
    tag: tagsOf,
    region: regionsOf,
    month: (item: Item) => monthOf(item, feed) ?? [],
  }[kind];
  const options = new Map<string, { value: string; label: string; count: number }>();
  for (const item of items) {
    const own = new Map([valuesOf(item)].flat().map((value) => [folded(labelOf(value)), value]));
    for (const [key, value] of own) {
      const option = options.get(key);
      if (option) option.count++;
      else options.set(key, { value, label: labelOf(value), count: 1 });
    }
  }
  const all = [...options.values()];
  return kind === 'month'
    ? all.sort((a, b) => (a.value < b.value ? 1 : -1))
    : all.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'nb'));
}
