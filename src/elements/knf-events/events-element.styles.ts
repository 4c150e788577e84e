import { css } from '../shared/styles.ts';

/** Rows of events: the date block, what it is, and what to do; and the parts all layouts share. */
export const eventsElementStyles = css`
  /* What the rows of a layout do not need of their place, they share. */
  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-block-size: calc(var(--_row) * var(--_places));
  }
  .events {
    --_row: max(9.1em, 15em - 19cqi, 20em - 42cqi);
  }
  [part='skeleton'] > li {
    block-size: var(--_row);
  }
  .events > li {
    grid-template-columns: 3em minmax(0, 1fr);
    align-content: center;
  }
  .day {
    text-align: center;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .day > * {
    display: block;
  }
  .day b {
    font-size: 1.75em;
    font-weight: 640;
  }
  .day span {
    color: var(--_muted);
    font-size: 0.75em;
    line-height: 1.3;
  }
  .day b + span {
    margin-block-start: 0.3em;
  }
  /* Heard after the title, drawn above it. */
  .name {
    display: flex;
    flex-direction: column-reverse;
    align-items: flex-start;
    gap: 0.1em;
  }
  [part='title'] {
    line-height: calc(1em * var(--_line) / 1.0625);
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
    color: var(--_warning);
    font-size: 0.78em;
    font-weight: 640;
    line-height: 1.55;
  }
  .cancelled [part='title'] {
    color: var(--_muted);
    text-decoration: line-through;
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
    overflow-wrap: anywhere;
  }
  .meta svg {
    flex: none;
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
  .later {
    visibility: hidden;
  }
  .meta > .later {
    display: contents;
  }
  i.day {
    block-size: 2.75em;
  }
  div > i {
    block-size: 1em;
    margin-block-end: 0.4em;
    inline-size: 60%;
  }
  @container knf (inline-size >= 38em) {
    .events {
      --_row: max(6.9em, 12em - 11cqi);
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
