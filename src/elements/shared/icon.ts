import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';

/** Drawings on a grid of 16 by 16, stroked in the colour of the text. */
const PATHS = {
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M8 4.8V8l2.2 1.4',
  place:
    'M8 14.2s5-4.5 5-8.2a5 5 0 0 0-10 0c0 3.7 5 8.2 5 8.2M8 7.7a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4',
  screen: 'M2 3.5h12v8H2zM6 14h4',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5 1.8v2.5M11 1.8v2.5M8 8.3v3.6M6.2 10.1h3.6',
  globe: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M2 8h12M8 2c-3.5 4-3.5 8 0 12M8 2c3.5 4 3.5 8 0 12',
  price: 'M2.5 2.5h5.2l6 6-5.2 5.2-6-6zM5.5 5.5v.1',
} as const;

/** Name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A small picture beside words that say the same; not for screen readers. */
export function icon(name: IconName): TemplateResult {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
}
