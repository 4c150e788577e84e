import { css } from '../../shared/styles.ts';

/** A table of days; in a narrow column dots stand for events, and the chosen day's are told below. */
export const styles = css`
  .month-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    padding-block: 0.75em;
  }
  .month-bar > [part='button'] {
    flex: none;
  }
  [part='month-heading'] {
    flex: 1 1 4em;
    font-size: 1.125em;
    font-weight: 640;
    line-height: 1.25;
  }
  .month-bar svg:dir(rtl) {
    scale: -1 1;
  }
  .grid {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-variant-numeric: tabular-nums;
  }
  .grid :is(th, td) {
    padding: 0;
    border-block: 1px solid var(--_border);
    font-weight: 400;
    vertical-align: top;
  }
  .grid th {
    color: var(--_muted);
    font-size: 0.75em;
    line-height: 2.6;
    text-align: center;
  }
  .grid thead th {
    font-weight: 640;
  }
  .grid .week,
  .grid .long,
  .bar,
  .more {
    display: none;
  }
  .date {
    all: unset;
    box-sizing: border-box;
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding-block: 0.35em;
    text-align: center;
    font-size: 0.875em;
    line-height: 1.5;
    cursor: pointer;
  }
  .date b {
    display: inline-block;
    min-inline-size: 1.85em;
    border-radius: 1em;
    font-weight: 400;
    line-height: 1.7;
  }
  .date:hover b {
    background: var(--_surface);
  }
  .date[aria-pressed='true'] b {
    box-shadow: 0 0 0 1px currentcolor;
  }
  .date[aria-current] b {
    background: var(--_accent);
    color: var(--_accent-text);
    font-weight: 640;
  }
  .date:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -3px;
  }
  .outside .date {
    color: var(--_muted);
  }
  .outside .dots {
    opacity: 0.6;
  }
  .dots {
    display: flex;
    justify-content: center;
    gap: 0.2em;
    block-size: 0.4em;
  }
  .dots i {
    inline-size: 0.4em;
    block-size: 0.4em;
    border-radius: 50%;
    background: var(--_accent);
  }
  .dots .cancelled {
    background: none;
    border: 1px solid var(--_danger);
  }
  .chosen {
    outline: none;
    padding-block-start: 1em;
  }
  .chosen > p {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .chosen > p::first-letter {
    text-transform: uppercase;
  }
  [part='list'].month {
    display: block;
  }
  [part='skeleton'].month {
    padding-block-start: 1em;
  }
  @container knf (inline-size < 18em) {
    .month-bar > .icon {
      inline-size: 1.9em;
    }
    [part='month-heading'] {
      font-size: 1em;
    }
  }
  @container knf (inline-size >= 38em) {
    .grid .short,
    .dots,
    .month:not(.is-chosen) .chosen {
      display: none;
    }
    .grid .long {
      display: inline;
    }
    .grid .week {
      display: table-cell;
      inline-size: 3em;
    }
    .grid thead th:not(.week) {
      padding-inline-start: 0.6em;
      text-align: start;
    }
    .grid td {
      block-size: 5.8em;
      padding-block-end: 0.35em;
      border-inline-start: 1px solid var(--_border);
    }
    .date {
      min-block-size: 0;
      padding: 0.25em 0.3em;
      text-align: start;
    }
    .date b {
      text-align: center;
    }
    .line {
      position: relative;
      block-size: 1.75em;
    }
    .bar,
    .more {
      all: unset;
      position: absolute;
      inset-block: 0 0.15em;
      inset-inline-start: 0.25em;
      z-index: 1;
      box-sizing: border-box;
      display: block;
      inline-size: calc(100% * var(--_days, 1) - 0.5em);
      padding-inline: 0.5em;
      border-inline-start: 3px solid var(--_accent);
      border-radius: 0.25em;
      background: color-mix(in srgb, var(--_accent) 14%, Canvas);
      color: CanvasText;
      font-size: 0.8125em;
      line-height: 1.85;
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
      cursor: pointer;
    }
    .bar:hover {
      text-decoration: underline;
    }
    .bar.cancelled {
      border-color: var(--_danger);
      background: color-mix(in srgb, var(--_danger) 8%, Canvas);
      text-decoration: line-through;
    }
    .bar.continued {
      border-inline-start-width: 0;
    }
    .more {
      border: 0;
      background: none;
      color: var(--_muted);
      font-weight: 640;
    }
    :is(.bar, .more):focus-visible {
      outline: 2px solid var(--_focus);
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
    }
    .date[aria-current] b,
    .dots i {
      forced-color-adjust: none;
    }
    .dots i {
      background: CanvasText;
    }
  }
`;
