import { css } from './styles.ts';
import { tokens } from './tokens.styles.ts';

/** What all elements that show a feed have in common, from the start: frame and rows. */
export const feedElementStyles = [
  tokens,
  css`
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
    /* The room that a page keeps for an element to come is no longer needed: its first sight is there. */
    :host(:not(:defined)) {
      min-block-size: 0 !important;
    }
    /* The frame takes the host's type and colours, and nothing else that is inherited: it holds also
       where the page resets its own element. */
    :host > section {
      all: initial;
      display: block;
      container: knf / inline-size;
      color: var(--_text);
      color-scheme: inherit;
      font-family: var(--knf-font, inherit);
      font-size: inherit;
      font-feature-settings: inherit;
      font-variation-settings: inherit;
      -webkit-font-smoothing: inherit;
      line-height: var(--_line);
      overflow-wrap: break-word;
      visibility: inherit;
      pointer-events: inherit;
      -webkit-text-size-adjust: 100%;
    }
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    p,
    ul {
      margin: 0;
      padding: 0;
      font: inherit;
    }
    ul {
      list-style: none;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
    header {
      padding-block-end: 0.75em;
      border-block-end: 2px solid currentcolor;
    }
    [part='heading'],
    [part='title'] {
      font-family: var(--knf-font-heading, inherit);
    }
    [part='heading'] {
      font-size: 1.375em;
      font-weight: 640;
      line-height: 1.2;
      letter-spacing: -0.01em;
      text-wrap: balance;
    }
    .rows > li {
      position: relative;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0 calc(var(--_gap) * 1.25);
      padding-block: 1em;
      border-block-end: 1px solid var(--_border);
    }
    /* One weight for all that is bold: to a browser each is a font of its own, which the first layout waits for. */
    [part='title'] {
      font-size: 1.0625em;
      font-weight: 640;
      overflow-wrap: anywhere;
    }
    /* The whole row is the target: the title's link is stretched over it. */
    [part='link']::after {
      content: '';
      position: absolute;
      inset: 0;
    }
    .meta,
    [part='date'] {
      color: var(--_muted);
      font-size: var(--_small);
    }
    footer {
      min-block-size: calc(2.75em * 0.9375);
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0 1em;
    }
    footer a {
      display: inline-flex;
      align-items: center;
      gap: 0.4em;
      min-block-size: 2.75em;
      color: var(--_accent);
      font-size: var(--_body);
      font-weight: 640;
    }
    footer a::after {
      content: '→' / '';
    }
    [part='skeleton'] i {
      display: block;
      border-radius: 0.25em;
      background: var(--_surface);
    }
    .visually-hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `,
];
