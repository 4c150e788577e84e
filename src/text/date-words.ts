import type { PlainDate } from '../model/time.ts';
import type { Messages } from './messages/messages.ts';

/**
 * Dates in words. `Intl` writes them too, but its first use costs a page more time than all of our
 * own code, each engine writes them in its own way, and hardly one of them knows Northern Sami.
 */

/** The names of a language's months, and how it writes a date with them. */
export interface DateNames {
  /** From January, as in `november 2026`; separated by spaces. */
  readonly months: string;
  /** What ends the figure of a day, and a name in short. */
  readonly stop: string;
  /** Puts a date together where the month stands before the day; any of the three may be empty. */
  readonly monthFirst?: (month: string, day: string, year: string) => readonly string[];
}

/** One of the names of a language. */
export function nameAt(names: string, index: number): string {
  return names.split(' ')[index] ?? '';
}

/** Which month a date lies in: 0–11. */
export function monthIndex(date: PlainDate): number {
  return Number(date.slice(5, 7)) - 1;
}

/** The figure of a day: `26`. */
export function figureOf(date: PlainDate): string {
  return `${Number(date.slice(8))}`;
}

/**
 * A date in words: `26. november`, `26. november 2026`.
 *
 * @param hasYear whether its year is told
 * @param figure of the day, or of several
 * @param month how the month is told; `''` leaves it out
 * @example
 * dateWords('2023-03-30' as PlainDate, messages); // → '30. mars'
 */
export function dateWords(
  date: PlainDate,
  { dates }: Messages,
  hasYear = false,
  figure = figureOf(date),
  month = nameAt(dates.months, monthIndex(date)),
): string {
  const { monthFirst, stop } = dates;
  const day = figure + stop;
  const year = hasYear ? date.slice(0, 4) : '';
  return (monthFirst?.(month, day, year) ?? [day, month, year]).filter(Boolean).join(' ');
}
