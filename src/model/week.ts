import { DAY_MS } from './time.ts';
import type { PlainDate } from './time.ts';

/** A week as Norway counts them (ISO 8601): it belongs to the year that its Thursday is in. */
export interface Week {
  readonly year: number;
  /** 1–53. */
  readonly week: number;
}

/**
 * The week of a date: `2023-03-10` is in week 10 of 2023. As `weekOfYear` and `yearOfWeek` of
 * `Temporal.PlainDate`.
 *
 * @example
 * weekOf('2027-01-01' as PlainDate); // → { year: 2026, week: 53 }
 */
export function weekOf(date: PlainDate): Week {
  const day = Date.parse(`${date}T00:00Z`);
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  const thursday = day + (3 - sinceMonday) * DAY_MS;
  const year = new Date(thursday).getUTCFullYear();
  // `Date.UTC` reads years below 100 as of the 20th century.
  const newYear = Date.parse(`${String(year).padStart(4, '0')}-01-01T00:00Z`);
  return { year, week: 1 + Math.floor((thursday - newYear) / (7 * DAY_MS)) };
}
