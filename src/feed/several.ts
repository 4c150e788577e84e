import type { Feed, Item } from '../model/schema/feed.ts';
import type { FeedResult } from './client.ts';

/**
 * An item as it stands beside items of other feeds: an event keeps the zone of the feed it came
 * from, where that is not the zone of the whole.
 */
function placed(item: Item, feed: Feed, whole: Feed): Item {
  return item.kind === 'event' && !item.timeZone && feed.timeZone !== whole.timeZone
    ? { ...item, ...(feed.timeZone && { timeZone: feed.timeZone }) }
    : item;
}

/**
 * One feed made of several: the first one's head, everyone's items and region definitions. The same
 * item in two feeds (same id and address, or title where it has none) stands once; two items that only share an id stay two.
 */
function mergeFeeds(feeds: readonly Feed[]): Feed | undefined {
  const [first] = feeds;
  if (!first || feeds.length === 1) return first;
  const items = new Map<string, Item>();
  feeds.forEach((feed, index) => {
    for (const item of feed.items) {
      const known = items.get(item.id);
      if (known && (known.url ?? known.title) === (item.url ?? item.title)) continue;
      const id = known ? `${item.id} ${index}` : item.id;
      items.set(id, placed(known ? { ...item, id } : item, feed, first));
    }
  });
  return {
    ...first,
    items: [...items.values()],
    regions: feeds.flatMap(({ regions = [] }) => regions),
  };
}

/**
 * One result made of several: the feeds that came as one feed, as old as the oldest of those that
 * could not be renewed. It is a failure only where none came.
 *
 * @param results at least one
 * @throws RangeError where there is none
 */
export function mergeResults(results: readonly FeedResult[]): FeedResult {
  const good = results.flatMap((result) => (result.ok ? result : []));
  const problems = results.flatMap((result) => result.problems);
  const feed = mergeFeeds(good.map((result) => result.feed));
  const failure = results.find((result) => result.failure)?.failure;
  if (!feed) {
    if (!failure) throw new RangeError('mergeResults needs at least one result');
    return { ok: false, failure, problems };
  }
  const stale = good.filter((result) => result.failure);
  const loadedAtMs = Math.min(
    ...(stale.length > 0 ? stale : good).map((result) => result.loadedAtMs),
  );
  const isStale = stale.length > 0 && failure;
  return { ok: true, feed, problems, loadedAtMs, ...(isStale ? { failure } : {}) };
}
