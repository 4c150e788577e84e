import type { Item } from '../model/schema/feed.ts';
import type { Post } from '../model/schema/post.ts';
import { epochMsOf } from '../model/time.ts';
import { sortedBy } from './sorted.ts';

/**
 * The posts of a feed as a reader wants them: pinned first, then newest first, undated last;
 * without those that have expired.
 *
 * @param nowMs the clock, ms since 1970-01-01T00:00Z
 * @example
 * selectPosts([{ kind: 'post', id: '1', title: 'Uka oppsummert' }, event], Date.now()).length; // → 1
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
