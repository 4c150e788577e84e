import { define } from '../shared/define.ts';
import { PostElement } from './post-element.ts';

define('knf-post', PostElement);

declare global {
  interface HTMLElementTagNameMap {
    'knf-post': PostElement;
  }
}

export { PostElement };
