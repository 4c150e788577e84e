import { capitalised } from '../model/capitalised.ts';
import type { Event } from '../model/schema/event.ts';
import {
  dateRange,
  monthAndYear,
  monthName,
  shortMonth,
  shortWeekday,
  weekdayName,
} from './date-range.ts';
import { figureOf } from './date-words.ts';
import { addDays, localAt } from '../model/calendar.ts';
import { dateAt, DEFAULT_TIME_ZONE } from '../model/time.ts';
import { daysOf } from './event-days.ts';
import { eventMessagesOf } from './event-messages.ts';
import type { EventDays } from './event-days.ts';
import type { Messages } from './messages/messages.ts';

/** How an event's time is told. All words, ready to show. */
export interface EventWords {
  /** Day of the month in figures: `24`; empty where the date is to come. */
  readonly day: string;
  /** Short month, without its full stop: `nov`. */
  readonly month: string;
  /** The year, where it is not this year. */
  readonly year: string;
  /** `I dag`, `I morgen`, the weekday or a range of weekdays: `Tor.–fre.` */
  readonly weekday: string;
  /** The whole date, with the year where it is not this year: `mandag 30. november`. */
  readonly date: string;
  /** Hours, a range of dates, or that the time is to come. */
  readonly time: string;
  /** For `datetime` attributes. */
  readonly machine: string;
  /** Where hours are known, ms since 1970-01-01T00:00Z. */
  readonly startMs?: number | undefined;
  /** IANA name of the zone in which hours are told. */
  readonly zone: string;
  readonly isToday: boolean;
  /** Whether it lasts beyond its first day; `time` is then a range of dates. */
  readonly isSeveralDays: boolean;
}

/** Zones beside the event's own. IANA names. */
export interface WordZones {
  /** In which hours are told, where that is not the event's own. */
  readonly shown?: string | undefined;
}

/**
 * The words for when an event is.
 *
 * @param nowMs ms since 1970-01-01T00:00Z: decides `I dag` and whether the year is told
 * @param feedZone the feed's zone, for an event that names none
 * @example
 * const { weekday, date, time } = eventWords(event, messages, Date.parse('2023-03-29T10:00Z'));
 * [weekday, date, time]; // → ['I morgen', 'torsdag 30. mars', '08.00–09.30']
 */
export function eventWords(
  event: Event,
  messages: Messages,
  nowMs: number,
  feedZone: string = DEFAULT_TIME_ZONE,
  { shown }: WordZones = {},
): EventWords {
  const days = daysOf(event, { feed: feedZone, shown });
  if (!days) {
    const word = eventMessagesOf(messages).dateToCome;
    const none = { day: '–', month: '', year: '', time: '', machine: '' };
    const zone = shown ?? feedZone;
    return { ...none, weekday: word, date: word, zone, isToday: false, isSeveralDays: false };
  }
  const { first, last, precision } = days;
  const phrases = eventMessagesOf(messages);
  const today = dateAt(nowMs, days.zone);
  const isThisYear = first.slice(0, 4) === today.slice(0, 4);
  const year = !isThisYear || first.slice(0, 4) !== last.slice(0, 4);
  const isMonth = precision === 'month';
  const isSeveralDays = !isMonth && last > first;
  const isToday = !isMonth && first === today;
  const date = isMonth
    ? (year ? monthAndYear : monthName)(first, messages)
    : dateRange(first, last, messages, { weekday: true, year });
  return {
    day: isMonth ? '' : figureOf(first),
    month: shortMonth(first, messages).replace('.', ''),
    year: isThisYear ? '' : first.slice(0, 4),
    weekday: isMonth
      ? capitalised(date)
      : // From a week on, the same weekdays would stand on both sides.
        isSeveralDays && last < addDays(first, 7)
        ? `${capitalised(shortWeekday(first, messages))}–${shortWeekday(last, messages)}`
        : isToday && !isSeveralDays
          ? phrases.today
          : first === addDays(today, 1) && !isSeveralDays
            ? phrases.tomorrow
            : capitalised(weekdayName(first, messages)),
    date,
    time: timeText(event, days, messages, year),
    machine: isMonth ? first.slice(0, 7) : (event.start ?? ''),
    startMs: days.startMs,
    zone: days.zone,
    isToday,
    isSeveralDays,
  };
}

function timeText(
  { datePrecision }: Event,
  days: EventDays,
  messages: Messages,
  year: boolean,
): string {
  const { first, last, precision, startMs } = days;
  const phrases = eventMessagesOf(messages);
  if (precision === 'month') return phrases.dateToCome;
  if (first < last) return dateRange(first, last, messages, { year });
  if (datePrecision === 'day') return phrases.timeToCome;
  return startMs === undefined ? phrases.allDay : clockText(days, startMs, messages, days.zone);
}

/** The hours of an event on the wall of a zone: `08.00–09.30`, `Fra 08.00`. */
export function clockText(
  { endMs }: EventDays,
  startMs: number,
  messages: Messages,
  zone: string,
): string {
  const start = clockAt(startMs, messages, zone);
  return endMs === undefined
    ? eventMessagesOf(messages).from(start)
    : `${start}–${clockAt(endMs, messages, zone)}`;
}

/** Hours and minutes on the wall of a zone, which all our languages write with two figures each. */
export function clockAt(epochMs: number, messages: Messages, zone: string): string {
  const { timeSeparator } = eventMessagesOf(messages);
  return localAt(epochMs, zone).slice(11, 16).replace(':', timeSeparator);
}
