import type { Event } from '../model/schema/event.ts';
import type { Item } from '../model/schema/feed.ts';
import type { Post } from '../model/schema/post.ts';
import { addDays, DEFAULT_TIME_ZONE, epochMsOf, formOf } from '../model/time.ts';
import type { EventTime } from '../model/time.ts';

/** What the feed says for events that say nothing themselves. */
export interface FeedDefaults {
  /** IANA zone; `Europe/Oslo` when silent. */
  readonly timeZone?: string | undefined;
}

/** How long an event without an end is taken to last: as long as most meetings. */
const USUAL_LENGTH_MS = 2 * 3_600_000;

/**
 * When an event begins and when it is over, in ms since 1970-01-01T00:00Z.
 *
 * Whole days last until the midnight after the last of them, in the event's zone; a day or month
 * whose time is to come lasts likewise. `undefined` where the date itself is to come.
 */
export function spanOf(
  event: Event,
  feed: FeedDefaults = {},
): { readonly startMs: number; readonly endMs: number } | undefined {
  const zone = event.timeZone ?? feed.timeZone ?? DEFAULT_TIME_ZONE;
  const { start, end, datePrecision } = event;
  if (!start) return undefined;
  const startMs = epochMsOf(start, zone);
  const last = end ?? start;
  if (datePrecision === 'month') {
    const [year = 0, month = 1] = last.split('-').map(Number);
    const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
    return { startMs, endMs: epochMsOf(next as EventTime, zone) };
  }
  if (datePrecision === 'day' || formOf(last) === 'date') {
    const day = last.slice(0, 10);
    return { startMs, endMs: epochMsOf(addDays(day as never, 1), zone) };
  }
  return { startMs, endMs: end ? epochMsOf(end, zone) : startMs + USUAL_LENGTH_MS };
}

/** Sorts by a number each item has, keeping the feed's order among equals; undated items come last. */
function sortedBy<T>(items: readonly T[], keyOf: (item: T) => number | undefined): T[] {
  return items
    .map((item) => ({ item, key: keyOf(item) ?? Infinity }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key - b.key))
    .map(({ item }) => item);
}

/**
 * The posts of a feed as a reader wants them: pinned first, then newest first, undated last;
 * without those that have expired.
 *
 * @param nowMs the clock, ms since 1970-01-01T00:00Z
 */
export function selectPosts(items: readonly Item[], nowMs: number): Post[] {
  const posts = items.filter(
    (item): item is Post =>
      item.kind === 'post' && !(item.expires && epochMsOf(item.expires, 'UTC') <= nowMs),
  );
  const newest = sortedBy(posts, ({ datePublished }) =>
    datePublished ? -epochMsOf(datePublished, 'UTC') : undefined,
  );
  return [...newest.filter(({ pinned }) => pinned), ...newest.filter(({ pinned }) => !pinned)];
}

/** Which events, by the clock. */
export type EventShow = 'upcoming' | 'past' | 'all';

/**
 * The events of a feed as a reader wants them: those that are not over, soonest first (or those
 * that are, latest first); events whose date is to come stand last among the upcoming.
 *
 * @param nowMs the clock, ms since 1970-01-01T00:00Z
 */
export function selectEvents(
  items: readonly Item[],
  nowMs: number,
  feed: FeedDefaults = {},
  show: EventShow = 'upcoming',
): Event[] {
  const spans = new Map(
    items.flatMap((item) => (item.kind === 'event' ? [[item, spanOf(item, feed)] as const] : [])),
  );
  const chosen = [...spans.keys()].filter((event) => {
    if (event.expires && epochMsOf(event.expires, 'UTC') <= nowMs) return false;
    const isPast = (spans.get(event)?.endMs ?? Infinity) <= nowMs;
    return show === 'all' || isPast === (show === 'past');
  });
  const sign = show === 'past' ? -1 : 1;
  return sortedBy(chosen, (event) => {
    const span = spans.get(event);
    return span && sign * span.startMs;
  });
}
