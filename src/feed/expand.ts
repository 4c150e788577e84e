import type { Item } from '../model/schema/feed.ts';
import type { ExpansionWindow } from './instance.ts';
import type { FeedDefaults } from './span.ts';

/**
 * Whether any event repeats, and `expandRecurrences` has something to do.
 *
 * @example
 * hasRecurrences([event]); // → false
 */
export function hasRecurrences(items: readonly Item[]): boolean {
  return items.some((item) => item.kind === 'event' && item.recurrence);
}

/**
 * Puts in place of each recurring event its instances that touch a window of time, in the order of
 * their starts; all else stays where it is. The rule engine is loaded when the first rule is met,
 * so call it before `selectEvents`, and only where `hasRecurrences` says so:
 *
 *     const now = environment.now();
 *     const items = hasRecurrences(feed.items)
 *       ? await expandRecurrences(feed.items, { fromMs: now, toMs: now + YEAR_MS }, feed)
 *       : feed.items;
 *     selectEvents(items, now, feed);
 *
 * Wall-clock times repeat on the wall clock of the event's zone, through summer time (RFC 5545
 * § 3.3.10), and instances last exactly as long as the event. A rule that cannot be read, or whose
 * beginning lies too far back to count from, leaves the event as it is: its first instance. Work is
 * bounded by the window and the limit, not by the rule.
 *
 * @param items any items, usually `feed.items`
 * @param window which instances
 * @param feed gives the zone of events that name none
 * @returns the items with instances in place; rejects only where the engine cannot be loaded
 * @example
 * const weekly = { ...event, recurrence: { rrule: 'FREQ=WEEKLY' } };
 * const window = { fromMs: Date.parse('2023-04-01'), toMs: Date.parse('2023-04-15') };
 * const items = await expandRecurrences([weekly], window);
 * items.map((item) => item.kind === 'event' && item.start); // → ['2023-04-06T08:00:00', '2023-04-13T08:00:00']
 */
export async function expandRecurrences(
  items: readonly Item[],
  window: ExpansionWindow,
  feed: FeedDefaults = {},
): Promise<readonly Item[]> {
  if (!hasRecurrences(items)) return items;
  const { instancesOf } = await import('./recurrence.ts');
  return items.flatMap((item): readonly Item[] =>
    item.kind === 'event' && item.recurrence ? instancesOf(item, window, feed) : [item],
  );
}
