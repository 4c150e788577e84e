/** Reading whole feeds and following them: what a page needs after its first paint. */
export { readFeed } from './client.ts';
export { followFeed } from './follow.ts';
