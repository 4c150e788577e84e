import { css } from './styles.ts';

/** What no list has that is drawn before its element's class is there: it comes with the class. */
export const classStyles = css`
  :host {
    --_focus: var(--knf-focus, var(--_accent));
    --_danger: var(--knf-danger, light-dark(#a8200d, #ff9d8c));
    --_columns: var(--knf-columns, auto-fill);
    --_measure: var(--knf-measure, 42em);
  }
  button[part='link'] {
    all: unset;
  }
  [part='button'],
  button[part='link'] {
    cursor: pointer;
  }
  /* Places of what a reader narrows and pages the list by. */
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_border);
  }
  .bar > * {
    flex: 1 1 11em;
    min-block-size: 2.85em;
  }
  .found {
    min-block-size: 1.83em;
  }
  .pager {
    min-block-size: 4.5em;
  }
`;
