import { define } from '../shared/define.ts';
import { RegionMapElement } from './region-map-element.ts';

define('knf-region-map', RegionMapElement);

declare global {
  interface HTMLElementTagNameMap {
    'knf-region-map': RegionMapElement;
  }
}

export { RegionMapElement };
