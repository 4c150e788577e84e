/**
 * What the CSV files do not hold but is sure, with the source of each fact. The generator checks every row against
 * the CSV files, so that a row that no longer fits them stops the run.
 */

/** A language of official names, as ISO 639: bokmål, nynorsk, Northern, Southern and Lule Sámi, Kven, English. */
export type NameLanguage = 'nb' | 'nn' | 'se' | 'sma' | 'smj' | 'fkv' | 'en';

/**
 * The language of each part of a name of several parts, in the official order of the parts.
 *
 * Sources: SSB, "Flerspråklige fylkes- og kommunenavn" (which part is Norwegian, Sámi, Kven, and since when);
 * Prop. 88 L (2020–2021) (Nordlánnda and Hábmer are Lule Sámi, Aarborte is Southern Sámi); Kartverket, 6 February
 * 2023 (Tråante, Rosse and Snåase are Southern Sámi); NRK, February 2017 (Fuossko is Lule Sámi); the Sámi language
 * of the others follows from the tjïelte (Southern) or suohkan/gielda (Northern) of their decisions.
 */
export const languagesOfParts: Readonly<Record<string, readonly NameLanguage[]>> = {
  '18': ['nb', 'smj'],
  '50': ['nb', 'sma'],
  '55': ['nb', 'se', 'fkv'],
  '56': ['nb', 'se', 'fkv'],
  '1826': ['sma', 'nb'],
  '1841': ['nb', 'smj'],
  '1853': ['nb', 'se'],
  '1870': ['nb', 'se'],
  '1875': ['smj', 'nb'],
  '5001': ['nb', 'sma'],
  '5007': ['nb', 'sma'],
  '5025': ['sma', 'nb'],
  '5041': ['sma', 'nb'],
  '5043': ['sma', 'nb'],
  '5503': ['nb', 'se'],
  '5512': ['se', 'nb'],
  '5518': ['se', 'nb'],
  '5538': ['nb', 'se', 'fkv'],
  '5540': ['se', 'nb', 'fkv'],
  '5544': ['nb', 'se', 'fkv'],
  '5603': ['nb', 'se'],
  '5610': ['se', 'nb'],
  '5612': ['se', 'nb'],
  '5622': ['nb', 'se', 'fkv'],
  '5628': ['se', 'nb'],
  '5636': ['se', 'nb'],
};

/**
 * Names that the CSV files leave out. Troms og Finnmark: Prop. 65 L (2017–2018), note to § 29, nominative forms.
 * English: only where "og" is translated; the other counties keep their Norwegian name in English.
 */
export const furtherNames: Readonly<
  Record<string, Readonly<Partial<Record<NameLanguage, string>>>>
> = {
  '15': { en: 'Møre and Romsdal' },
  '38': { en: 'Vestfold and Telemark' },
  '54': { se: 'Romsa ja Finnmárku', fkv: 'Tromssa ja Finmarkku', en: 'Troms and Finnmark' },
};

/**
 * ISO 3166-2 codes of the counties. Sources: Debian's iso-codes 4.15 (the counties of 2020) and two public code lists
 * that agree on the counties of 2024. All are "NO-" and the county's number; the generator holds the rule to the list.
 */
export const isoCodes: readonly string[] = [
  'NO-03',
  'NO-11',
  'NO-15',
  'NO-18',
  'NO-30',
  'NO-31',
  'NO-32',
  'NO-33',
  'NO-34',
  'NO-38',
  'NO-39',
  'NO-40',
  'NO-42',
  'NO-46',
  'NO-50',
  'NO-54',
  'NO-55',
  'NO-56',
];
