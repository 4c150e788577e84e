import { css } from './styles.ts';

/**
 * The custom properties that a host may set, with their defaults; those that not every first sight
 * of a list uses are in `button.styles.ts` and `class.styles.ts`. Inside the elements the short names
 * on the left are used, so that a default stands in one place only. Sizes are in `em`: they follow
 * the text around the element, also on pages that set `html { font-size: 62.5% }`.
 */
export const tokens = css`
  :host {
    display: block;
    --_text: var(--knf-text, inherit);
    --_muted: var(--knf-text-muted, color-mix(in srgb, currentcolor 78%, transparent));
    --_surface: var(--knf-surface, color-mix(in srgb, currentcolor 6%, transparent));
    --_border: var(--knf-border, color-mix(in srgb, currentcolor 17%, transparent));
    --_accent: var(--knf-accent, light-dark(#0a58a6, #86bdf7));
    --_radius: var(--knf-radius, 0.5em);
    --_gap: var(--knf-gap, 1em);
    --_image-ratio: var(--knf-image-ratio, 3 / 2);
    /* The elements' sizes of type that several parts have, and the rhythm of lines that all of them share. */
    --_line: 1.4;
    --_small: 0.8125em;
    --_body: 0.9375em;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
`;
