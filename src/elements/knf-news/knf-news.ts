import { define } from '../shared/define.ts';
import { NewsElement } from './news-element.ts';

define('knf-news', NewsElement);

declare global {
  interface HTMLElementTagNameMap {
    'knf-news': NewsElement;
  }
}

export { NewsElement };
export type * from '../shared/events.ts';
