import type { Messages } from './messages/messages.ts';

/**
 * How far away something is: `i dag`, `i morgen`, `om 2 dager`, `for 3 timer siden`.
 *
 * @param value how many units from now; negative for what has been
 * @example
 * relativeTime(messages, -1, 'day'); // → 'i går'
 */
export function relativeTime(
  messages: Messages,
  value: number,
  unit: Intl.RelativeTimeFormatUnitSingular,
): string {
  const { language, relativeTime: own } = messages;
  if (own) return own(value, unit);
  // Only what is nearest has a word that everyone uses: bokmål's `auto` knows `i overmorgen` too.
  const numeric = Math.abs(value) < 2 ? 'auto' : 'always';
  // `Intl` counts in `døgn`, a word of timetables; a reader says `dager`.
  return new Intl.RelativeTimeFormat([language, 'nb'], { numeric })
    .format(value, unit)
    .replace('døgn', language === 'nn' ? 'dagar' : 'dager');
}
