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
