import type { FeedFailure } from '../../feed/failure.ts';
import type { Feed } from '../../model/schema/feed.ts';

/** Where an element is with its feed. */
export type FeedState =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly feed: Feed;
      /** Where newer content could not be had: when this came, ms since 1970-01-01T00:00Z. */
      readonly staleSinceMs?: number | undefined;
      /** Whether the machine has no network. */
      readonly isOffline?: boolean | undefined;
    }
  | { readonly status: 'error'; readonly failure: FeedFailure };

/** The states that a designer can ask to see. */
export type PreviewState = 'loading' | 'empty' | 'error' | 'stale' | 'offline';
