import type { Region } from '../model/index.ts';
import { furtherNameLines } from './data/further-names.ts';

/** A name by language: nb, nn, se, sma, smj, fkv, en. Norwegian official names are the same in nb and nn. */
type NamesByLanguage = NonNullable<Region['names']>;

/** What a county or municipality is called. */
export interface DivisionName {
  /** The official name; several are joined by " - " in their official order. */
  readonly name: string;
  readonly names: NamesByLanguage;
}

let lines: ReadonlyMap<string, string> | undefined;

/** All names of a county or municipality whose Norwegian one is known. */
export function allNamesOf(code: string, norwegian: string): DivisionName {
  lines ??= new Map(
    furtherNameLines.split('\n').map((line) => [line.slice(0, line.indexOf('|')), line]),
  );
  const [, ...parts] = (lines.get(code) ?? '|nb').split('|');
  const named = parts.map((part) => {
    const [language = '', name = norwegian] = part.split(/[:=]/);
    return { language, name, isOfficial: !part.includes('=') };
  });
  return {
    name: named
      .filter(({ isOfficial }) => isOfficial)
      .map(({ name }) => name)
      .join(' - '),
    names: {
      ...Object.fromEntries(named.map(({ language, name }) => [language, name])),
      nn: norwegian,
    },
  };
}
