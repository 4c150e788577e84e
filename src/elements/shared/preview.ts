import { selectEvents } from '../../feed/select-events.ts';
import type { Feed } from '../../model/schema/feed.ts';
import type { FeedState, PreviewState } from './feed-state.ts';

/** How old content is that a designer looks at as old: three hours, in ms. */
const AGE_MS = 3 * 3_600_000;

/**
 * A state as a designer wants to see it, made from what the element has.
 *
 * @param nowMs ms since 1970-01-01T00:00Z
 */
export function previewed(preview: PreviewState, state: FeedState, nowMs: number): FeedState {
  const feed: Feed = state.status === 'ready' ? state.feed : { version: '', items: [] };
  switch (preview) {
    case 'loading':
      return { status: 'loading' };
    case 'empty':
      // What is over stays: an empty calendar offers the latest of it.
      return {
        status: 'ready',
        feed: { ...feed, items: selectEvents(feed.items, nowMs, feed, 'past') },
      };
    case 'error':
      return { status: 'error', failure: { code: 'network', message: 'A preview', url: '' } };
    case 'stale':
      return { status: 'ready', feed, staleSinceMs: nowMs - AGE_MS };
    case 'offline':
      return { status: 'ready', feed, staleSinceMs: nowMs - AGE_MS, isOffline: true };
    default:
      // A word that is no state, in an attribute: nothing is pretended.
      return state;
  }
}
