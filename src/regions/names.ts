import type { Region } from '../model/index.ts';
import { languageLines } from './data/names.ts';
import { successors } from './divisions.ts';
import { writtenNames } from './written-names.ts';

/** A name by language: nb, nn, se, sma, smj, fkv, en. Norwegian official names are the same in nb and nn. */
type NamesByLanguage = NonNullable<Region['names']>;

/** What a county or municipality is called. */
export interface DivisionName {
  /** The official name; several are joined by " - " in their official order. */
  readonly name: string;
  readonly names: NamesByLanguage;
}

let decoded: ReadonlyMap<string, DivisionName> | undefined;

/** The name of a county or municipality by its code, or `undefined` for an unknown code. */
export function nameOf(code: string): DivisionName | undefined {
  return (decoded ??= decodeNames()).get(code);
}

function decodeNames(): ReadonlyMap<string, DivisionName> {
  const written = writtenNames();
  const languages = new Map<string, readonly string[]>();
  for (const line of languageLines.split('\n')) {
    const [code = '', ...parts] = line.split('|');
    languages.set(code, parts);
  }

  const name = (code: string): DivisionName => {
    const text = written.get(code) ?? '';
    const [heir = ''] = successors(code);
    if (text !== '') return { name: text, names: namesIn(text, languages.get(code)) };
    const { names } = name(heir);
    return { name: names.nb ?? '', names };
  };
  return new Map([...written.keys()].map((code) => [code, name(code)]));
}

/** Each part of the name under its language; a part of `languages` that holds "=" brings its own name. */
function namesIn(text: string, languages: readonly string[] = ['nb']): NamesByLanguage {
  const parts = text.split(' - ');
  const entries = languages.map((language, index) => {
    const [key = '', name = parts[index] ?? ''] = language.split('=');
    return [key, name] as const;
  });
  const names: Record<string, string> = Object.fromEntries(entries);
  const { nb } = names;
  return nb === undefined ? names : { ...names, nn: nb };
}
