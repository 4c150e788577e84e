import type { Event, Offer } from '../model/schema/event.ts';
import { addDays, DAY_MS, dateAt, DEFAULT_TIME_ZONE, epochMsOf, offsetAt } from '../model/time.ts';
import type { EventTime, PlainDate } from '../model/time.ts';
import { dateOf, daysOf } from './event-days.ts';
import type { EventDays } from './event-days.ts';
import { relativeTime } from './counted.ts';
import { formatterOf } from './formatters.ts';
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
  /** The hours on the reader's own clock, where that shows others. */
  readonly yourTime: string;
  /** For `datetime` attributes. */
  readonly machine: string;
  readonly isToday: boolean;
  /** Whether it lasts beyond its first day; `time` is then a range of dates. */
  readonly isSeveralDays: boolean;
}

/** Zones beside the event's own. IANA names. */
export interface WordZones {
  /** In which hours are told, where that is not the event's own. */
  readonly shown?: string | undefined;
  /** The reader's own. */
  readonly reader?: string | undefined;
}

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
const DAY = { day: 'numeric', month: 'long' } as const;

/** Noon keeps a calendar date the same date in every formatter. */
function noonOf(date: PlainDate): number {
  return Date.parse(`${date}T12:00Z`);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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
  { shown, reader }: WordZones = {},
): EventWords {
  const days = daysOf(event, { feed: feedZone, shown });
  if (!days) {
    const word = messages.dateToCome;
    const none = { day: '–', month: '', year: '', time: '', yourTime: '', machine: '' };
    return { ...none, weekday: word, date: word, isToday: false, isSeveralDays: false };
  }
  const { first, last, precision } = days;
  const today = dateAt(nowMs, days.zone);
  const isThisYear = first.slice(0, 4) === today.slice(0, 4);
  const year = isThisYear && first.slice(0, 4) === last.slice(0, 4) ? {} : YEAR;
  const on = (options: Intl.DateTimeFormatOptions, date = first) =>
    formatterOf(messages, 'UTC', options).format(noonOf(date));
  const isMonth = precision === 'month';
  const isToday = !isMonth && first === today;
  const month = on({ month: 'long', ...year });
  const full = formatterOf(messages, 'UTC', { weekday: 'long', ...DAY, ...year });
  return {
    day: isMonth ? '' : on({ day: 'numeric' }).replace('.', ''),
    month: on({ month: 'short' }).replace('.', ''),
    year: isThisYear ? '' : first.slice(0, 4),
    weekday: isMonth
      ? capitalised(month)
      : last > first
        ? `${capitalised(on({ weekday: 'short' }))}–${on({ weekday: 'short' }, last)}`
        : isToday
          ? messages.today
          : first === addDays(today, 1)
            ? messages.tomorrow
            : capitalised(on({ weekday: 'long' })),
    date: isMonth
      ? month
      : last > first
        ? full.formatRange(noonOf(first), noonOf(last))
        : full.format(noonOf(first)),
    time: timeText(event, days, messages, year),
    yourTime: reader ? yourTimeText(days, reader, messages) : '',
    machine: isMonth ? first.slice(0, 7) : (event.start ?? ''),
    isToday,
    isSeveralDays: !isMonth && last > first,
  };
}

const YEAR = { year: 'numeric' } as const;

function timeText(
  { datePrecision }: Event,
  days: EventDays,
  messages: Messages,
  year: { readonly year?: 'numeric' },
): string {
  const { first, last, precision, startMs } = days;
  if (precision === 'month') return messages.dateToCome;
  if (first < last) {
    return tight(
      formatterOf(messages, 'UTC', { ...DAY, ...year }).formatRange(noonOf(first), noonOf(last)),
    );
  }
  if (datePrecision === 'day') return messages.timeToCome;
  return startMs === undefined ? messages.allDay : clockText(days, startMs, messages, days.zone);
}

