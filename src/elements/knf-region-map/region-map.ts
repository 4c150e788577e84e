import type { Region } from '../../model/schema/region.ts';
import type { CountyCode, MunicipalityCode } from '../../regions/codes.ts';
import { divisionsReadAt } from '../../regions/days.ts';
import { definitionAt, readingDate } from '../../regions/definition-at.ts';
import type { DivisionName } from '../../regions/further-names.ts';
import { namedDefinitions, type RegionDefinition } from '../../regions/named/definitions.ts';
import { namedNames, type NamedRegionName } from '../../regions/named/names.ts';
import { tileTable, type TileRow } from '../../regions/tile-rows.ts';
import type { NameLanguage } from './messages/map-messages.ts';

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

/** A municipality on the map. */
export interface MapMunicipality {
  readonly code: MunicipalityCode;
  /** In the reader's language. */
  readonly name: string;
  /** All official names, where there is more than the one shown. */
  readonly official: string;
  readonly county: CountyCode;
  readonly countyName: string;
  readonly isMember: boolean;
  /** Number of its county's colour; `undefined` where two divisions are compared and it is the same in both. */
  readonly colour: number | undefined;
  /** Its place on the tile map, or those of the municipalities it became. */
  readonly tiles: readonly TileRow[];
  /** Its codes in the earlier of two compared divisions, where they were others. */
  readonly earlier: readonly MunicipalityCode[];
}

/** A county with those of its municipalities that lie in the region, by name. */
export interface MapCounty {
  readonly code: CountyCode;
  readonly name: string;
  /** As its members have it. */
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
const colours = ' 030 114 156 184 301 315 321 336 342 383 394 403 427 465 508 543 557 563';

/** Numbers of places where more than one language is official. */
const SAMI_OR_KVEN = /^(?:18|5)/;

/** The region of a request on its day, or why there is none. `at` is checked by the caller. */
export function regionMapOf(request: RegionMapRequest): RegionMap | NoRegionMap {
  const { region, at, regions, languages } = request;
  const definition = definitionOf(request);
  if (!definition)
    return { fault: 'unknown-region', name: typeof region === 'string' ? region : region.id };
  const { id } = definition;
  const ofFeed = regions.find((one) => one.id === id);
  const builtIn: NamedRegionName | undefined = Object.entries(namedNames).find(
    ([key]) => key === id,
  )?.[1];
  const name = ofFeed
    ? (nameIn(languages, ofFeed.names) ?? ofFeed.name)
    : builtIn
      ? nameOf(id, builtIn.name, request)
      : divisionName(id, request);
  const day = at ?? readingDate(definition);
  const municipalities = municipalitiesOf(definition, day, request);
  const members = municipalities.filter(({ isMember }) => isMember);
  if (members.length === 0) return { fault: 'unknown-members', name };
  return {
    name,
    day,
    municipalities,
    groups: [{ counties: countiesOf(members, request) }],
    stated: ofFeed ?? builtIn ?? {},
  };
}

/** What a region is asked for by; `undefined` where nothing has that id or code. */
export function definitionOf({
  region,
  regions,
  at,
}: Pick<RegionMapRequest, 'region' | 'regions' | 'at'>): RegionDefinition | undefined {
  if (typeof region !== 'string') return region;
  const isMeant = ({ id }: RegionDefinition): boolean => id === region;
  const named =
    definitionAt(regions.filter(isMeant), at) ?? definitionAt(namedDefinitions.filter(isMeant), at);
  if (named) return named;
  const id = codeIn(region);
  const members = [id];
  const rows = tileTable().rows.filter((row) => isWithin(row, members));
  if (rows.length === 0) return undefined;
  const isInForce = rows.some(({ code }) => code.startsWith(id));
  return { id, kind: 'county', members, validTo: isInForce ? undefined : divisionsReadAt };
}

/** The counties of municipalities, the largest first, with those municipalities by name. */
export function countiesOf(
  municipalities: readonly MapMunicipality[],
  { locale }: RegionMapRequest,
): readonly MapCounty[] {
  const byName = new Intl.Collator([locale].flat()).compare;
  const byCounty = new Map<CountyCode, MapMunicipality[]>();
  for (const one of municipalities)
    byCounty.set(one.county, [...(byCounty.get(one.county) ?? []), one]);
  return [...byCounty]
    .map(([code, members]) => ({
      code,
      name: members[0]?.countyName ?? code,
      colour: members[0]?.colour,
      members: members.sort((a, b) => byName(a.name, b.name)),
    }))
    .sort((a, b) => b.members.length - a.members.length);
}

/** The name of a county or municipality in the reader's language; its code where it has none. */
export function divisionName(code: string, request: RegionMapRequest): string {
  const { rows, countyNames } = tileTable();
  const county = countyNames.get(code);
  const row = rows.find((one) => [one.code, one.earlier].some((own) => own === code));
  return nameOf(row?.code ?? code, county ?? row?.name ?? code, request);
}

/** The municipalities of Norway on a day, in order of code; members are those that have or had a stated code. */
function municipalitiesOf(
  { kind, code: own = '', members }: RegionDefinition,
  day: string,
  request: RegionMapRequest,
): readonly MapMunicipality[] {
  const stated = (members ?? [own]).map(codeIn);
  const isWhole = kind === 'country' && !members && own === 'NO';
  const byCode = new Map<MunicipalityCode, TileRow[]>();
  for (const row of tileTable().rows) {
    const code = day < divisionsReadAt ? row.earlier : row.code;
    byCode.set(code, [...(byCode.get(code) ?? []), row]);
  }
  return [...byCode]
    .map(([code, tiles]): MapMunicipality => {
      const county = code.slice(0, 2) as CountyCode;
      const [{ name, code: now } = { name: '', code }] = tiles;
      const isMember = isWhole || tiles.some((row) => isWithin(row, stated));
      const hasSeveral = isMember && code === now && SAMI_OR_KVEN.test(code);
      return {
        code,
        name: nameOf(now, name, request),
        official: (hasSeveral ? request.furtherNames(code, name)?.name : undefined) ?? name,
        county,
        countyName: divisionName(county, request),
        isMember,
        colour: Number(colours[colours.indexOf(` ${county}`) + 3]),
        tiles,
        earlier: [],
      };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** ISO 3166-2 writes a county's number as `NO-33`. */
function codeIn(text: string): string {
  return text.replace(/^NO-/i, '');
}

/** Whether a municipality has or had one of the codes, or lies or lay in one. */
function isWithin({ code, earlier }: TileRow, codes: readonly string[]): boolean {
  return [code, earlier].some((one) => codes.includes(one) || codes.includes(one.slice(0, 2)));
}

/** A name in the reader's language. Those in Norwegian are at hand. */
function nameOf(
  id: string,
  norwegian: string,
  { languages, furtherNames }: RegionMapRequest,
): string {
  const [language = 'nb'] = languages;
  const isAtHand = language === 'nb' || (language === 'nn' && /^\d/.test(id));
  const names = isAtHand ? undefined : furtherNames(id, norwegian)?.names;
  return nameIn(languages, names) ?? norwegian;
}

function nameIn(languages: readonly NameLanguage[], names: Region['names']): string | undefined {
  return languages.map((language) => names?.[language]).find(Boolean);
}
