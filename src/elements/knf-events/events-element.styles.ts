import { css } from '../shared/styles.ts';

/** Rows of events: the date block, what it is, and what to do. */
export const eventsElementStyles = css`
  .events {
    --_row: 11em;
    min-block-size: calc(var(--_row) * var(--_places));
  }
  .events > li {
    grid-template-columns: 3em minmax(0, 1fr);
    align-content: start;
  }
  [part='skeleton'] > li {
    block-size: var(--_row);
  }
  .day {
    text-align: center;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .day b {
    display: block;
    font-size: 1.75em;
    font-weight: 640;
    letter-spacing: -0.02em;
  }
  .day span {
    color: var(--_muted);
    font-size: 0.75em;
    line-height: 1.7;
  }
  .today b {
    color: var(--_accent);
  }
  article {
    position: relative;
    padding-block-start: 1.6em;
  }
  [part='link'] {
    position: static;
  }
  .when {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    display: flex;
    align-items: center;
    gap: 0.75em;
    white-space: nowrap;
  }
  [part='status'] {
    padding-inline: 0.45em;
    border: 1px solid;
    border-radius: 0.3em;
    font-size: 0.78em;
    font-weight: 620;
    line-height: 1.5;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .cancelled[part='status'],
  .postponed {
    color: var(--_danger);
  }
  .ongoing {
    color: var(--_success);
  }
  .few_left,
  .waitlist,
  .full,
  .rescheduled,
  .moved_online {
    color: var(--_warning);
  }
  .cancelled [part='title'] {
    color: var(--_muted);
    text-decoration: line-through;
    text-decoration-thickness: 0.06em;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 0.9em;
    margin-block-start: 0.25em;
  }
  .meta > span {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  [part='actions'] {
    position: relative;
    grid-column: 2;
    margin-block-start: 0.6em;
  }
  i.day {
    block-size: 2.75em;
  }
  div > i {
    block-size: 1em;
    margin-block-end: 0.4em;
    inline-size: 60%;
  }
  @container knf (inline-size >= 20em) {
    .events {
      --_row: 9em;
    }
  }
  @container knf (inline-size >= 38em) {
    .events {
      --_row: 6.4em;
    }
    .events > li {
      grid-template-columns: 3.25em minmax(0, 1fr) auto;
    }
    [part='actions'] {
      grid-column: 3;
      align-self: center;
      margin: 0;
    }
  }
`;
