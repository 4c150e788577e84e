import { eventsList } from '../knf-events/events-list.ts';
import { drawFirst } from '../shared/first-sight.ts';

drawFirst(
  { 'knf-events': eventsList },
  eventsList.first,
  () => import('../knf-events/knf-events.ts'),
);
