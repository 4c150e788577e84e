import type { Region } from '../../model/schema/region.ts';
import {
  countyOf,
  readingOf,
  type CountyCode,
  type MunicipalityCode,
  type RegionReference,
} from '../../regions/filter.ts';
import { namedNames, type NamedRegionName } from '../../regions/named/names.ts';
import { nameOf } from '../../regions/names.ts';
import { municipalitiesAt } from '../../regions/tiles.ts';
import type { NameLanguage } from './messages/map-messages.ts';

/** What a map is asked to show. */
export interface RegionMapRequest {
  /** Id or code of a region, or a definition. */
  readonly region: RegionReference;
  /** Plain date, 2020-01-01 or later; the definition's own day where silent. */
  readonly at: string | undefined;
  /** Definitions that came with a feed. */
  readonly regions: readonly Region[];
  /** Languages of names, the wanted one first. */
  readonly languages: readonly NameLanguage[];
  /** BCP 47 tags whose alphabet orders the names. */
  readonly locale: string | readonly string[];
}

/** A municipality on the map. */
export interface MapMunicipality {
  readonly code: MunicipalityCode;
  /** In the reader's language. */
  readonly name: string;
  /** All official names, where there is more than the one shown. */
  readonly official: string;
  readonly county: CountyCode;
  readonly isMember: boolean;
  /** Its codes in the earlier of two compared divisions, where they were others. */
  readonly earlier: readonly MunicipalityCode[];
}

/** A county with those of its municipalities that lie in the region, by name. */
export interface MapCounty {
  readonly code: CountyCode;
  readonly name: string;
  /** Number of its colour; `undefined` where two divisions are compared and it is the same in both. */
  readonly colour: number | undefined;
  readonly members: readonly MapMunicipality[];
}

/** Counties that belong together in the legend: all of them, or those that one earlier county became. */
export interface CountyGroup {
  /** What became of the earlier county, where two divisions are compared. */
  readonly title?: string;
  readonly counties: readonly MapCounty[];
}

/** A region as the map shows it, drawn either way. */
export interface RegionMap {
  readonly name: string;
  /** Plain date of the division. */
  readonly day: string;
  readonly groups: readonly CountyGroup[];
  /** All municipalities of Norway on the day, in order of code. */
  readonly municipalities: readonly MapMunicipality[];
  /** Who says what lies in the region. */
  readonly stated: Pick<NamedRegionName, 'statedBy' | 'statedOn'> & {
    readonly source?: string | undefined;
  };
  /** What differs from an earlier division, where two are compared. */
  readonly comparison?: {
    readonly title: string;
    readonly notes: readonly string[];
    /** Whether a line of the earlier division stands between two municipalities. */
    readonly isBorder: (
      one: MapMunicipality | undefined,
      other: MapMunicipality | undefined,
    ) => boolean;
  };
}

/** Why there is nothing to draw, and of what: the region as it was asked for, or by its name. */
export interface NoRegionMap {
  readonly fault: 'unknown-region' | 'unknown-members';
  readonly name: string;
}

/** Colours of the counties, told apart where they meet at either date: two digits of the code, then the colour. */
const colours: Readonly<Record<string, number>> = Object.fromEntries(
  '030 114 156 184 301 315 321 336 342 383 394 403 427 465 508 543 557 563'
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry[2])]),
);

/** The region of a request on its day, or why there is none. `at` is checked by the caller. */
export function regionMapOf(request: RegionMapRequest): RegionMap | NoRegionMap {
  const { region, regions, languages } = request;
  const reading = readingOf(region, request);
  if (!reading)
    return { fault: 'unknown-region', name: typeof region === 'string' ? region : region.id };
  const { definition, day } = reading;
  const stated = regions.find(({ id }) => id === definition.id) ?? builtInName(definition.id);
  const name =
    nameIn(languages, stated) ?? nameIn(languages, nameOf(definition.id)) ?? definition.id;
  if (!reading.members?.length) return { fault: 'unknown-members', name };

  const members = new Set(reading.members);
  const municipalities = municipalitiesAt(day).map((code): MapMunicipality => ({
    code,
    name: divisionName(code, request),
    official: nameOf(code)?.name ?? code,
    county: countyCodeOf(code),
    isMember: members.has(code),
    earlier: [],
  }));
  return {
    name,
    day,
    municipalities,
    groups: [
      {
        counties: countiesOf(
          municipalities.filter(({ isMember }) => isMember),
          request,
        ),
      },
    ],
    stated: stated ?? {},
  };
}

/** The counties of municipalities, the largest first, with those municipalities by name. */
export function countiesOf(
  municipalities: readonly MapMunicipality[],
  request: RegionMapRequest,
): readonly MapCounty[] {
  const byName = new Intl.Collator([request.locale].flat()).compare;
  return [...new Set(municipalities.map(({ county }) => county))]
    .map((code) => ({
      code,
      name: divisionName(code, request),
      colour: colours[code],
      members: municipalities
        .filter(({ county }) => county === code)
        .sort((a, b) => byName(a.name, b.name)),
    }))
    .sort((a, b) => b.members.length - a.members.length);
}

/** The county of a municipality in the division of the code. */
export function countyCodeOf(code: MunicipalityCode): CountyCode {
  return countyOf(code) ?? (code.slice(0, 2) as CountyCode);
}

/** The name of a county or municipality in the reader's language. */
export function divisionName(code: string, { languages }: RegionMapRequest): string {
  return nameIn(languages, nameOf(code)) ?? code;
}

function builtInName(id: string): NamedRegionName | undefined {
  return id in namedNames ? namedNames[id as keyof typeof namedNames] : undefined;
}

function nameIn(
  languages: readonly NameLanguage[],
  named: Pick<Region, 'name' | 'names'> | undefined,
): string | undefined {
  const inOwn = languages.map((language) => named?.names?.[language]).find(Boolean);
  return inOwn ?? named?.name.split(' - ')[0];
}
