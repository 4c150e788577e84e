import { DAY_MS, formOf, offsetAt } from './time.ts';
import type { EventTime, LocalDateTime, PlainDate } from './time.ts';

/** The wall clock and the calendar: what not every list needs of times. */

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
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10) as PlainDate;
}
