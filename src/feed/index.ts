/** How a feed gets here, and which of it is shown. */
export { loadFeed } from './client.ts';
export type { FeedResult, LoadOptions } from './client.ts';
export { followFeed } from './follow.ts';
export type { FeedCache, FeedListener, FollowOptions } from './follow.ts';
export { Aborted, TIMEOUT_MS } from './requests.ts';
export { pageEnvironment } from './environment.ts';
export type { Environment } from './environment.ts';
export type { FailureCode, FeedFailure } from './failure.ts';
export { selectEvents, selectPosts, spanOf } from './select.ts';
export type { EventShow, FeedDefaults } from './select.ts';
export { eventStateOf, registrationStatusOf } from './event-state.ts';
export type { EventMark, EventState } from './event-state.ts';
export { regionFilter, regionsOf } from './region-filter.ts';
export { expandRecurrences, hasRecurrences } from './expand.ts';
export { MAX_INSTANCES } from './instance.ts';
export type { EventInstance, ExpansionWindow } from './instance.ts';
