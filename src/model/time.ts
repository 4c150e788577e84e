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

/** Which of the three forms a text has, or `undefined` where it is none or an impossible date. */
export function formOf(text: string): 'instant' | 'local' | 'date' | undefined {
  const parts = TIME.exec(text);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  if (year < 1 || month < 1 || month > 12 || day < 1) return undefined;
  // The day before the next month's first is this one's last (proleptic Gregorian calendar).
  if (day > 28 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return parts[5] ? 'instant' : parts[4] ? 'local' : 'date';
}

/**
 * Whether a text is a moment with its offset (RFC 3339 § 5.6, seconds optional).
 *
 * @example
 * isInstant('2023-03-30T08:00:00+02:00'); // → true
 * isInstant('2023-03-30T08:00'); // → false
 */
export function isInstant(text: string): text is Instant {
  return formOf(text) === 'instant';
}

/** Building a formatter costs more than using it, so a page keeps one for each zone. */
const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

/** No page needs more zones than this; a hostile feed must not fill the memory with formatters. */
const MAX_CLOCKS = 50;

/** What clocks have said; a list asks for its few moments again whenever it is drawn. */
const offsets = new Map<string, number>();

const MAX_OFFSETS = 1_000;

/**
 * Zones change their offset at a quarter of an hour of UTC: all of them since Liberia's change of
 * January 1972 (IANA tz). Before, a moment may be told as another one of its quarter.
 */
const QUARTER_MS = 900_000;

/** The wall clock of a zone; none where this machine does not know it. */
function clockOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!clocks.has(zone)) {
    if (clocks.size >= MAX_CLOCKS) clocks.clear();
    let clock;
    try {
      // Sweden writes dates as ISO 8601 does: `2026-11-26 08:00:00`.
      clock = new Intl.DateTimeFormat('sv', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'medium',
      });
    } catch {
      // Kept as well, or it would be tried again for each event.
    }
    clocks.set(zone, clock);
  }
  return clocks.get(zone);
}

/**
 * Whether this machine knows the zone.
 *
 * @example
 * isTimeZone('Europe/Oslo'); // → true
 * isTimeZone('Norway time'); // → false
 */
export function isTimeZone(text: string): text is TimeZone {
  return text === DEFAULT_TIME_ZONE || clockOf(text) !== undefined;
}

/** Since when summer time has ended in October (Directive 94/21/EC); ms since 1970-01-01T00:00Z. */
const ONE_RULE_SINCE = Date.UTC(1996, 0);

/** 01:00 UTC on the last Sunday of a month of 31 days, when European clocks change; `month` is 0–11. */
function changeOf(year: number, month: number): number {
  const end = Date.UTC(year, month, 31, 1);
  return end - new Date(end).getUTCDay() * DAY_MS;
}

/**
 * The offset of Norway by the rule of Directive 2000/84/EC, where the machine's own clock says the
 * same: then it is true, and asking `Intl`, whose first use costs a page more than all of our code,
 * is spared to readers in Norway. Others ask it, and so do all when the rule is changed one day.
 */
function norwegianOffset(epochMs: number): number | undefined {
  const date = new Date(epochMs);
  const year = date.getUTCFullYear();
  const isSummer = epochMs >= changeOf(year, 2) && epochMs < changeOf(year, 9);
  const minutes = isSummer ? 120 : 60;
  return epochMs >= ONE_RULE_SINCE && date.getTimezoneOffset() === -minutes
    ? minutes * 60_000
    : undefined;
}

/**
 * How far a zone's wall clock is ahead of UTC.
 *
 * @param epochMs the moment, ms since 1970-01-01T00:00Z
 * @param zone IANA name; an unknown one counts as UTC
 * @returns ms, positive east of Greenwich
 */
export function offsetAt(epochMs: number, zone: string): number {
  // Before any clock is asked: an event without hours has no moment.
  if (!Number.isFinite(epochMs)) return 0;
  const known = zone === DEFAULT_TIME_ZONE ? norwegianOffset(epochMs) : undefined;
  if (known !== undefined) return known;
  const clock = clockOf(zone);
  if (!clock) return 0;
  const key = `${zone}${Math.floor(epochMs / QUARTER_MS)}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    // A year of less than four figures is not filled up.
    offset = wallMs(clock.format(epochMs).padStart(19, '0')) - Math.floor(epochMs / 1000) * 1000;
    if (offsets.size >= MAX_OFFSETS) offsets.clear();
    offsets.set(key, offset);
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
 * @example
 * epochMsOf('2023-03-30T08:00' as EventTime, 'Europe/Oslo'); // → Date.UTC(2023, 2, 30, 6)
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
 * @example
 * dateAt(Date.UTC(2023, 11, 31, 23, 30), 'Europe/Oslo'); // → '2024-01-01'
 */
export function dateAt(epochMs: number, zone: string): PlainDate {
  return new Date(epochMs + offsetAt(epochMs, zone)).toISOString().slice(0, 10) as PlainDate;
}
