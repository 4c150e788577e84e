/** What the one script tag loads: the lists of a page at once, and everything that a partner may use after that. */
import { eventsList } from '../knf-events/events-list.ts';
import { newsList } from '../knf-news/news-list.ts';
import { drawFirst } from '../shared/first-sight.ts';

const items = {
  ...eventsList.first,
  // Of a picture, news show more than events do.
  shapes: { ...eventsList.first.shapes, ...newsList.first.shapes },
};

drawFirst(
  { 'knf-news': newsList, 'knf-events': eventsList },
  items,
  () => import('../knf-widgets.ts'),
);

export type { EventsElement } from '../knf-events/events-element.ts';
export type { NewsElement } from '../knf-news/news-element.ts';
export type { PostElement } from '../knf-post/post-element.ts';
export type * from '../shared/events.ts';
