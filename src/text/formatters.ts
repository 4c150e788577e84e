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
