import { DAY_MS, formOf, offsetAt } from './time.ts';
import type { EventTime, LocalDateTime, PlainDate } from './time.ts';

/** The wall clock and the calendar: what not every list needs of times. */

/**
 * Whether a text is a wall-clock time without zone.
 *
 * @example
 * isLocalDateTime('2023-03-30T08:00'); // → true
 * isLocalDateTime('2023-03-30T08:00Z'); // → false
 */
export function isLocalDateTime(text: string): text is LocalDateTime {
  return formOf(text) === 'local';
}
/**
 * Whether a text is a calendar date.
 *
 * @example
 * isPlainDate('2024-02-29'); // → true
 * isPlainDate('2023-02-29'); // → false
 */
export function isPlainDate(text: string): text is PlainDate {
  return formOf(text) === 'date';
}
/**
 * Whether a text is any of the three.
 *
 * @example
 * isEventTime('2023-03-30T08:00'); // → true
 * isEventTime('30.03.2023'); // → false
 */
export function isEventTime(text: string): text is EventTime {
  return formOf(text) !== undefined;
}

/**
 * The wall clock of a zone at a moment, to the second.
 *
 * @param epochMs ms since 1970-01-01T00:00Z
 * @param zone IANA name
 * @example
 * localAt(Date.UTC(2023, 2, 30, 6), 'Europe/Oslo'); // → '2023-03-30T08:00:00'
 */
export function localAt(epochMs: number, zone: string): LocalDateTime {
  const wall = new Date(epochMs + offsetAt(epochMs, zone));
  return wall.toISOString().slice(0, 19) as LocalDateTime;
}

/**
 * A date some days later (or earlier, when negative), by the calendar and so free of summer time.
 *
 * @example
 * addDays('2024-02-28' as PlainDate, 2); // → '2024-03-01'
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10) as PlainDate;
}
