import { html, nothing } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';
import type { Event } from '../../../model/schema/event.ts';
import { rows } from '../../shared/layout.ts';
import { actions, eventHeading, itemClass, meta, seen } from '../event-parts.ts';
import type { SeenEvent } from '../event-parts.ts';
import type { EventsContext } from '../events-context.ts';

/** The date as a block of figures, for the eye alone: the heading says it. */
export function dateBlock({ words }: SeenEvent): TemplateResult {
  return html`<div class="day" aria-hidden="true">
    <b>${words.day || words.month}</b><span>${words.day ? words.month : nothing}</span
    ><span>${words.year}</span>
  </div>`;
}

function row(event: Event, context: EventsContext): TemplateResult {
  const one = seen(event, context);
  return html`<li part="item" class=${itemClass(one)}>
    ${dateBlock(one)}
    <article>${eventHeading(one, context)} ${meta(one, context)}</article>
    ${actions(one, context)}
  </li>`;
}

/**
 * Events under each other: the date block is what the eye looks for; then status, title, time and
 * place, and the one thing to do at the far end.
 *
 * @param places how many places the list holds from the start, so that nothing moves when it fills
 */
export function list(
  events: readonly Event[],
  places: number,
  context: EventsContext,
): TemplateResult {
  return html`<ul part="list" class="rows events" role="list" .style=${`--_places:${places}`}>
    ${rows(events, context, (event) => row(event, context))}
  </ul>`;
}

/** The list's places while its events are on their way. */
export function skeleton(places: number): TemplateResult {
  return html`<ul
    part="skeleton"
    class="rows events"
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
