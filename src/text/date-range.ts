import type { PlainDate } from '../model/time.ts';
import { dateWords, figureOf, monthIndex, nameAt } from './date-words.ts';
import type { Messages } from './messages/messages.ts';
import { days as nb } from './messages/nb-days.ts';

/** Days, months and several days in words: what a calendar tells beyond a date. */

/** What a language has for days besides the dates themselves. */
export interface DayNames {
  /** From Sunday, as `Date.getUTCDay` counts; separated by spaces. */
  readonly weekdays: string;
  /** In short; where silent, the first three letters of a name of more than four. */
  readonly shortWeekdays?: string;
  /** Likewise, from January. */
  readonly shortMonths?: string;
  /** What stands between two dates. */
  readonly dash: string;
}

function dayNamesOf({ days = nb }: Messages): DayNames {
  return days;
}

/** What is told of a date besides its day. */
export interface DateStyle {
  readonly weekday?: boolean;
  /** Whole where silent. */
  readonly month?: 'short' | 'none';
  readonly year?: boolean;
}

function shortened(name: string, stop: string): string {
  return name.length > 4 ? name.slice(0, 3) + stop : name;
}

/** The day of the week: `torsdag`. */
export function weekdayName(date: PlainDate, messages: Messages): string {
  return nameAt(dayNamesOf(messages).weekdays, new Date(date).getUTCDay());
}

/** The day of the week in short: `tor.` */
export function shortWeekday(date: PlainDate, messages: Messages): string {
  const { shortWeekdays } = dayNamesOf(messages);
  return shortWeekdays
    ? nameAt(shortWeekdays, new Date(date).getUTCDay())
    : shortened(weekdayName(date, messages), messages.dates.stop);
}

/** The month: `november`. */
export function monthName(date: PlainDate, { dates }: Messages): string {
  return nameAt(dates.months, monthIndex(date));
}

/** The month in short: `nov.` */
export function shortMonth(date: PlainDate, messages: Messages): string {
  const { shortMonths } = dayNamesOf(messages);
  return shortMonths
    ? nameAt(shortMonths, monthIndex(date))
    : shortened(monthName(date, messages), messages.dates.stop);
}

/** The month and its year: `november 2026`. */
export function monthAndYear(date: PlainDate, messages: Messages): string {
  return `${monthName(date, messages)} ${date.slice(0, 4)}`;
}

/**
 * A date, with what is asked for besides: `torsdag 26. november 2026`, `26. nov.`
 *
 * @param figure of the day, or of several
 * @example
 * wholeDate('2023-03-30' as PlainDate, messages, { weekday: true, year: true }); // → 'torsdag 30. mars 2023'
 */
export function wholeDate(
  date: PlainDate,
  messages: Messages,
  { weekday, month, year }: DateStyle,
  figure?: string,
): string {
  const name = month === 'short' ? shortMonth(date, messages) : month === 'none' ? '' : undefined;
  const words = dateWords(date, messages, year, figure, name);
  const comma = messages.dates.monthFirst ? ',' : '';
  return weekday ? `${weekdayName(date, messages)}${comma} ${words}` : words;
}

/**
 * A date and a later one, with what they share told once: `26.–27. november`,
 * `26. november–2. desember 2026`.
 *
 * @example
 * dateRange('2023-03-30' as PlainDate, '2023-04-01' as PlainDate, messages, {}); // → '30. mars–1. april'
 */
export function dateRange(
  first: PlainDate,
  last: PlainDate,
  messages: Messages,
  style: DateStyle,
): string {
  if (first === last) return wholeDate(first, messages, style);
  const { monthFirst, stop } = messages.dates;
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
  if (isOneMonth && !style.weekday) {
    return wholeDate(last, messages, style, `${figureOf(first)}${stop}–${figureOf(last)}`);
  }
  const before: DateStyle = {
    ...style,
    ...(isOneMonth && !monthFirst ? { month: 'none' } : {}),
    year: !!style.year && first.slice(0, 4) !== last.slice(0, 4),
  };
  return (
    wholeDate(first, messages, before) +
    dayNamesOf(messages).dash +
    wholeDate(last, messages, style)
  );
}
