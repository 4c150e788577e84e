import { define } from '../shared/define.ts';
import { EventsElement } from './events-element.ts';

define('knf-events', EventsElement);

declare global {
  interface HTMLElementTagNameMap {
    'knf-events': EventsElement;
  }
}

export { EventsElement };
export type * from '../shared/events.ts';
