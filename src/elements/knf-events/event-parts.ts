import { html, nothing } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import { eventStateOf } from '../../feed/event-state.ts';
import type { EventState } from '../../feed/event-state.ts';
import type { Event } from '../../model/schema/event.ts';
import type { Place } from '../../model/schema/party.ts';
import { closesWords, dayWords, eventWords, priceWords } from '../../text/event-words.ts';
import type { EventWords } from '../../text/event-words.ts';
import { languageFor } from '../../text/language.ts';
import { heading } from '../shared/heading.ts';
import { icon } from '../shared/icon.ts';
import type { IconName } from '../shared/icon.ts';
import { itemLink } from '../shared/item-link.ts';
import type { EventsContext } from './events-context.ts';

/** An event as a layout shows it: itself, where it stands by the clock, and the words for it. */
export interface SeenEvent {
  readonly event: Event;
  readonly state: EventState;
  readonly words: EventWords;
}

/** An event in the light of the clock, the zones and the language. */
export function seen(event: Event, context: EventsContext): SeenEvent {
  const { messages, nowMs, timeZone, zones } = context;
  return {
    event,
    state: eventStateOf(event, nowMs, { timeZone }),
    words: eventWords(event, messages, nowMs, timeZone, zones),
  };
}

/** The classes of an event's item. */
export function itemClass({ state, words }: SeenEvent): string {
  return `${state.isCancelled ? 'cancelled' : ''} ${words.isToday ? 'today' : ''}`.trim();
}

/** The `lang` of an event's own words, where they are in another language than ours. */
function languageOf(
  { language }: Event,
  { messages, contentLanguage }: EventsContext,
): string | undefined {
  const own = language ?? contentLanguage;
  return own && own !== messages.language && languageFor(own) !== messages.language ? own : nothing;
}

/** The one mark of an event that a reader must see, in words. */
function statusMark(
  { event, state }: SeenEvent,
  { messages, nowMs, timeZone }: EventsContext,
): TemplateResult | undefined {
  const { mark } = state;
  if (!mark) return nothing;
  const text =
    mark === 'rescheduled' && event.previousStart
      ? messages.movedFrom(
          dayWords(event.previousStart, messages, nowMs, event.timeZone ?? timeZone),
        )
      : messages.status[mark];
  return html`<span part="status" class=${mark}>${text}</span>`;
}

/**
 * The heading of an event. Title, date and status are heard in one stop, in this order, so that no
 * date stands before its title where it could belong to the event above; they are drawn the other
 * way round.
 *
 * @param shown what is seen of the date; the whole date is what is heard
 */
export function eventHeading(
  one: SeenEvent,
  context: EventsContext,
  shown: unknown = one.words.weekday,
): TemplateResult {
  const { event, words } = one;
  const content = html`<span class="name"
    ><span part="title" dir="auto" lang=${languageOf(event, context)}
      >${event.title ?? context.messages.untitledEvent}</span
    ><span class="when"
      ><time part="date" datetime=${words.machine || nothing}
        ><span aria-hidden="true">${shown}</span
        ><span class="visually-hidden"
          >, ${words.isToday ? `${context.messages.today}, ` : ''}${words.date}</span
        ></time
      >${one.state.mark ? html`<span class="visually-hidden">, </span>` : nothing}${statusMark(
        one,
        context,
      )}</span
    ></span
  >`;
  return heading(context.itemLevel, itemLink(event, content, context), 'item-heading');
}

/** Where a place is found: its own page, else its point or its address on OpenStreetMap. */
function mapLink({ url, geo, streetAddress, postalCode, locality }: Place): string | undefined {
  if (url) return url;
  const map = 'https://www.openstreetmap.org/';
  if (geo) {
    const { latitude, longitude } = geo;
    return `${map}?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  }
  const address = [streetAddress, postalCode, locality].filter(Boolean).join(' ');
  return streetAddress ? `${map}search?query=${encodeURIComponent(address)}` : undefined;
}

/** A fact about an event: a drawing and words, which lead somewhere where there is somewhere. */
function fact(name: IconName, words: unknown, href?: string, part?: string): TemplateResult {
  return html`<span part=${part ?? nothing}
    >${icon(name)}${href ? html`<a href=${href} dir="auto">${words}</a>` : html`<span dir="auto">${words}</span>`}</span
  >`;
}

/** Where an event is: its place, which leads to a map, and its room on the net while one can join. */
export function places(
  { event, state }: SeenEvent,
  { messages }: EventsContext,
): readonly TemplateResult[] {
  const { location, virtualLocation, attendanceMode } = event;
  const name = location?.name ?? location?.streetAddress ?? location?.locality;
  const isOnline = attendanceMode === 'online' || attendanceMode === 'mixed' || !!virtualLocation;
  const isJoinable = !state.isOver && !state.isCancelled;
  return [
    ...(name && attendanceMode !== 'online' && location
      ? [fact('place', name, mapLink(location), 'place')]
      : []),
    ...(isOnline
      ? [
          fact(
            'screen',
            virtualLocation?.name ?? messages.online,
            isJoinable ? virtualLocation?.url : undefined,
            'place',
          ),
        ]
      : []),
  ];
}

/** When within the day, where, for how much, and until when one can sign up. */
export function meta(one: SeenEvent, context: EventsContext): TemplateResult {
  const { event, state, words } = one;
  const { messages, nowMs, timeZone } = context;
  const price = event.offers && !state.isOver ? priceWords(event.offers, messages) : '';
  const closes = state.action === 'register' ? closesWords(event, messages, nowMs, timeZone) : '';
  return html`<p class="meta" part="meta">
    ${words.time ? fact('clock', words.time) : nothing}
    ${words.yourTime ? fact('globe', words.yourTime) : nothing} ${places(one, context)}
    ${price ? fact('price', price) : nothing}
    ${closes ? html`<span class="closes">${closes}</span>` : nothing}
  </p>`;
}

/** What a reader can do: put it into a calendar, sign up or join the waiting list. */
export function actions(
  { event, state, words }: SeenEvent,
  context: EventsContext,
): TemplateResult | undefined {
  const { messages, calendars, onCalendar } = context;
  const title = event.title ?? messages.untitledEvent;
  const name = html`<span class="visually-hidden">: ${title}, ${words.date}</span>`;
  const isDated = !!event.start && event.datePrecision !== 'month';
  const hasCalendar = isDated && calendars.length > 0 && !state.isStarted && !state.isCancelled;
  const isOpen = state.action === 'register';
  if (!hasCalendar && !state.action) return nothing;
  return html`<div part="actions">
    ${
      hasCalendar
        ? html`<button
            part="button"
            class="icon"
            type="button"
            title=${messages.addToCalendar}
            aria-expanded="false"
            @click=${(click: globalThis.Event) => {
              onCalendar(event, click.currentTarget as HTMLElement, context);
            }}
          >
            ${icon('calendar')}<span class="visually-hidden">${messages.addToCalendar}</span>${name}
          </button>`
        : nothing
    }
    ${
      state.action && event.registration?.url
        ? html`<a part="button" class=${isOpen ? 'primary' : ''} href=${event.registration.url}
            >${isOpen ? messages.register : messages.joinWaitlist}${name}</a
          >`
        : nothing
    }
  </div>`;
}
