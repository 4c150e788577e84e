import type { Messages } from './messages/messages.ts';

/** What writes dates: the platform's formatter, or a language's own. */
export type DateFormatter = Pick<Intl.DateTimeFormat, 'format' | 'formatRange'>;

/**
 * One formatter for each way of writing a date, shared by all elements of the page: building one
 * costs far more than using it.
 */
const formatters = new Map<string, DateFormatter>();

/** More ways than a page has use for; a hostile feed cannot make it hold more. */
const MAX_FORMATTERS = 100;

/**
 * A date formatter.
 *
 * @param messages the language to write in
 * @param timeZone IANA name that this machine knows
 * @param options how to write; the object is the cache's key, by its content
 */
export function formatterOf(
  { language, locale, dateFormatter }: Messages,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): DateFormatter {
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    if (formatters.size >= MAX_FORMATTERS) formatters.clear();
    formatter = dateFormatter
      ? dateFormatter(timeZone, options)
      : new Intl.DateTimeFormat(locale, { ...options, timeZone });
    formatters.set(key, formatter);
  }
  return formatter;
}

/**
 * How far away something is: `i dag`, `i morgen`, `om 2 dager`, `for 3 timer siden`.
 *
 * @param value how many units from now; negative for what has been
 */
export function relativeTime(
  { language, locale, relativeTime: own }: Messages,
  value: number,
  unit: Intl.RelativeTimeFormatUnitSingular,
): string {
  if (own) return own(value, unit);
  // Only what is nearest has a word that everyone uses: bokmål's `auto` knows `i overmorgen` too.
  const numeric = Math.abs(value) < 2 ? 'auto' : 'always';
  // `Intl` counts in `døgn`, a word of timetables; a reader says `dager`.
  return new Intl.RelativeTimeFormat(locale, { numeric })
    .format(value, unit)
    .replace('døgn', language === 'nn' ? 'dagar' : 'dager');
}

/**
 * Chooses the form that a count takes in a language.
 *
 * @param locale BCP 47 tag of a language that `Intl.PluralRules` knows everywhere
 */
export function pluralOf(
  locale: string,
): (count: number, forms: { readonly one: string; readonly other: string }) => string {
  const rules = new Intl.PluralRules(locale);
  return (count, { one, other }) => (rules.select(count) === 'one' ? one : other);
}
