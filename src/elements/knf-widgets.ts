/** Everything a partner's page may use, registered: what the one script tag loads. */
export { NewsElement } from './knf-news/knf-news.ts';
export { EventsElement } from './knf-events/knf-events.ts';
export { PostElement } from './knf-post/knf-post.ts';
