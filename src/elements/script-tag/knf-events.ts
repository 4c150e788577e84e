import { eventsList } from '../knf-events/events-list.ts';
import { drawFirst } from '../shared/first-sight.ts';

drawFirst({ 'knf-events': eventsList }, () => import('../knf-events/knf-events.ts'));
