import type { AtOptions, CountyCode, MunicipalityCode } from './codes.ts';
import {
  allCounties,
  allMunicipalitiesOf,
  asCountyCode,
  asMunicipalityCode,
  carriedTo,
  coveredDate,
  divisionsKnownFrom,
  isValidAt,
  validityOf,
} from './divisions.ts';
import { definitionAt } from './definition-at.ts';
import { namedDefinitions, type RegionDefinition } from './named/definitions.ts';
import { readingDate } from './reading-date.ts';

/** A region: its id, the code of a county or municipality (`33`, `NO-33`, `3303`), or a definition, as a feed carries. */
export type RegionReference = string | RegionDefinition;

/** When, and which regions there are besides the built-in ones. */
export interface MembershipOptions extends AtOptions {
  /** Definitions that travel with a feed; one with the id of a built-in region stands before it. */
  readonly regions?: readonly RegionDefinition[] | undefined;
}

/** The definition of a reference on a day: one of the feed's before the built-in ones, else that of a division. */
export function definitionOf(
  region: RegionReference,
  { at, regions = [] }: MembershipOptions,
): RegionDefinition | undefined {
  if (typeof region !== 'string') return region;
  for (const source of [regions, namedDefinitions]) {
    const found = definitionAt(
      source.filter(({ id }) => id === region),
      at,
    );
    if (found) return found;
  }
  return divisionDefinition(region);
}

function divisionDefinition(text: string): RegionDefinition | undefined {
  const county = asCountyCode(text);
  if (county) return { id: county, kind: 'county', ...validityOf(county), members: [county] };
  const municipality = asMunicipalityCode(text);
  if (municipality)
    return { id: text, kind: 'municipality', ...validityOf(text), members: [municipality] };
  return undefined;
}

/** The member codes a definition states, as it states them; `undefined` where they are not known. */
function statedMembers({ kind, code, members }: RegionDefinition): readonly string[] | undefined {
  if (members !== undefined) return members;
  if (kind === 'country') return code === 'NO' ? allCounties() : undefined;
  return (kind === 'county' || kind === 'municipality') && code !== undefined ? [code] : undefined;
}

/** The municipalities of a county on a day; of one not in force then, on its nearest day. */
function municipalitiesOf(county: CountyCode, day: string): readonly MunicipalityCode[] {
  const date = readingDate(
    validityOf(county) ?? {},
    day < divisionsKnownFrom ? divisionsKnownFrom : day,
  );
  return allMunicipalitiesOf(county).filter((code) => isValidAt(code, date));
}

/** The municipalities of a definition, each read at the definition's date. Codes that are not known stay as they are. */
export function ownMembers(
  definition: RegionDefinition,
  at?: string,
): readonly string[] | undefined {
  const stated = statedMembers(definition);
  if (stated === undefined) return undefined;
  const date = readingDate(definition, at);
  const inForce = (code: CountyCode): boolean =>
    definition.kind !== 'country' || isValidAt(code, date);
  return stated.flatMap((code): readonly string[] => {
    const county = asCountyCode(code);
    if (county === undefined) return [code];
    return inForce(county) ? municipalitiesOf(county, date) : [];
  });
}

/**
 * The municipalities of a region, in order of code.
 *
 * Without `at`, the definition's own, at its own date: `membersOf('osloregionen')` lists the 121 municipalities of
 * 2023. With `at`, those of that day's division, carried over by succession where the definition is of another day.
 * `undefined` where the region is unknown or its members are not known. Throws a `RangeError` for a day before 2020.
 *
 * @example
 * membersOf('osloregionen')?.length; // → 121
 * membersOf('osloregionen-alliansen'); // → undefined
 */
export function membersOf(
  region: RegionReference,
  options: MembershipOptions = {},
): readonly MunicipalityCode[] | undefined {
  const at = options.at === undefined ? undefined : coveredDate(options.at);
  const definition = definitionOf(region, options);
  const own = definition && ownMembers(definition, at);
  const known = own?.map(asMunicipalityCode).filter((code) => code !== undefined);
  const carried = at === undefined ? known : known?.flatMap((code) => carriedTo(code, at));
  return carried && [...new Set(carried)].sort();
}

/** A region read on a day: what a map of it needs. */
export interface RegionReading {
  readonly definition: RegionDefinition;
  /** The day whose division the members are told in, a plain date. */
  readonly day: string;
  /** In order of code; `undefined` where they are not known. */
  readonly members: readonly MunicipalityCode[] | undefined;
}

/**
 * A region read on a day; without `at`, on the definition's own, which for one still in force is the newest division
 * known. `undefined` for an unknown region. Throws a `RangeError` for a day before 2020.
 *
 * @example
 * const reading = readingOf('osloregionen', { at: '2023-03-10' });
 * [reading?.day, reading?.members?.length]; // → ['2023-03-10', 121]
 */
export function readingOf(
  region: RegionReference,
  options: MembershipOptions = {},
): RegionReading | undefined {
  const definition = definitionOf(region, options);
  if (definition === undefined) return undefined;
  const day = options.at ?? readingDate(definition);
  const members = membersOf(definition, { ...options, at: day });
  return { definition, day, members };
}
