import { addDays } from '../src/model/calendar.ts';
import {
  dateAt,
  DAY_MS,
  DEFAULT_TIME_ZONE,
  epochMsOf,
  formOf,
  offsetAt,
} from '../src/model/time.ts';
import type { Instant, LocalDateTime, PlainDate } from '../src/model/time.ts';

/** What JSON can hold. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The moment at which the sample feeds are written: a Friday morning in Kongsberg. */
export const REFERENCE = '2023-03-10T09:00:00+01:00' as Instant;

/**
 * The fields of a KNF feed that hold a time, or a list of times. `valid_from` and `valid_to` are not
 * among them: when a region was redrawn is history, whatever day the demo is run.
 */
const TIME_KEYS: ReadonlySet<string> = new Set([
  'date_published',
  'date_modified',
  'expires',
  'start',
  'end',
  'previous_start',
  'opens',
  'closes',
  'recurrence_id',
  'exdates',
  'rdates',
]);

const WEEK_DAYS = 7;

/** RFC 5545 § 3.3.10: `UNTIL` is a date, a local date-time or a UTC date-time in the basic format. */
const UNTIL = /(UNTIL=)(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?/i;

/**
 * The days by which the sample feeds must move so that their reference date is now: whole weeks, so
 * that a Saturday stays a Saturday. The moved reference date is never in the future, and at most
 * a week old.
 *
 * @param now ms since 1970-01-01T00:00Z
 * @param reference the moment that becomes now
 * @param zone IANA zone whose wall clock counts
 */
export function daysToNow(
  now: number,
  reference: Instant = REFERENCE,
  zone: string = DEFAULT_TIME_ZONE,
): number {
  const then = epochMsOf(reference, zone);
  const passedMs = now + offsetAt(now, zone) - (then + offsetAt(then, zone));
  return Math.floor(passedMs / (WEEK_DAYS * DAY_MS)) * WEEK_DAYS;
}

/**
 * Moves one time by whole days. A meeting at 08:00 stays at 08:00 on the wall, also across summer
 * time: the offset of an instant is set anew. An instant in UTC (`Z`) stays in UTC.
 *
 * @param text an instant, a local date-time or a date; anything else (`08:30`) comes back as it is
 * @param days may be negative
 * @param zone IANA zone whose wall clock is kept
 */
export function shiftTime(text: string, days: number, zone: string): string {
  switch (formOf(text)) {
    case undefined:
      return text;
    case 'date':
      return addDays(text as PlainDate, days);
    case 'local':
      return addDays(text.slice(0, 10) as PlainDate, days) + text.slice(10);
    case 'instant':
      return shiftInstant(text as Instant, days, zone);
  }
}

function shiftInstant(text: Instant, days: number, zone: string): string {
  const before = epochMsOf(text, zone);
  const wall = new Date(before + offsetAt(before, zone)).toISOString();
  const date = addDays(dateAt(before, zone), days);
  const after = epochMsOf(`${date}${wall.slice(10, -1)}` as LocalDateTime, zone);
  if (/z$/i.test(text)) return withoutZeroMs(new Date(after).toISOString());
  const offset = offsetAt(after, zone);
  const local = withoutZeroMs(new Date(after + offset).toISOString()).slice(0, -1);
  return local + offsetText(offset);
}

const withoutZeroMs = (iso: string): string => iso.replace('.000Z', 'Z');

function offsetText(offsetMs: number): string {
  const minutes = Math.abs(offsetMs) / 60_000;
  const two = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

function shiftRule(rule: string, days: number, zone: string): string {
  const until = UNTIL.exec(rule);
  if (!until) return rule;
  const [
    whole,
    key = '',
    year = '',
    month = '',
    day = '',
    hour,
    minute = '',
    second = '',
    utc = '',
  ] = until;
  const time = hour === undefined ? '' : `T${hour}:${minute}:${second}${utc}`;
  const moved = shiftTime(`${year}-${month}-${day}${time}`, days, zone);
  return rule.replace(whole, key + moved.replace(/[-:]/g, ''));
}

/**
 * Moves every time of a feed by whole days, and nothing else: texts, times of day in programmes and
 * region definitions stay. Takes and returns parsed JSON on the wire's names; the given feed is not
 * changed.
 *
 * @param feed a KNF feed, or any part of one
 * @param days usually of {@link daysToNow}
 * @param zone IANA zone of what names none in `time_zone` or `_knf.time_zone`
 */
export function shiftFeedDates(feed: Json, days: number, zone: string = DEFAULT_TIME_ZONE): Json {
  if (isList(feed)) return feed.map((entry) => shiftFeedDates(entry, days, zone));
  if (feed === null || typeof feed !== 'object') return feed;
  const inner = zoneOf(feed) ?? zone;
  return Object.fromEntries(
    Object.entries(feed).map(([key, value]) => [key, shiftField(key, value, days, inner)]),
  );
}

function shiftField(key: string, value: Json, days: number, zone: string): Json {
  if (TIME_KEYS.has(key)) {
    if (typeof value === 'string') return shiftTime(value, days, zone);
    if (isList(value)) {
      return value.map((entry) =>
        typeof entry === 'string' ? shiftTime(entry, days, zone) : entry,
      );
    }
  }
  // On the wire `recurrence` may be the bare rule.
  if ((key === 'rrule' || key === 'recurrence') && typeof value === 'string') {
    return shiftRule(value, days, zone);
  }
  return shiftFeedDates(value, days, zone);
}

/** `Array.isArray` alone does not narrow to a readonly list. */
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function zoneOf(object: { readonly [key: string]: Json }): string | undefined {
  if (typeof object['time_zone'] === 'string') return object['time_zone'];
  const knf = object['_knf'];
  if (knf === undefined || knf === null || typeof knf !== 'object' || isList(knf)) return undefined;
  const zone = knf['time_zone'];
  return typeof zone === 'string' ? zone : undefined;
}
