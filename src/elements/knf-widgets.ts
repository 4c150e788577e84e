/** Everything a partner's page may use, registered: what the one script tag loads. */
import { defineOnDemand } from './shared/define-on-demand.ts';

export { NewsElement } from './knf-news/knf-news.ts';
export { EventsElement } from './knf-events/knf-events.ts';
export { PostElement } from './knf-post/knf-post.ts';

defineOnDemand({
  'knf-region-map': () => import('./knf-region-map/knf-region-map.ts'),
});
