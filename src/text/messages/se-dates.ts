import type { DateFormatter } from '../formatters.ts';

/** Months from January, in the nominative: a month that stands alone. Unicode CLDR, locale `se`. */
const MONTHS = [
  'ođđajagemánnu',
  'guovvamánnu',
  'njukčamánnu',
  'cuoŋománnu',
  'miessemánnu',
  'geassemánnu',
  'suoidnemánnu',
  'borgemánnu',
  'čakčamánnu',
  'golggotmánnu',
  'skábmamánnu',
  'juovlamánnu',
] as const;

/** Months in short. Unicode CLDR, locale `se`. */
const SHORT_MONTHS = 'ođđj guov njuk cuo mies geas suoi borg čakč golg skáb juov'.split(' ');

/** Days of the week from Sunday, as `Date.getUTCDay` counts. Unicode CLDR, locale `se`. */
const WEEKDAYS = [
  'sotnabeaivi',
  'vuossárga',
  'maŋŋebárga',
  'gaskavahkku',
  'duorastat',
  'bearjadat',
  'lávvardat',
] as const;

/** Days of the week in short. Unicode CLDR, locale `se`. */
const SHORT_WEEKDAYS = 'sotn vuos maŋ gask duor bear láv'.split(' ');

/** The genitive that a date takes: `skábmamánu 24. b.` (the 24th day of November). */
function genitive(month: string): string {
  return month.replace(/mánnu$/, 'mánu');
}

/** The fields of a moment on the wall of a zone. */
function fieldsOf(clock: Intl.DateTimeFormat, epochMs: number): Readonly<Record<string, string>> {
  return Object.fromEntries(clock.formatToParts(epochMs).map(({ type, value }) => [type, value]));
}

/**
 * Writes dates in Northern Sami as `Intl.DateTimeFormat` would, for the fields the elements ask for:
 * weekday, day, month, year, or hour and minute; `dateStyle: 'long'` is day, month and year.
 *
 * @param timeZone IANA name
 */
export function samiDateFormatter(
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): DateFormatter {
  const { weekday, day, month, year, hour } = options.dateStyle
    ? ({ day: 'numeric', month: 'long', year: 'numeric' } as Intl.DateTimeFormatOptions)
    : options;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

  function monthOf(fields: Readonly<Record<string, string>>): string {
    const index = Number(fields['month']) - 1;
    const name = (month === 'long' ? MONTHS : SHORT_MONTHS)[index] ?? '';
    return month && day ? genitive(name) : name;
  }

  function weekdayOf(fields: Readonly<Record<string, string>>): string {
    const { year = 0, month = 1, day = 1 } = fields;
    const index = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay();
    const name = WEEKDAYS[index] ?? '';
    if (weekday === 'narrow') return name.charAt(0).toUpperCase();
    return weekday === 'short' ? (SHORT_WEEKDAYS[index] ?? '') : name;
  }

  function dateOf(fields: Readonly<Record<string, string>>, days: string): string {
    const words = [month && monthOf(fields), day && (month ? `${days}. b.` : days)];
    const date = [...words, year && fields['year']].filter(Boolean).join(' ');
    return [weekday && weekdayOf(fields), date].filter(Boolean).join(', ');
  }

  function format(epochMs: number | Date): string {
    const fields = fieldsOf(clock, Number(epochMs));
    if (hour) return `${fields['hour'] ?? ''}:${fields['minute'] ?? ''}`;
    return dateOf(fields, fields['day'] ?? '');
  }

  function formatRange(from: number | Date, to: number | Date): string {
    const [first, last] = [fieldsOf(clock, Number(from)), fieldsOf(clock, Number(to))];
    const isOneMonth = first['month'] === last['month'] && first['year'] === last['year'];
    if (hour || weekday || !isOneMonth) return `${format(from)} – ${format(to)}`;
    if (first['day'] === last['day'] || !day) return format(from);
    return dateOf(first, `${first['day'] ?? ''}.–${last['day'] ?? ''}`);
  }

  return { format, formatRange };
}

/** Units in the genitive, which counts above one take: `2 beaivvi`. Unicode CLDR, locale `se`. */
const UNITS: Readonly<Partial<Record<Intl.RelativeTimeFormatUnitSingular, string>>> = {
  minute: 'minuvtta',
  hour: 'diimmu',
  day: 'beaivvi',
  week: 'vahku',
};

/** `odne`, `ihttin`, `2 beaivvi geahčen` (in), `3 diimmu dassá` (ago). */
export function samiRelativeTime(value: number, unit: Intl.RelativeTimeFormatUnitSingular): string {
  if (unit === 'day' && value === 0) return 'odne';
  if (unit === 'day' && value === 1) return 'ihttin';
  const amount = `${Math.abs(value)} ${UNITS[unit] ?? unit}`;
  return value < 0 ? `${amount} dassá` : `${amount} geahčen`;
}