/** A range of figures has no space about its dash: `14.–15.`, `08.00–09.30`. */
function tight(range: string): string {
  return range.replace(/(?<=\d\.?)\s?–\s?(?=\d)/u, '–');
}

/** The hours of an event on the wall of a zone: `08.00–09.30`, `Fra 08.00`. */
function clockText(
  { endMs }: EventDays,
  startMs: number,
  messages: Messages,
  zone: string,
): string {
  const clock = formatterOf(messages, zone, CLOCK);
  const write = (ms: number) => clock.format(ms).replace(':', messages.timeSeparator);
  return endMs === undefined ? messages.from(write(startMs)) : `${write(startMs)}–${write(endMs)}`;
}

/** The reader's own hours, with the weekday where that is another; empty where they are the same. */
function yourTimeText(days: EventDays, reader: string, messages: Messages): string {
  const { startMs, zone } = days;
  if (startMs === undefined || days.first < days.last) return '';
  if (offsetAt(startMs, zone) === offsetAt(startMs, reader)) return '';
  const hours = clockText(days, startMs, messages, reader);
  const weekday = formatterOf(messages, reader, { weekday: 'short' }).format(startMs);
  const isOtherDay = dateAt(startMs, reader) !== days.first;
  return messages.yourTime(isOtherDay ? `${weekday} ${hours}` : hours);
}

/** From when before its end a reader is told that signing up ends. */
const CLOSES_SOON_DAYS = 3;

/**
 * When signing up ends, where that is within a few days: `Påmelding stenger om 2 dager`. Else empty.
 *
 * @param nowMs ms since 1970-01-01T00:00Z
 */
export function closesWords(
  event: Event,
  messages: Messages,
  nowMs: number,
  feedZone: string = DEFAULT_TIME_ZONE,
): string {
  const closes = event.registration?.closes;
  if (!closes) return '';
  const zone = event.timeZone ?? feedZone;
  const today = dateAt(nowMs, zone);
  const days = Math.round((noonOf(dateOf(closes, zone)) - noonOf(today)) / DAY_MS);
  if (days < 0 || days > CLOSES_SOON_DAYS) return '';
  const when = relativeTime(messages, days, 'day');
  const isLastDay = days === 0 && closes.length > 10;
  const clock = () => formatterOf(messages, zone, CLOCK).format(epochMsOf(closes, zone));
  return messages.closes(
    isLastDay ? `${when} ${messages.at(clock().replace(':', messages.timeSeparator))}` : when,
  );
}

/**
 * A date in words, as short as it can be told: `20. april`, with the year where it is not this year.
 *
 * @param nowMs ms since 1970-01-01T00:00Z
 */
export function dayWords(
  time: EventTime,
  messages: Messages,
  nowMs: number,
  zone: string = DEFAULT_TIME_ZONE,
): string {
  const date = dateOf(time, zone);
  const isThisYear = date.slice(0, 4) === dateAt(nowMs, zone).slice(0, 4);
  return formatterOf(messages, 'UTC', { ...DAY, ...(isThisYear ? {} : YEAR) }).format(noonOf(date));
}

/** What an event costs: `Gratis`, `350 kr`, or for whom what: `Medlem gratis · Ikke-medlem 150 kr`. */
export function priceWords(offers: readonly Offer[], messages: Messages): string {
  const priceOf = ({ price, currency = 'NOK' }: Offer) =>
    Number(price) === 0
      ? messages.free
      : new Intl.NumberFormat(messages.locale as string, {
          style: 'currency',
          currency,
          trailingZeroDisplay: 'stripIfInteger',
        }).format(Number(price));
  const prices = [...new Set(offers.map(priceOf))];
  if (prices.length < 2) return prices[0] ?? '';
  return offers
    .map((offer) => {
      const price = priceOf(offer);
      return offer.name
        ? `${offer.name} ${Number(offer.price) ? price : price.toLowerCase()}`
        : price;
    })
    .join(' · ');
}
