/**
 * Times as text in the forms that Temporal reads, and their place on the time line.
 * All-day dates stay calendar dates: they become an instant only together with a time zone.
 */

/** A moment with its offset, RFC 3339: `2023-03-30T08:00:00+02:00`. Read by `Temporal.Instant.from`. */
export type Instant = string & { readonly __instant: true };
/** A wall-clock time without zone: `2023-03-30T08:00`. Read by `Temporal.PlainDateTime.from`. */
export type LocalDateTime = string & { readonly __local: true };
/** A calendar date: `2023-03-30`. Read by `Temporal.PlainDate.from`. */
export type PlainDate = string & { readonly __date: true };
/** An IANA time zone name that this machine knows: `Europe/Oslo`. */
export type TimeZone = string & { readonly __zone: true };
/** When something starts or ends: a moment, a wall-clock time in the event's zone, or a whole day. */
export type EventTime = Instant | LocalDateTime | PlainDate;

/** Norway's zone, used where a feed is silent (feed-format: `_knf.time_zone`). */
export const DEFAULT_TIME_ZONE = 'Europe/Oslo' as TimeZone;

/** Milliseconds in a day of 24 hours. */
export const DAY_MS = 86_400_000;

const TIME =
  /^(\d{4})-(\d\d)-(\d\d)([Tt ](?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d{1,9})?)?([Zz]|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/;

/** Days of a month of the proleptic Gregorian calendar; `month` is 1–12. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Which of the three forms a text has, or `undefined` where it is none or an impossible date. */
export function formOf(text: string): 'instant' | 'local' | 'date' | undefined {
  const parts = TIME.exec(text);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  if (year < 1 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > 28 && day > daysInMonth(year, month)) return undefined;
  return parts[5] ? 'instant' : parts[4] ? 'local' : 'date';
}

/** Whether a text is a moment with its offset (RFC 3339 § 5.6, seconds optional). */
export function isInstant(text: string): text is Instant {
  return formOf(text) === 'instant';
}
/** Whether a text is a wall-clock time without zone. */
export function isLocalDateTime(text: string): text is LocalDateTime {
  return formOf(text) === 'local';
}
/** Whether a text is a calendar date. */
export function isPlainDate(text: string): text is PlainDate {
  return formOf(text) === 'date';
}
/** Whether a text is any of the three. */
export function isEventTime(text: string): text is EventTime {
  return formOf(text) !== undefined;
}

/** A zone's wall clock, and what it has said of the quarters of an hour that were asked for. */
interface Clock {
  readonly wall: Intl.DateTimeFormat;
  readonly offsets: Map<number, number>;
}

/** Building a formatter costs more than using it, so a page keeps one for each zone. */
const clocks = new Map<string, Clock | undefined>();

/** No page needs more zones than this; a hostile feed must not fill the memory with formatters. */
const MAX_CLOCKS = 50;

/** Offsets that a clock remembers; a list asks for its few moments again whenever it is drawn. */
const MAX_OFFSETS = 1_000;

/**
 * Zones change their offset at a quarter of an hour of UTC: all of them since Liberia's change of
 * January 1972 (IANA tz). Before, a moment may be told as another one of its quarter.
 */
const QUARTER_MS = 900_000;

function clockOf(zone: string): Clock | undefined {
  if (clocks.has(zone)) return clocks.get(zone);
  let clock: Clock | undefined;
  try {
    const wall = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clock = { wall, offsets: new Map() };
  } catch {
    clock = undefined;
  }
  if (clocks.size >= MAX_CLOCKS) clocks.clear();
  clocks.set(zone, clock);
  return clock;
}

/** Whether this machine knows the zone. */
export function isTimeZone(text: string): text is TimeZone {
  return clockOf(text) !== undefined;
}

/**
 * How far a zone's wall clock is ahead of UTC.
 *
 * @param epochMs the moment, ms since 1970-01-01T00:00Z
 * @param zone IANA name; an unknown one counts as UTC
 * @returns ms, positive east of Greenwich
 */
export function offsetAt(epochMs: number, zone: string): number {
  const clock = clockOf(zone);
  if (!clock || !Number.isFinite(epochMs)) return 0;
  const { wall, offsets } = clock;
  const quarter = Math.floor(epochMs / QUARTER_MS);
  let offset = offsets.get(quarter);
  if (offset === undefined) {
    // In `en-US`: month, day, year, then the time of day. Quicker than asking for the parts by name.
    const figures = wall.format(epochMs).match(/\d+/g) ?? [];
    const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] = figures.map(Number);
    offset =
      Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(epochMs / 1000) * 1000;
    if (offsets.size >= MAX_OFFSETS) offsets.clear();
    offsets.set(quarter, offset);
  }
  return offset;
}

/** The wall clock read as if it were UTC: arithmetic on it is arithmetic on the calendar. */
function wallMs(local: string): number {
  return Date.parse(`${local.length === 10 ? `${local}T00:00` : local.replace(/[t ]/, 'T')}Z`);
}

/**
 * The moment of a time.
 *
 * A wall-clock time is read in `zone`. RFC 5545 § 3.3.5: one that happens twice is the first of
 * the two; one that never happens is read with the offset before the gap. A date is its first moment.
 *
 * @param time one of the three forms
 * @param zone IANA name, for the forms without an offset
 * @returns ms since 1970-01-01T00:00Z; `NaN` for a text of none of the forms
 */
export function epochMsOf(time: EventTime, zone: string): number {
  if (isInstant(time)) {
    return Date.parse(time.replace(/[t ]/, 'T').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  }
  const wall = wallMs(time);
  const before = offsetAt(wall - DAY_MS, zone);
  const after = offsetAt(wall + DAY_MS, zone);
  if (before === after) return wall - before;
  if (offsetAt(wall - before, zone) === before) return wall - before;
  return offsetAt(wall - after, zone) === after ? wall - after : wall - before;
}

/**
 * The calendar date on which a moment falls.
 *
 * @param epochMs ms since 1970-01-01T00:00Z
 * @param zone IANA name
 */
export function dateAt(epochMs: number, zone: string): PlainDate {
  return new Date(epochMs + offsetAt(epochMs, zone)).toISOString().slice(0, 10) as PlainDate;
}

/**
 * The wall clock of a zone at a moment, to the second.
 *
 * @param epochMs ms since 1970-01-01T00:00Z
 * @param zone IANA name
 */
export function localAt(epochMs: number, zone: string): LocalDateTime {
  const wall = new Date(epochMs + offsetAt(epochMs, zone));
  return wall.toISOString().slice(0, 19) as LocalDateTime;
}

/** A date some days later (or earlier, when negative), by the calendar and so free of summer time. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(wallMs(date) + days * DAY_MS).toISOString().slice(0, 10) as PlainDate;
}
