import { instancesOf } from '../../feed/recurrence.ts';
import type { Feed, Item } from '../../model/schema/feed.ts';
import { DAY_MS } from '../../model/time.ts';

/** How far ahead, and for what is over how far back, recurring events are looked for. */
const YEAR_MS = 366 * DAY_MS;

/**
 * The items of a feed with what recurs put in its places.
 *
 * @param fromMs what counts as now, in ms since 1970-01-01T00:00Z
 * @param isBack whether what is over is looked for too
 */
export function expanded(feed: Feed, fromMs: number, isBack: boolean): readonly Item[] {
  const window = { fromMs: isBack ? fromMs - YEAR_MS : fromMs, toMs: fromMs + YEAR_MS };
  return feed.items.flatMap((item): readonly Item[] =>
    item.kind === 'event' && item.recurrence ? instancesOf(item, window, feed) : [item],
  );
}
