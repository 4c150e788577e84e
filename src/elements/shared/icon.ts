import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';

/** Drawings on a grid of 16 by 16, stroked in the colour of the text; each is the path of its lines. */
export const CLOCK = 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M8 4.8V8l2.2 1.4';
export const PIN =
  'M8 14.2s5-4.5 5-8.2a5 5 0 0 0-10 0c0 3.7 5 8.2 5 8.2M8 7.7a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4';
export const SCREEN = 'M2 3.5h12v8H2zM6 14h4';

/**
 * A small picture beside words that say the same; not for screen readers. It says itself how it is
 * drawn: no style has to come for it, and lists without drawings bring none.
 */
export function icon(path?: string): TemplateResult {
  return html`<svg
    viewBox="0 0 16 16"
    width="1em"
    height="1em"
    fill="none"
    stroke="currentcolor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=${path} />
  </svg>`;
}
