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
      ${context.hasImages ? picture(event, index < FIRST_ROW ? 0 : index, SIZES) : undefined}
      ${dateBlock(one)}
    </div>
    ${actions(one, context)}
  </li>`;
}

/** Events beside each other: the picture with the date on it, or the date alone, and what it is. */
export function list(
  events: readonly Event[],
  _places: number,
  context: EventsContext,
): TemplateResult {
  return html`<ul part="list" class="event-cards" role="list">
    ${rows(events, context, (event, index) => card(event, index, context))}
  </ul>`;
}

/** The cards' places while their events are on their way. */
export function skeleton(places: number): TemplateResult {
  return html`<ul part="skeleton" class="event-cards" aria-hidden="true">
    ${Array.from(
      { length: places },
      () =>
        html`<li>
          <i class="head"></i>
          <div><i></i><i></i></div>
        </li>`,
    )}
  </ul>`;
}

/** A card is as tall as the tallest of its row; what one can do stands at its foot. */
export const styles = css`
  .event-cards {
    display: grid;
    grid-template-columns: repeat(var(--_columns), minmax(min(100%, 14em), 1fr));
    gap: 2em calc(var(--_gap) * 1.5);
    padding-block: 1em;
  }
  .event-cards > li {
    position: relative;
    display: grid;
    grid-template-rows: auto 1fr auto;
    gap: 0.75em;
    min-inline-size: 0;
  }
  [part='skeleton'].event-cards > li {
    min-block-size: 20em;
  }
  .head {
    position: relative;
    order: -1;
    aspect-ratio: 2;
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: hidden;
  }
  .head img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .head .day {
    position: absolute;
    inset-block-end: 0.6em;
    inset-inline-start: 0.6em;
    min-inline-size: 3em;
    padding: 0.45em 0.5em 0.35em;
    border-radius: calc(var(--_radius) * 0.7);
    background: Canvas;
    color: CanvasText;
  }
  .head .day span {
    color: inherit;
  }
  .head .day:first-child {
    background: none;
    color: inherit;
    font-size: 1.3em;
  }
  /* One card in a row needs no empty field to stand level with its neighbours. */
  @container knf (inline-size < 30em) {
    .head:not(:has(img)) {
      aspect-ratio: auto;
    }
    .head .day:first-child {
      position: static;
      inline-size: max-content;
      padding: 0.6em 0.7em;
    }
  }
  .event-cards .cancelled img {
    filter: grayscale(1);
    opacity: 0.5;
  }
  .event-cards [part='actions'] {
    grid-column: auto;
    margin: 0;
    align-self: end;
  }
`;
