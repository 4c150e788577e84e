import type { Event, Offer } from '../model/schema/event.ts';
import { DAY_MS, dateAt, DEFAULT_TIME_ZONE, epochMsOf, offsetAt } from '../model/time.ts';
import type { EventTime } from '../model/time.ts';
import { shortWeekday } from './date-range.ts';
import { dateWords } from './date-words.ts';
import { dateOf, daysOf } from './event-days.ts';
import { clockAt, clockText } from './event-words.ts';
import type { WordZones } from './event-words.ts';
import { eventMessagesOf } from './event-messages.ts';
import type { Language } from './language.ts';
import type { Messages } from './messages/messages.ts';
import type { MoreMessages } from './messages/more-messages.ts';

/** The phrases for when signing up ends, which may be at a time of day. */
export type ClosingMessages = Messages & Pick<MoreMessages['event'], 'at' | 'inDays'>;

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
  const date = dateAt(startMs, reader);
  return eventMessagesOf(messages).yourTime(
    date === days.first ? hours : `${shortWeekday(date, messages)} ${hours}`,
  );
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
  const days = (Date.parse(dateOf(closes, zone)) - Date.parse(today)) / DAY_MS;
  if (days < 0 || days > CLOSES_SOON_DAYS) return '';
  const { closes: words, today: now, tomorrow } = eventMessagesOf(messages);
  const near = [now, tomorrow][days];
  const when = near?.toLowerCase() ?? messages.inDays(days);
  const isLastDay = days === 0 && closes.length > 10;
  return words(
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
  return dateWords(date, messages, !isThisYear);
}

/** An amount of Norwegian kroner, with its decimals where there are any: `1 500 kr`, `NOK 350`. */
function kroner(amount: number, language: Language): string {
  const isEnglish = language === 'en';
  const [whole = '', decimals = '00'] = amount.toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, isEnglish ? ',' : '\u00a0');
  const figures = decimals === '00' ? grouped : `${grouped}${isEnglish ? '.' : ','}${decimals}`;
  return isEnglish ? `NOK\u00a0${figures}` : `${figures}\u00a0kr`;
}

/** An amount of money. Engines disagree on which side of it Norwegian has the currency: it stands behind, as in print. */
function amountWords(amount: number, messages: Messages, currency = 'NOK'): string {
  const { language } = messages;
  if (currency === 'NOK') return kroner(amount, language);
  const format = new Intl.NumberFormat([language, 'nb'], {
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
