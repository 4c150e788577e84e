import { html, nothing } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';
import { eventStateOf } from '../../../feed/event-state.ts';
import type { EventState } from '../../../feed/event-state.ts';
import type { Event } from '../../../model/schema/event.ts';
import { eventWords } from '../../../text/event-words.ts';
import type { Messages } from '../../../text/messages/messages.ts';
import { heading } from '../../shared/heading.ts';
import { icon } from '../../shared/icon.ts';
import { itemLink } from '../../shared/item-link.ts';
import { rows } from '../../shared/layout.ts';
import type { LayoutContext } from '../../shared/layout.ts';

/** Where an event is: its place by name, or that it is online. */
function placeOf({ location, attendanceMode }: Event, messages: Messages): string | undefined {
  if (attendanceMode === 'online') return messages.online;
  return location?.name ?? location?.streetAddress ?? location?.locality;
}

function action(event: Event, { action: kind }: EventState, messages: Messages) {
  if (!kind || !event.registration?.url) return nothing;
  const isOpen = kind === 'register';
  return html`<div part="actions">
    <a part="button" class=${isOpen ? 'primary' : ''} href=${event.registration.url}
      >${isOpen ? messages.register : messages.joinWaitlist}<span class="visually-hidden"
        >: ${event.title}</span
      ></a
    >
  </div>`;
}

function row(event: Event, _index: number, context: LayoutContext): TemplateResult {
  const { messages, nowMs, timeZone, itemLevel } = context;
  const state = eventStateOf(event, nowMs, { timeZone });
  const words = eventWords(event, messages, nowMs, timeZone);
  const place = placeOf(event, messages);
  const isOnline = event.attendanceMode === 'online';
  // Title, date and status are heard in one stop, in this order; the date block is for the eye.
  const content = html`<span part="title" dir="auto">${event.title ?? messages.untitledEvent}</span
    ><span class="when"
      ><time part="date" datetime=${words.machine || nothing}
        ><span aria-hidden="true">${words.weekday}</span
        ><span class="visually-hidden"
          >${words.isToday ? `${words.weekday}, ` : ''}${words.date}</span
        ></time
      >${
        state.mark
          ? html`<span part="status" class=${state.mark}>${messages.status[state.mark]}</span>`
          : nothing
      }</span
    >`;
  return html`<li part="item" class=${state.isCancelled ? 'cancelled' : ''}>
    <div class=${words.isToday ? 'day today' : 'day'} aria-hidden="true">
      <b>${words.day}</b><span>${words.month}</span>
    </div>
    <article lang=${event.language ?? nothing}>
      ${heading(itemLevel, itemLink(event, content, context), 'item-heading')}
      <p class="meta" part="meta">
        ${words.time ? html`<span>${icon('clock')}${words.time}</span>` : nothing}
        ${
          place
            ? html`<span part="place"
                >${icon(isOnline ? 'screen' : 'place')}<span dir="auto">${place}</span></span
              >`
            : nothing
        }
      </p>
    </article>
    ${action(event, state, messages)}
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
  context: LayoutContext,
): TemplateResult {
  return html`<ul part="list" class="rows events" role="list" .style=${`--_places:${places}`}>
    ${rows(events, context, row)}
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
