import type { Region } from '../model/index.ts';
import {
  countyCatalogue,
  countyRegion,
  municipalityCatalogue,
  municipalityRegion,
  namedCatalogue,
  type CountyRegion,
  type MunicipalityRegion,
} from './catalogue.ts';
import { checkedDate, type AtOptions } from './codes.ts';
import {
  asCountyCode,
  asMunicipalityCode,
  coveredDate,
  divisionsKnownFrom,
  isValidAt,
} from './divisions.ts';
import { folded } from './folding.ts';
import { definitionAt } from './definition-at.ts';

/** The answer to a lookup of one county or municipality; a closed set, told apart by `status`. */
export type Lookup<T extends Region> =
  | { readonly status: 'found'; readonly region: T }
  /** Several bear the name: `candidates`, in order of code. Ask again with a code. */
  | { readonly status: 'ambiguous'; readonly candidates: readonly T[] }
  /** It exists, but not on the day asked for: `regions` are what bears the code or name on other days. */
  | { readonly status: 'not-valid'; readonly at: string; readonly regions: readonly T[] }
  /** The day lies before what this package knows, which begins on `knownFrom`. */
  | { readonly status: 'before-data'; readonly at: string; readonly knownFrom: string }
  | { readonly status: 'unknown'; readonly query: string };

/**
 * One municipality by number (`3303`) or by any of its official names, case and keyboard aside (`Bærum`, `baerum`).
 *
 * Without `at`, a number is answered whenever it held (`3024` is Bærum of 2020–2023), a name by the newest division.
 * With `at`, by the division of that day. Names shared by several (Våler, Herøy, Nes) are `ambiguous`.
 *
 * @example
 * const found = municipality('baerum');
 * found.status === 'found' && found.region.name; // → 'Bærum'
 * municipality('Våler').status; // → 'ambiguous'
 */
export function municipality(query: string, { at }: AtOptions = {}): Lookup<MunicipalityRegion> {
  const code = asMunicipalityCode(query.trim());
  return lookup(query, code && municipalityRegion(code), municipalityCatalogue(), at);
}

/**
 * One county by number (`33`), by ISO 3166-2 (`NO-33`) or by name; dates as for `municipality`.
 *
 * @example
 * const found = county('NO-33', { at: '2024-06-01' });
 * found.status === 'found' && found.region.name; // → 'Buskerud'
 */
export function county(query: string, { at }: AtOptions = {}): Lookup<CountyRegion> {
  const code = asCountyCode(query.trim());
  return lookup(query, code && countyRegion(code), countyCatalogue(), at);
}

/**
 * All municipalities of a name, in order of code; dates as for `municipality`. Throws a `RangeError` before 2020.
 *
 * @example
 * municipalities('Herøy').map(({ code }) => code); // → ['1515', '1818']
 */
export function municipalities(
  name: string,
  { at }: AtOptions = {},
): readonly MunicipalityRegion[] {
  const named = bearing(name, municipalityCatalogue());
  return at === undefined ? newest(named) : inForce(named, coveredDate(at));
}

/**
 * A region by its id, or a county or municipality by its code, or `undefined`. With `at`, the definition that answers
 * for the id on that day (the one in force, else the nearest before, else the oldest), or a code only while it holds.
 *
 * @example
 * region('osloregionen')?.name; // → 'Osloregionen'
 * region('3006', { at: '2024-06-01' }); // → undefined
 */
export function region(id: string, { at }: AtOptions = {}): Region | undefined {
  checkedDate(at);
  const named = definitionAt(
    namedCatalogue().filter((definition) => definition.id === id),
    at,
  );
  if (named) return named;
  const countyCode = asCountyCode(id);
  const municipalityCode = asMunicipalityCode(id);
  const found =
    (countyCode && countyRegion(countyCode)) ??
    (municipalityCode && municipalityRegion(municipalityCode));
  return found && (at === undefined || isValidAt(found.code, at)) ? found : undefined;
}

/**
 * Every built-in definition of a name, oldest first: "Osloregionen" is an alliance (2004) and four counties (2023).
 *
 * @example
 * definitionsOf('Osloregionen').map(({ id }) => id); // → ['osloregionen-alliansen', 'osloregionen']
 */
export function definitionsOf(name: string): readonly Region[] {
  return bearing(name, [
    ...namedCatalogue(),
    ...countyCatalogue(),
    ...municipalityCatalogue(),
  ]).sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1));
}

function lookup<T extends Region>(
  query: string,
  byCode: T | undefined,
  all: readonly T[],
  at?: string,
): Lookup<T> {
  checkedDate(at);
  if (at !== undefined && at < divisionsKnownFrom)
    return { status: 'before-data', at, knownFrom: divisionsKnownFrom };
  const known = byCode ? [byCode] : bearing(query, all);
  const candidates = at === undefined ? newest(known) : inForce(known, at);
  const [found, ...others] = candidates;
  if (found)
    return others.length === 0
      ? { status: 'found', region: found }
      : { status: 'ambiguous', candidates };
  return at === undefined || known.length === 0
    ? { status: 'unknown', query }
    : { status: 'not-valid', at, regions: known };
}

/** The regions that bear the name: as written if there are any, else with case and keyboard folded. */
function bearing<T extends Region>(name: string, all: readonly T[]): T[] {
  const asWritten = name.normalize('NFC').trim();
  const exact = all.filter((one) => namesOf(one).includes(asWritten));
  if (exact.length > 0) return exact;
  const key = folded(name);
  return all.filter((one) => namesOf(one).some((text) => folded(text) === key));
}

/** All names of a region: the official one, joined and in its parts, and the one in each language. */
export function namesOf({ name, names = {} }: Region): readonly string[] {
  return [...new Set([name, ...name.split(' - '), ...Object.values(names)])].filter(
    (text) => typeof text === 'string',
  );
}

function inForce<T extends Region>(regions: readonly T[], at: string): readonly T[] {
  return regions.filter(({ code = '' }) => isValidAt(code, at));
}

/** Those still in force; where none is, those that ended. */
function newest<T extends Region>(regions: readonly T[]): readonly T[] {
  const valid = regions.filter(({ validTo }) => validTo === undefined);
  return valid.length > 0 ? valid : regions;
}
