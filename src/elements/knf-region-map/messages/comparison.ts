import type { Language } from '../../../text/language.ts';

/** What is said where two divisions are compared. */
interface ComparisonMessages {
  /** @param before and `after` are dates in words */
  readonly compared: (before: string, after: string) => string;
  readonly became: (before: string, after: readonly string[]) => string;
  readonly unchanged: string;
  /** @param date in words */
  readonly earlierBorders: (date: string) => string;
}

const listed = (names: readonly string[], and: string): string =>
  names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${and} ${names.slice(-1).join('')}`;

/** In every language: they are few, and fetched only where `compare` asks for them. */
export const comparisonMessages: Readonly<Record<Language, ComparisonMessages>> = {
  nb: {
    compared: (before, after) => `Endringer fra ${before} til ${after}`,
    became: (before, after) => `${before} ble ${listed(after, 'og')}.`,
    unchanged: 'Uendret',
    earlierBorders: (date) => `Tykk strek: fylkesgrenser per ${date}.`,
  },
  nn: {
    compared: (before, after) => `Endringar frå ${before} til ${after}`,
    became: (before, after) => `${before} vart ${listed(after, 'og')}.`,
    unchanged: 'Uendra',
    earlierBorders: (date) => `Tjukk strek: fylkesgrenser per ${date}.`,
  },
  en: {
    compared: (before, after) => `Changes from ${before} to ${after}`,
    became: (before, after) => `${before} became ${listed(after, 'and')}.`,
    unchanged: 'Unchanged',
    earlierBorders: (date) => `Thick line: county borders as of ${date}.`,
  },
  se: {
    compared: (before, after) => `Rievdadusat ${before} – ${after}`,
    became: (before, after) => `${before} → ${listed(after, 'ja')}.`,
    unchanged: 'Rievddatkeahttá',
    earlierBorders: (date) => `Gassa sárggis: fylkkarájit ${date}.`,
  },
};
