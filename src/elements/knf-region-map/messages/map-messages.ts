/** A language that divisions have names in. */
export type NameLanguage = 'nb' | 'nn' | 'se' | 'en';

/** Every phrase of the map. A language lacks none of them, or it does not compile. */
export interface MapMessages {
  /** Languages of division names, the wanted one first. */
  readonly names: readonly NameLanguage[];
  readonly mapOf: (region: string) => string;
  readonly hint: string;
  readonly municipalities: (count: number) => string;
  readonly wholeCounty: (county: string) => string;
  readonly outside: (region: string) => string;
  /** @param date in words */
  readonly divisionOn: (date: string) => string;
  readonly statedBy: (source: string, date: string) => string;
  readonly source: (source: string) => string;
  readonly tilesNote: string;
  readonly bordersNote: string;
  readonly showing: (name: string) => string;
  readonly showAll: string;
}
