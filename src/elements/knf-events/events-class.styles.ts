import { css } from '../shared/styles.ts';

/** The other layouts' places, as tall as what will fill them; their looks come with them. */
export const eventsClassStyles = css`
  /* Below 22em the day stands above its events, and takes a line of its own. */
  .agenda {
    --_row: max(7em, 11.6em - 16cqi, min(9.6em, (22em - 100cqi) * 99));
  }
  .compact {
    --_row: max(4.45em, 8em - 19cqi);
  }
  .month {
    min-block-size: 36em;
  }
  /* Below 29em one card stands in a row, and is as tall as it is; above it, as its neighbours. */
  .cards {
    --_row: min(18em - 16cqi, (29em - 100cqi) * 99);
    grid-template-columns: repeat(var(--_columns), minmax(min(100%, 14em), 1fr));
    grid-auto-rows: minmax(min(24em, (100cqi - 29em) * 99), auto);
    column-gap: calc(var(--_gap) * 1.5);
  }
  @container knf (inline-size >= 38em) {
    .agenda {
      --_row: 5.5em;
    }
    .compact {
      --_row: 2.8em;
    }
    .month {
      min-block-size: 41.1em;
    }
  }
`;
