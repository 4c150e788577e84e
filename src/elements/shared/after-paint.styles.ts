import { css } from './styles.ts';

/** What shows only once a reader acts, prints or has set their machine so: it comes after the first paint. */
export const styles = css`
  /* Colours that the page does not share need a ground of their own. It takes no room, so that nothing moves. */
  :host(:is([theme='light'], [theme='dark'])) {
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 0 0 0.6em Canvas;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 3px;
    border-radius: 2px;
  }
  [part='link']:focus-visible {
    outline: none;
  }
  [part='link']:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
    border-radius: 2px;
  }
  [part='link']:hover [part='title'] {
    text-decoration: underline;
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.15em;
  }
  [part='button']:hover {
    border-color: currentcolor;
  }
  [part='button'].primary:hover {
    filter: brightness(1.12);
  }
  footer p {
    display: flex;
    align-items: center;
    gap: 0.4em;
    color: var(--_muted);
    font-size: var(--_small);
  }
  footer svg {
    flex: none;
  }
  footer a:dir(rtl)::after {
    scale: -1 1;
  }
  /* Words keep their own order in a page that is read from right to left, and stand at its edge. */
  :is(b, span, strong, time) {
    unicode-bidi: plaintext;
  }
  section:dir(rtl) :is(time, .label b, [dir='auto']:dir(ltr):not([part='summary'])) {
    text-align: end;
  }
  /* News are set in the direction of their title: the lines that follow are cut at their own end. Firefox
     gives what stands in a list the edge of the page. */
  section:dir(rtl)
    :is(article:has(> :is(.text, .run)), .headlines article):has([part='title']:dir(ltr)) {
    direction: ltr;
    text-align: start;
  }
  section:dir(ltr)
    :is(article:has(> :is(.text, .run)), .headlines article):has([part='title']:dir(rtl)) {
    direction: rtl;
    text-align: start;
  }
  .news .when {
    grid-column: 1 / 2;
  }
  /* A button is one line to the block around it, however many it has: a long title ends by itself. */
  :is(.text, .run, .headlines) button[part='link'] {
    vertical-align: top;
  }
  :is(.text, .run) button [part='title'] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    overflow: hidden;
    line-height: calc(var(--_line) / 1.0625);
  }
  [part='message'] a {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  footer a::after {
    transition: translate 0.15s;
  }
  footer a:hover::after {
    translate: 0.2em;
  }
  @media (forced-colors: active) {
    [part='message'],
    [part='button'],
    [part='skeleton'] i {
      border: 1px solid CanvasText;
    }
    [part='tag'] {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
    /* Else the browser lays a ground under the words, in the colour of the words. */
    .primary {
      forced-color-adjust: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    footer a::after {
      transition: none;
    }
  }
  /* On paper nothing moves, so that nothing needs a place of a certain size; and there is no ground
     to write on in light colours. */
  @media print {
    footer,
    [part='filters'],
    [part='button'] {
      display: none;
    }
    :host(:is([theme='light'], [theme='dark'])) {
      background: none;
      box-shadow: none;
      color-scheme: light;
    }
    .grid .date[aria-current] b {
      background: none;
      color: inherit;
      box-shadow: 0 0 0 1px;
    }
    .rows.rows {
      min-block-size: 0;
      grid-auto-rows: auto;
    }
    section .rows.rows.rows > li {
      margin-block-start: 0;
      min-block-size: 0;
      block-size: auto;
    }
    section .rows.rows :is(.text, .run, [part]) {
      -webkit-line-clamp: none;
      max-block-size: none;
    }
    section .rows:is(.cards, .featured) :is(.text, .lead .run) {
      margin-block-start: 0;
    }
    section .rows:is(.cards, .featured) :is(.text, .lead) .when {
      position: static;
      display: block;
    }
    :is(.rows, .days) > li,
    .grid tr {
      break-inside: avoid;
    }
    .rows > .whole {
      break-inside: auto;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_muted: CanvasText;
      --_border: CanvasText;
      --_surface: Canvas;
      --_accent: LinkText;
      --_accent-text: Canvas;
      --_danger: CanvasText;
      --_warning: CanvasText;
    }
  }
`;
