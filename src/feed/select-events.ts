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
 * @example
 * selectEvents([event], Date.parse('2023-03-29')).map(({ title }) => title); // → ['Frokostmøte']
 * selectEvents([event], Date.parse('2023-04-01')); // → []
 */
export function selectEvents(
  items: readonly Item[],
  nowMs: number,
  feed: FeedDefaults = {},
  show: EventShow = 'upcoming',
): Event[] {
  const chosen = items.filter((event): event is Event => {
    if (event.kind !== 'event') return false;
    if (event.expires && epochMsOf(event.expires, 'UTC') <= nowMs) return false;
    const isPast = (spanOf(event, feed)?.endMs ?? Infinity) <= nowMs;
    return show === 'all' || isPast === (show === 'past');
  });
  const sign = show === 'past' ? -1 : 1;
  return sortedBy(chosen, (event) => {
    const span = spanOf(event, feed);
    return span && sign * span.startMs;
  });
}
