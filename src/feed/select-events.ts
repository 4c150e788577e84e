import type { Event } from '../model/schema/event.ts';
import type { Item } from '../model/schema/feed.ts';
import { epochMsOf } from '../model/time.ts';
import { sortedBy } from './sorted.ts';
import { spanOf } from './span.ts';
import type { FeedDefaults } from './span.ts';

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
