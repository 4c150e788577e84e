import type { Event, Offer } from '../model/schema/event.ts';
import { DAY_MS, dateAt, DEFAULT_TIME_ZONE, epochMsOf, offsetAt } from '../model/time.ts';
import type { EventTime } from '../model/time.ts';
import { relativeTime } from './counted.ts';
import { dateOf, daysOf } from './event-days.ts';
import { clockAt, clockText, DAY, noonOf, YEAR } from './event-words.ts';
import type { WordZones } from './event-words.ts';
import { eventMessagesOf } from './event-messages.ts';
import { formatterOf } from './formatters.ts';
import type { Messages } from './messages/messages.ts';
import type { MoreMessages } from './messages/more-messages.ts';

/** The phrases for when signing up ends, which may be at a time of day. */
export type ClosingMessages = Messages & Pick<MoreMessages['event'], 'at'>;

/**
 * The hours of an event on the reader's own clock, with the weekday where that is another; empty
 * where they are those that are shown.
 *
 * @param reader IANA name of the reader's zone
 * @param feedZone the feed's zone, for an event that names none
 */
export function yourTimeWords(
  event: Event,
  messages: Messages,
  reader: string,
  feedZone: string = DEFAULT_TIME_ZONE,
  { shown }: WordZones = {},
): string {
  const days = daysOf(event, { feed: feedZone, shown });
  if (days?.startMs === undefined || days.first < days.last) return '';
  const { startMs, zone } = days;
  if (offsetAt(startMs, zone) === offsetAt(startMs, reader)) return '';
  const hours = clockText(days, startMs, messages, reader);
  const weekday = formatterOf(messages, reader, { weekday: 'short' }).format(startMs);
  const isOtherDay = dateAt(startMs, reader) !== days.first;
  return eventMessagesOf(messages).yourTime(isOtherDay ? `${weekday} ${hours}` : hours);
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
  messages: ClosingMessages,
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
  return eventMessagesOf(messages).closes(
    isLastDay ? `${when} ${messages.at(clockAt(epochMsOf(closes, zone), messages, zone))}` : when,
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

/** An amount of money. Engines disagree on which side of it Norwegian has the currency: it stands behind, as in print. */
function amountWords(amount: number, { language, locale }: Messages, currency = 'NOK'): string {
  const format = new Intl.NumberFormat(locale as string, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  if (language === 'en') return format.format(amount);
  const parts = format.formatToParts(amount).filter(({ type }) => type !== 'literal');
  const wordsOf = (isCurrency: boolean) =>
    parts
      .filter(({ type }) => (type === 'currency') === isCurrency)
      .map(({ value }) => value)
      .join('');
  return `${wordsOf(false)}\u00a0${wordsOf(true)}`;
}

/** What an event costs: `Gratis`, `350 kr`, or for whom what: `Medlem gratis · Ikke-medlem 150 kr`. */
export function priceWords(offers: readonly Offer[], messages: Messages): string {
  const priceOf = ({ price, currency }: Offer) =>
    Number(price) === 0
      ? eventMessagesOf(messages).free
      : amountWords(Number(price), messages, currency);
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
