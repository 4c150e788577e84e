import type { Event } from '../../../model/schema/event.ts';
import { rows } from '../../shared/layout.ts';
import { picture } from '../../shared/picture.ts';
import { css } from '../../shared/styles.ts';
import { html } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';
import { actions, eventHeading, itemClass, meta, seen } from '../event-parts.ts';
import type { EventsContext } from '../events-context.ts';
import { dateBlock } from './list.ts';

/** The narrowest card is 216 px; one that stands alone may fill the column. */
const SIZES = '(min-width: 480px) 320px, 100vw';

/** How many pictures are asked for at once: those of the first row in most columns. */
const FIRST_ROW = 3;

function card(event: Event, index: number, context: EventsContext): TemplateResult {
  const one = seen(event, context);
  return html`<li part="item" class=${itemClass(one)}>
    <article>${eventHeading(one, context)} ${meta(one, context)}</article>
    <div class="head">
      ${context.hasImages ? picture(event, index < FIRST_ROW ? 0 : index, context, SIZES) : undefined}
      ${dateBlock(one)}
    </div>
    ${actions(one, context)}
  </li>`;
}

/** Events beside each other: the picture with the date on it, or the date alone, and what it is. */
export function list(
  events: readonly Event[],
  places: number,
  context: EventsContext,
): TemplateResult {
  return html`<ul part="list" class="rows cards" role="list" .style=${`--_places:${places}`}>
    ${rows(events, context, (event, index) => card(event, index, context))}
  </ul>`;
}

/** The cards' places while their events are on their way. */
export function skeleton(places: number): TemplateResult {
  return html`<ul
    part="skeleton"
    class="rows cards"
    aria-hidden="true"
    .style=${`--_places:${places}`}
  >
    ${Array.from(
      { length: places },
      () =>
        html`<li>
          <i class="day"></i>
          <div><i></i><i></i><i></i></div>
        </li>`,
    )}
  </ul>`;
}

/**
 * A card is as tall as the tallest of its row; what one can do stands at its foot. The date stands on
 * the picture; where there is none it fills the picture's place, so that cards stand level. Forced colours draw
 * the edge of that place.
 */
export const styles = css`
  .rows.cards > li {
    grid-template-rows: auto 1fr auto;
    align-content: stretch;
    gap: 0.75em;
    border: 0;
    min-inline-size: 0;
  }
  .head {
    position: relative;
    order: -1;
    display: grid;
    place-content: center;
    aspect-ratio: 2;
    border-radius: var(--_radius);
    background: var(--_surface);
    outline: 1px solid transparent;
    outline-offset: -1px;
    overflow: hidden;
  }
  .head .day {
    font-size: 1.25em;
  }
  .head img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .head img + .day {
    position: absolute;
    inset-block-end: 0.6em;
    inset-inline-start: 0.6em;
    min-inline-size: 3em;
    padding: 0.45em 0.5em 0.35em;
    border-radius: calc(var(--_radius) * 0.7);
    background: Canvas;
    color: CanvasText;
    font-size: 1em;
  }
  .head img + .day span {
    color: inherit;
  }
  .cards i.day {
    inline-size: auto;
    block-size: auto;
    aspect-ratio: 2;
  }
  .cards .cancelled img {
    filter: grayscale(1);
    opacity: 0.5;
  }
  .cards [part='actions'] {
    grid-column: auto;
    margin: 0;
    align-self: end;
  }
  /* One card in a row needs not stand level with its neighbours: it is read as a list is. */
  @container knf (inline-size < 29em) {
    .rows.cards > li {
      grid-template-rows: none;
      align-content: center;
    }
    .rows.cards > li + li {
      border-block-start: 1px solid var(--_border);
    }
    .rows.cards > li:not(:has(img)) {
      grid-template-columns: 3em minmax(0, 1fr);
      row-gap: 0.6em;
    }
    .rows.cards > li > .head:not(:has(img)) {
      grid-row: 1 / span 2;
      place-content: start stretch;
      aspect-ratio: auto;
      outline: none;
      background: none;
    }
    .rows.cards .head:not(:has(img)) .day {
      font-size: 1em;
    }
    .cards i.day {
      block-size: 2.75em;
      aspect-ratio: auto;
    }
  }
`;
