import type { Feed, Item } from '../model/schema/feed.ts';
import { loadFeed } from './client.ts';
import type { FeedResult, LoadOptions } from './client.ts';
import type { FeedFailure } from './failure.ts';

/** What came of loading several feeds. */
export interface SeveralResult {
  /** One feed of all that came; a failure only where none did. */
  readonly result: FeedResult;
  /** Why others did not come, beside the failure of the result. */
  readonly failures: readonly FeedFailure[];
}

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
export function mergeFeeds(feeds: readonly Feed[]): Feed | undefined {
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
 * Loads several feeds at once and makes one of them. It fails only where none of them comes.
 *
 * @param urls absolute, http or https; at least one
 * @returns never rejects but with `Aborted`
 */
export async function loadFeeds(
  urls: readonly string[],
  options: LoadOptions,
): Promise<SeveralResult> {
  const results = await Promise.all(urls.map((url) => loadFeed(url, options)));
  const problems = results.flatMap((result) => result.problems);
  const failures = results.flatMap((result) => (result.ok ? [] : [result.failure]));
  const feed = mergeFeeds(results.flatMap((result) => (result.ok ? [result.feed] : [])));
  if (feed) return { result: { ok: true, feed, problems }, failures };
  const [failure, ...others] = failures;
  if (!failure) throw new RangeError('loadFeeds needs at least one address');
  return { result: { ok: false, failure, problems }, failures: others };
}
