import type { Item } from '../model/schema/feed.ts';
import type { Region } from '../model/schema/region.ts';
import { addDays, isEventTime } from '../model/calendar.ts';
import { DEFAULT_TIME_ZONE, epochMsOf, formOf } from '../model/time.ts';
import type { PlainDate } from '../model/time.ts';
import { folded } from '../regions/folding.ts';

import { spanOf } from './span.ts';
import type { FeedDefaults } from './span.ts';

/** What an item must have to be shown. An empty list asks for nothing; several values mean any of them. */
export interface Criteria {
  /** Subjects, whatever their case and accents. */
  readonly tags: readonly string[];
  readonly series: readonly string[];
  /** Ids, codes or names of regions. */
  readonly regions: readonly string[];
  /** Names of organisers; for a post, of its authors. */
  readonly organizers: readonly string[];
  /** A date (its first moment) or a time; items that are over before it are left out. */
  readonly since?: string | undefined;
  /** A date (its last moment) or a time; items that begin after it are left out. */
  readonly until?: string | undefined;
}

/** What the criteria are read in the light of. */
export interface CriteriaFeed extends FeedDefaults {
  /** Definitions that travel with the feed. */
  readonly regions?: readonly Region[] | undefined;
}

/** A set that knows a word in any case, with or without its accents. */
function anyOf(wanted: readonly string[]): (has: readonly string[]) => boolean {
  const keys = new Set(wanted.map(folded));
  return (has) => has.some((word) => keys.has(folded(word)));
}

/** The subjects of an item, and of its sections, each once. */
export function tagsOf(item: Item): readonly string[] {
  const own = item.tags ?? [];
  return item.kind === 'post' && item.sections
    ? [...new Set([...own, ...item.sections.flatMap(({ tags = [] }) => tags)])]
    : own;
}

/**
 * When an item is: an event from its start to its end, a post at the moment it was published; ms
 * since 1970-01-01T00:00Z. `undefined` where it has no date.
 */
function timeOf(
  item: Item,
  feed: FeedDefaults,
): { readonly startMs: number; readonly endMs: number } | undefined {
  if (item.kind === 'event') return spanOf(item, feed);
  if (!item.datePublished) return undefined;
  const ms = epochMsOf(item.datePublished, 'UTC');
  return { startMs: ms, endMs: ms };
}

/** The moment a bound stands for; what is no time bounds nothing. */
function boundOf(text: string | undefined, isEnd: boolean, zone: string): number | undefined {
  const time = text?.trim() ?? '';
  if (!isEventTime(time)) return undefined;
  const isDate = formOf(time) === 'date';
  return epochMsOf(isEnd && isDate ? addDays(time as PlainDate, 1) : time, zone);
}

/** Makes the test for items. Names of regions may have to be fetched for it. */
export async function criteriaFilter(
  criteria: Criteria,
  feed: CriteriaFeed,
): Promise<(item: Item) => boolean> {
  const tests: ((item: Item) => boolean)[] = [];
  const { tags, series, regions, organizers } = criteria;
  if (tags.length > 0) {
    const matches = anyOf(tags);
    tests.push((item) => matches(tagsOf(item)));
  }
  if (series.length > 0) {
    const matches = anyOf(series);
    tests.push((item) => !!item.series && matches([item.series]));
  }
  if (organizers.length > 0) {
    const matches = anyOf(organizers);
    tests.push((item) => {
      const parties = item.kind === 'event' ? item.organizer : item.authors;
      return matches((parties ?? []).flatMap(({ name }) => name ?? []));
    });
  }
  if (regions.length > 0) {
    const { regionFilter } = await import('./region-filter.ts');
    tests.push(await regionFilter(regions, feed.regions));
  }
  const zone = feed.timeZone ?? DEFAULT_TIME_ZONE;
  const sinceMs = boundOf(criteria.since, false, zone);
  const untilMs = boundOf(criteria.until, true, zone);
  if (sinceMs !== undefined || untilMs !== undefined) {
    tests.push((item) => {
      const time = timeOf(item, feed);
      return !!time && time.endMs >= (sinceMs ?? -Infinity) && time.startMs < (untilMs ?? Infinity);
    });
  }
  return (item) => tests.every((test) => test(item));
}
