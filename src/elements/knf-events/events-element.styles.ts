import { css } from '../shared/styles.ts';

/** Rows of events: the date block, what it is, and what to do; and the parts all layouts share. */
export const eventsElementStyles = css`
  .events {
    --_row: 12.2em;
    min-block-size: calc(var(--_row) * var(--_places));
  }
  .events > li {
    grid-template-columns: 3em minmax(0, 1fr);
    align-content: start;
  }
  [part='skeleton'].events > li {
    block-size: var(--_row);
  }
  /* Places of the other layouts while these are on their way. */
  .rows:is(.agenda, .cards) > li {
    min-block-size: 5em;
  }
  .rows.compact > li {
    min-block-size: 4.45em;
  }
  .rows.month {
    min-block-size: 26em;
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
    display: block;
    color: var(--_muted);
    font-size: 0.75em;
    line-height: 1.3;
  }
  .day b + span {
    margin-block-start: 0.3em;
  }
  .today .day b {
    color: var(--_accent);
  }
  /* Heard after the title, drawn above it. */
  .name {
    display: flex;
    flex-direction: column-reverse;
    align-items: flex-start;
    gap: 0.1em;
  }
  .when {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.75em;
    min-block-size: 1.4em;
  }
  [part='status'] {
    padding-inline: 0.45em;
    border: 1px solid;
    border-radius: 0.3em;
    font-size: 0.78em;
    font-weight: 620;
    line-height: 1.55;
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
  .moved_online,
  .closes {
    color: var(--_warning);
  }
  .closed,
  .not_open {
    color: var(--_muted);
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
    font-variant-numeric: tabular-nums;
  }
  .meta > span {
    display: inline-flex;
    align-items: baseline;
    gap: 0.35em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .meta svg {
    translate: 0 0.13em;
  }
  [part='actions'] {
    position: relative;
    grid-column: 2;
    display: flex;
    align-items: center;
    gap: 0.5em;
    margin-block-start: 0.6em;
  }
  [part='actions'] > a {
    text-align: center;
    line-height: 1.2;
  }
  .icon {
    flex: none;
    inline-size: 2.5em;
    padding: 0;
  }
  .icon svg {
    inline-size: 1.15em;
    block-size: 1.15em;
  }
  .later {
    visibility: hidden;
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
      --_row: 9.6em;
    }
  }
  @container knf (inline-size >= 34em) {
    .rows.compact > li {
      min-block-size: 2.8em;
    }
  }
  @container knf (inline-size >= 38em) {
    .events {
      --_row: 6.7em;
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
