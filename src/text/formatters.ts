/**
 * One formatter for each way of writing a date, shared by all elements of the page: building one
 * costs far more than using it.
 */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** More ways than a page has use for; a hostile feed cannot make it hold more. */
const MAX_FORMATTERS = 100;

/**
 * A date formatter.
 *
 * @param locale BCP 47 tag
 * @param timeZone IANA name that this machine knows
 * @param options how to write; the object is the cache's key, by its content
 */
export function formatterOf(
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    if (formatters.size >= MAX_FORMATTERS) formatters.clear();
    formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    formatters.set(key, formatter);
  }
  return formatter;
}
