import { css } from './styles.ts';

/** Buttons, links that look like them, and the colours of marks: rows of events have some from the start, rows of news none. */
export const buttonStyles = css`
  :host {
    --_accent-text: var(--knf-accent-text, light-dark(#fff, #0a1a2a));
    --_warning: light-dark(#7a4d00, #f2c26b);
  }
  [part='button'] {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: 2.5em;
    padding-inline: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.875em;
    font-weight: 640;
  }
  [part='button'].primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_accent-text);
  }
`;
