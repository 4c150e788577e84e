import { html, nothing } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import { eventStateOf } from '../../feed/event-state.ts';
import type { EventState } from '../../feed/event-state.ts';
import type { Event } from '../../model/schema/event.ts';
import { offsetAt } from '../../model/time.ts';
import { eventWords } from '../../text/event-words.ts';
import type { EventWords } from '../../text/event-words.ts';
import { languageFor } from '../../text/language.ts';
import { heading } from '../shared/heading.ts';
import { CLOCK, icon, PIN, SCREEN } from '../shared/icon.ts';
import { itemLink } from '../shared/item-link.ts';
import type { EventsContext } from './events-context.ts';

/** An event as a layout shows it: itself, where it stands by the clock, and the words for it. */
export interface SeenEvent {
  readonly event: Event;
  readonly state: EventState;
  readonly words: EventWords;
  /** Whether the reader's own clock shows other hours than those that are told. */
  readonly isElsewhere: boolean;
}

/** An event in the light of the clock, the zones and the language. */
export function seen(event: Event, context: EventsContext): SeenEvent {
  const { messages, nowMs, timeZone, zones } = context;
  const words = eventWords(event, messages, nowMs, timeZone, zones);
  const { startMs = NaN, zone, isSeveralDays } = words;
  const difference = offsetAt(startMs, zone) + new Date(startMs).getTimezoneOffset() * 60_000;
  return {
    event,
    state: eventStateOf(event, nowMs, { timeZone }),
    words,
    isElsewhere: !!difference && !isSeveralDays,
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
  context: EventsContext,
): TemplateResult | undefined {
  const { mark } = state;
  if (!mark) return nothing;
  const moved = mark === 'rescheduled' ? context.details?.movedWords(event, context) : undefined;
  const text = moved ?? context.phrases.status[mark];
  return html`<span class="visually-hidden">, </span
    ><span part="status" class=${mark}>${text}</span>`;
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
      >${event.title ?? context.phrases.untitledEvent}</span
    ><span class="when"
      ><time part="date" datetime=${words.machine || nothing}
        ><span aria-hidden="true">${shown}</span
        ><span class="visually-hidden"
          >, ${words.isToday ? `${context.phrases.today}, ` : ''}${words.date}</span
        ></time
      >${statusMark(one, context)}</span
    ></span
  >`;
  return heading(context.itemLevel, itemLink(event, content, context), 'item-heading');
}

/** A fact about an event: a drawing and words, which lead somewhere where there is somewhere. */
export function fact(
  drawing: string,
  words: unknown,
  href?: string,
  part?: string,
): TemplateResult {
  return html`<span part=${part ?? nothing}
    >${icon(drawing)}${href ? html`<a href=${href} dir="auto">${words}</a>` : html`<span dir="auto">${words}</span>`}</span
  >`;
}

/** Where an event is: its place, which leads to a map, and its room on the net while one can join. */
export function places(
  { event, state }: SeenEvent,
  { phrases, details }: EventsContext,
): readonly TemplateResult[] {
  const { location, virtualLocation, attendanceMode } = event;
  const name = location?.name ?? location?.streetAddress ?? location?.locality;
  const isOnline = attendanceMode === 'online' || attendanceMode === 'mixed' || !!virtualLocation;
  const isJoinable = !state.isOver && !state.isCancelled;
  return [
    ...(name && attendanceMode !== 'online' && location
      ? [fact(PIN, name, details?.mapLink(location), 'place')]
      : []),
    ...(isOnline
      ? [
          fact(
            SCREEN,
            virtualLocation?.name ?? phrases.online,
            details && isJoinable ? virtualLocation?.url : undefined,
            'place',
          ),
        ]
      : []),
  ];
}

/**
 * What comes late, about as long and unseen: its words will need no other room.
 */
function roomForDetails(
  { event, state, words, isElsewhere }: SeenEvent,
  { phrases }: EventsContext,
): TemplateResult {
  const { offers } = event;
  return html`<span class="later"
    >${isElsewhere ? fact('', phrases.yourTime(words.time)) : nothing}${
      offers && !state.isOver
        ? fact(
            '',
            offers
              .map(
                ({ name = '', price }) =>
                  `${offers[1] ? name : ''} ${+price ? `${+price}\xa0kr` : phrases.free}`,
              )
              .join(' · ') + '\xa0',
          )
        : nothing
    }</span
  >`;
}

/** When within the day, where, for how much, and until when one can sign up. */
export function meta(one: SeenEvent, context: EventsContext): TemplateResult {
  return html`<p class="meta" part="meta">
    ${one.words.time ? fact(CLOCK, one.words.time) : nothing} ${places(one, context)}
    ${context.details?.terms(one, context) ?? roomForDetails(one, context)}
  </p>`;
}

/** What a reader can do: put it into a calendar, sign up or join the waiting list. */
export function actions(one: SeenEvent, context: EventsContext): TemplateResult | undefined {
  const { event, state } = one;
  const { phrases, calendars, details } = context;
  const isDated = !!event.start && event.datePrecision !== 'month';
  const hasCalendar = isDated && calendars.length > 0 && !state.isStarted && !state.isCancelled;
  const isOpen = state.action === 'register';
  if (!hasCalendar && !state.action) return nothing;
  return html`<div part="actions">
    ${
      hasCalendar
        ? details
          ? details.calendarButton(one, context)
          : html`<b part="button" class="icon later"></b>`
        : nothing
    }
    ${
      state.action && event.registration?.url
        ? html`<a part="button" class=${isOpen ? 'primary' : ''} href=${event.registration.url}
            >${isOpen ? phrases.register : phrases.joinWaitlist}${spokenName(one, context)}</a
          >`
        : nothing
    }
  </div>`;
}

/** Which event a button is about, for those who hear it away from the event. */
export function spokenName(
  { event, words }: SeenEvent,
  { phrases }: EventsContext,
): TemplateResult {
  const title = event.title ?? phrases.untitledEvent;
  return html`<span class="visually-hidden">: ${title}, ${words.date}</span>`;
}
