import type { Event } from '../../../model/schema/event.ts';
import { rows } from '../../shared/layout.ts';
import { css } from '../../shared/styles.ts';
import { html } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';
import { eventHeading, itemClass, seen } from '../event-parts.ts';
import type { EventsContext } from '../events-context.ts';

function row(event: Event, context: EventsContext): TemplateResult {
  const one = seen(event, context);
  const { day, month, year, weekday, time, isToday, isSeveralDays } = one.words;
  const date = isSeveralDays
    ? time
    : isToday || !day
      ? weekday
      : [`${day}.`, month, year].filter(Boolean).join(' ');
  return html`<li part="item" class=${itemClass(one)}>
    <article>
      ${eventHeading(one, context, html`<b>${date}</b> <span>${isSeveralDays ? '' : time}</span>`)}
    </article>
  </li>`;
}

/** Events in as little height as they can be told apart in: date, hours and title. */
export function list(
  events: readonly Event[],
  places: number,
  context: EventsContext,
): TemplateResult {
  return html`<ul part="list" class="rows compact" role="list" .style=${`--_places:${places}`}>
    ${rows(events, context, (event) => row(event, context))}
  </ul>`;
}

/** The rows' places while their events are on their way. */
export function skeleton(places: number): TemplateResult {
  return html`<ul
    part="skeleton"
    class="rows compact"
    aria-hidden="true"
    .style=${`--_places:${places}`}
  >
    ${Array.from({ length: places }, () => html`<li><i></i></li>`)}
  </ul>`;
}

/** In a wide column date and hours stand in columns of their own, the mark after the title. */
export const styles = css`
  .rows.compact > li {
    padding-block: 0.65em;
  }
  .compact [part='title'] {
    font-size: 1em;
    line-height: var(--_line);
  }
  .compact b {
    font-weight: 640;
    color: var(--_text);
  }
  .compact .today b {
    color: var(--_accent);
  }
  .compact [part='date'] {
    font-variant-numeric: tabular-nums;
  }
  .compact i {
    block-size: 1em;
    inline-size: 70%;
  }
  @container knf (inline-size >= 38em) {
    .compact .name {
      flex-flow: row;
      align-items: baseline;
      gap: 0.75em;
    }
    .compact .when {
      display: contents;
    }
    .compact [part='date'] {
      order: -1;
      flex: none;
      inline-size: 15em;
    }
    .compact [part='date'] b {
      display: inline-block;
      min-inline-size: 5.5em;
    }
    .compact [part='status'] {
      flex: none;
    }
  }
`;
