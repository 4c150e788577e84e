import type { Event } from '../model/schema/event.ts';
import { addDays, dateAt, DEFAULT_TIME_ZONE, epochMsOf, formOf } from '../model/time.ts';
import type { EventTime, PlainDate } from '../model/time.ts';
import { formatterOf } from './formatters.ts';
import type { Messages } from './messages/messages.ts';

/** How an event's time is told. All words, ready to show. */
export interface EventWords {
  /** Day of the month in figures: `24`; empty where the date is to come. */
  readonly day: string;
  /** Short month, without its full stop: `nov`. */
  readonly month: string;
  /** `I dag`, `I morgen` or the weekday. */
  readonly weekday: string;
  /** The whole date, with the year where it is not this year: `mandag 30. november`. */
  readonly date: string;
  /** Hours, a range of dates, or that the time is to come. */
  readonly time: string;
  /** For `datetime` attributes. */
  readonly machine: string;
  readonly isToday: boolean;
}

/** Noon keeps a calendar date the same date in every formatter. */
function noonOf(date: PlainDate): number {
  return Date.parse(`${date}T12:00Z`);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The calendar date of a time in the zone in which it is told. */
function dateOf(time: EventTime, zone: string): PlainDate {
  return formOf(time) === 'instant'
    ? dateAt(epochMsOf(time, zone), zone)
    : (time.slice(0, 10) as PlainDate);
}

/**
 * The words for when an event is.
 *
 * @param nowMs ms since 1970-01-01T00:00Z: decides `I dag` and whether the year is told
 * @param feedZone the feed's zone, for an event that names none
 */
export function eventWords(
  event: Event,
  messages: Messages,
  nowMs: number,
  feedZone: string = DEFAULT_TIME_ZONE,
): EventWords {
  const { start, datePrecision } = event;
  if (!start) {
    const word = messages.dateToCome;
    return {
      day: '–',
      month: '',
      weekday: word,
      date: word,
      time: '',
      machine: '',
      isToday: false,
    };
  }
  const zone = event.timeZone ?? feedZone;
  const first = dateOf(start, zone);
  const last = event.end ? dateOf(event.end, zone) : first;
  const today = dateAt(nowMs, zone);
  const isThisYear = first.slice(0, 4) === today.slice(0, 4);
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  const of = (options: Intl.DateTimeFormatOptions) => formatterOf(messages, 'UTC', options);
  const monthText = of({ month: 'short' }).format(noonOf(first)).replace('.', '');
  const isMonth = datePrecision === 'month';
  const isToday = !isMonth && first <= today && today <= last;
  const weekday = of({ weekday: 'long' }).format(noonOf(first));
  return {
    day: isMonth ? '' : of({ day: 'numeric' }).format(noonOf(first)).replace('.', ''),
    month: monthText,
    weekday: isMonth
      ? capitalised(of({ month: 'long', ...year }).format(noonOf(first)))
      : isToday
        ? messages.today
        : first === addDays(today, 1)
          ? messages.tomorrow
          : capitalised(weekday),
    date: of(
      isMonth
        ? { month: 'long', ...year }
        : { weekday: 'long', day: 'numeric', month: 'long', ...year },
    ).format(noonOf(first)),
    time: timeText(event, start, zone, first, last, messages, year),
    machine: start,
    isToday,
  };
}

function timeText(
  { end, datePrecision }: Event,
  start: EventTime,
  zone: string,
  first: PlainDate,
  last: PlainDate,
  messages: Messages,
  year: { readonly year?: 'numeric' },
): string {
  if (datePrecision === 'day' || datePrecision === 'month') return messages.timeToCome;
  if (first < last) {
    return formatterOf(messages, 'UTC', { day: 'numeric', month: 'long', ...year }).formatRange(
      noonOf(first),
      noonOf(last),
    );
  }
  if (formOf(start) === 'date') return messages.allDay;
  const clock = formatterOf(messages, zone, { hour: '2-digit', minute: '2-digit' });
  const startMs = epochMsOf(start, zone);
  return end
    ? clock.formatRange(startMs, epochMsOf(end, zone)).replace(/\s?–\s?/, '–')
    : messages.from(clock.format(startMs));
}

/**
 * A date of a post in words: `10. mars 2023`.
 *
 * @param instant RFC 3339
 * @param zone IANA name of the zone in which its day is told
 */
export function postDate(instant: string, messages: Messages, zone: string): string {
  return formatterOf(messages, zone, { dateStyle: 'long' }).format(Date.parse(instant));
}
