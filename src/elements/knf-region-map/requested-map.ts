import type { Region } from '../../model/schema/region.ts';
import type { MunicipalityCode } from '../../regions/codes.ts';
import { divisionsReadAt } from '../../regions/days.ts';
import { definitionAt } from '../../regions/definition-at.ts';
import type { DivisionName } from '../../regions/further-names.ts';
import type { RegionDefinition } from '../../regions/named/definitions.ts';
import { wholeTable } from '../../regions/whole-table.ts';
import type { NameLanguage } from './messages/map-messages.ts';
import {
  builtInDefinition,
  regionMapOf,
  type MapMunicipality,
  type MapReading,
  type RegionMap,
} from './region-map.ts';
import { mayHaveSeveralNames } from './whole-content.ts';

/** What a map is asked to show. */
export interface RegionMapRequest {
  /** Id or code of a region, or a definition. */
  readonly region: string | RegionDefinition;
  /** Plain date, 2020-01-01 or later; the definition's own day where silent. */
  readonly at: string | undefined;
  /** Definitions that came with a feed. */
  readonly regions: readonly Region[];
  /** Languages of names, the wanted one first. */
  readonly languages: readonly NameLanguage[];
  /** All names of what has others than its Norwegian one; `undefined` while they are on their way, or cannot be had. */
  readonly furtherNames: (id: string, norwegian: string) => DivisionName | undefined;
  /** BCP 47 tags whose alphabet orders the names. */
  readonly locale: string | readonly string[];
}

/** Why there is nothing to draw, and of what: the region as it was asked for, or by its name. */
export interface NoRegionMap {
  readonly fault: 'unknown-region' | 'unknown-members';
  readonly name: string;
}

/** The region of a request on its day, or why there is none. `at` is checked by the caller. */
export function requestedMap(request: RegionMapRequest): RegionMap | NoRegionMap {
  const { region, regions, languages } = request;
  const definition = definitionOf(request);
  if (!definition)
    return { fault: 'unknown-region', name: typeof region === 'string' ? region : region.id };
  const members = statedMembers(definition);
  const own = regionMapOf({ ...definition, members }, wholeTable(), readingOf(request));
  const stated = regions.find(({ id }) => id === definition.id);
  const map = stated
    ? { ...own, stated, name: nameIn(languages, stated.names) ?? stated.name }
    : own;
  return map.groups.every(({ counties }) => counties.length === 0)
    ? { fault: 'unknown-members', name: map.name }
    : map;
}

/** What a region is asked for by; `undefined` where nothing has that id or code. */
export function definitionOf({
  region,
  regions,
  at,
}: Pick<RegionMapRequest, 'region' | 'regions' | 'at'>): RegionDefinition | undefined {
  if (typeof region !== 'string') return region;
  const own = regions.filter(({ id }) => id === region);
  return definitionAt(own, at) ?? builtInDefinition(codeIn(region), wholeTable());
}

/** The codes of a municipality on a day (plain date): its own, or those it had or came to have. */
export function codesOn({ tiles }: MapMunicipality, day: string): readonly MunicipalityCode[] {
  return [...new Set(tiles.map((row) => (day < divisionsReadAt ? row.earlier : row.code)))];
}

/** The name of a county in the reader's language. */
export function countyName(code: string, request: RegionMapRequest): string {
  const norwegian = wholeTable().countyNames.get(code) ?? code;
  return readingOf(request).nameOf?.(code, norwegian) ?? norwegian;
}

function readingOf({ at, locale, languages, furtherNames }: RegionMapRequest): MapReading {
  const [language = 'nb'] = languages;
  return {
    at,
    locale,
    nameOf: (id, norwegian) => {
      // Divisions have the same Norwegian name in both forms of the language.
      const isAtHand = language === 'nb' || (language === 'nn' && /^\d/.test(id));
      const names = isAtHand ? undefined : furtherNames(id, norwegian)?.names;
      return nameIn(languages, names) ?? norwegian;
    },
    officialOf: (code, norwegian) =>
      (mayHaveSeveralNames(code) ? furtherNames(code, norwegian)?.name : undefined) ?? norwegian,
  };
}

/** The members that a definition states; none where they are not known. */
function statedMembers({ kind, code = '', members }: RegionDefinition): readonly string[] {
  if (members) return members.map(codeIn);
  if (kind !== 'country') return [codeIn(code)];
  return code === 'NO' ? [...wholeTable().countyNames.keys()] : [];
}

/** ISO 3166-2 writes a county's number as `NO-33`. */
function codeIn(text: string): string {
  return text.replace(/^NO-/i, '');
}

function nameIn(languages: readonly NameLanguage[], names: Region['names']): string | undefined {
  return languages.map((language) => names?.[language]).find(Boolean);
}
