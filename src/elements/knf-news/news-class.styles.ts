import { css } from '../shared/styles.ts';

/** What only the element's class draws of news: links that are buttons, and the other layouts' places. */
export const newsClassStyles = css`
  /* A title that is a button counts as one line, however many it has. */
  .news .text:has(button) {
    max-block-size: var(--_text);
  }
  /* The other layouts' places, as tall as what will fill them; their looks come with them. */
  .cards {
    --_lines: 5;
    --_text: calc(1em * var(--_line) * (var(--_lines) + 1) + 3.15em);
    display: grid;
    grid-template-columns: repeat(var(--_columns), minmax(min(100%, 13.5em), 1fr));
    gap: calc(var(--_gap) * 1.5);
    padding-block: 1em;
  }
  .rows.cards > li {
    grid-template-rows: auto var(--_text);
    gap: 0;
    padding: 0;
    border: 0;
  }
  .cards > li::before,
  .featured > li:first-child::before {
    content: '';
    grid-area: 1 / 1;
    aspect-ratio: var(--_image-ratio);
  }
  @container knf (20em <= inline-size < 28em) {
    .cards {
      --_lines: 4;
    }
  }
  .compact,
  .headlines,
  .featured {
    --_lines: 3;
    --_pad: 0.625em;
    --_date: calc(1em * var(--_line));
    --_row: calc(1em * var(--_line) * var(--_lines) + var(--_date) + 2 * var(--_pad) + 1px);
  }
  .rows:is(.compact, .headlines, .featured) > li {
    block-size: var(--_row);
    padding-block: var(--_pad);
  }
  .headlines {
    --_pad: 0.5em;
    --_date: 0em;
  }
  .rows.featured > li:first-child {
    block-size: auto;
    padding-block: 1em;
    grid-template-rows: auto var(--_lead);
  }
  .featured {
    --_lead: 10.6em;
    --_image-ratio: 16 / 9;
  }
  :host([images='none']) li::before {
    display: none;
  }
  @container knf (inline-size >= 20em) {
    .compact,
    .headlines,
    .featured {
      --_lines: 2;
      --_lead: 9.2em;
    }
  }
  @container knf (inline-size >= 38em) {
    .compact,
    .headlines {
      --_lines: 1;
      --_date: 0em;
    }
  }
  @container knf (inline-size >= 44em) {
    .rows.featured {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      grid-auto-rows: min-content;
      column-gap: calc(var(--_gap) * 2);
    }
    .rows.featured > li:first-child {
      grid-row: 1 / span 99;
      border: 0;
    }
  }
`;
