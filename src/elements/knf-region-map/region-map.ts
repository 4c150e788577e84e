import type { CountyCode, MunicipalityCode } from '../../regions/codes.ts';
import { divisionsReadAt } from '../../regions/days.ts';
import type { MunicipalityRow, MunicipalityTable } from '../../regions/municipality-table.ts';
import { namedDefinitions, type RegionDefinition } from '../../regions/named/definitions.ts';
import { namedNames, type NamedRegionName } from '../../regions/named/names.ts';
import { readingDate } from '../../regions/reading-date.ts';

/** How a region is to be told. */
export interface MapReading {
  /** Plain date, 2020-01-01 or later; the definition's own day where silent. */
  readonly at?: string | undefined;
  /** BCP 47 tags whose alphabet orders the names. */
  readonly locale: string | readonly string[];
  /** The name of a region, county or municipality in the reader's language, by its id and Norwegian name; that where silent. */
  readonly nameOf?: (id: string, norwegian: string) => string;
  /** All official names of a member; the Norwegian one where silent. */
  readonly officialOf?: ((code: string, norwegian: string) => string) | undefined;
}

/** A municipality on the map. */
export interface MapMunicipality {
  readonly code: MunicipalityCode;
  /** Its code, with those of an earlier division where two are compared. */
  readonly number: string;
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
  readonly tiles: readonly MunicipalityRow[];
  /** Its codes in the earlier of two compared divisions, where they were others. */
  readonly earlier?: readonly MunicipalityCode[];
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
  /** None where the members are not known. */
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

/** Colours of the counties, told apart where they meet at either date: two digits of the code, then the colour. */
const colours = ' 030 114 156 184 301 315 321 336 342 383 394 403 427 465 508 543 557 563';

const inNorwegian = (_: string, norwegian: string): string => norwegian;

/**
 * A region on its day, by its stated members: codes of counties or municipalities.
 *
 * @param at checked by the caller
 * @param table all of Norway, or the part that is enough
 */
export function regionMapOf(
  { id, members = [], ...dates }: RegionDefinition,
  { rows, countyNames }: MunicipalityTable,
  { at, locale, nameOf = inNorwegian, officialOf = inNorwegian }: MapReading,
): RegionMap {
  const day = at ?? readingDate(dates);

  const byCode = new Map<MunicipalityCode, MunicipalityRow[]>();
  for (const row of rows) {
    const code = day < divisionsReadAt ? row.earlier : row.code;
    byCode.set(code, [...(byCode.get(code) ?? []), row]);
  }
  const municipalities = [...byCode]
    .map(([code, tiles]): MapMunicipality => {
      const county = code.slice(0, 2) as CountyCode;
      const [{ name, code: now } = { name: '', code }] = tiles;
      const isMember = tiles.some((row) => isWithin(row, members));
      return {
        code,
        number: code,
        name: nameOf(now, name),
        official: isMember ? officialOf(code, name) : name,
        county,
        countyName: nameOf(county, countyNames.get(county) ?? ''),
        isMember,
        colour: Number(colours[colours.indexOf(` ${county}`) + 3]),
        tiles,
      };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const named: NamedRegionName | undefined = isNamed(id) ? namedNames[id] : undefined;
  const division = rows.find(({ code, earlier }) => code === id || earlier === id);
  return {
    name: nameOf(division?.code ?? id, named?.name ?? countyNames.get(id) ?? division?.name ?? id),
    day,
    municipalities,
    groups: [
      {
        counties: countiesOf(
          municipalities.filter(({ isMember }) => isMember),
          locale,
        ),
      },
    ],
    stated: named ?? {},
  };
}

function isNamed(id: string): id is keyof typeof namedNames {
  return Object.hasOwn(namedNames, id);
}

/** The built-in definition of an id, or that of a county or municipality by its code; `undefined` for any other text. */
export function builtInDefinition(
  id: string,
  table: MunicipalityTable,
): RegionDefinition | undefined {
  // No id has more than one.
  const named = namedDefinitions.find((one) => one.id === id);
  if (named) return named;
  const rows = table.rows.filter((row) => isWithin(row, [id]));
  if (rows.length === 0) return undefined;
  const isInForce = rows.some(({ code }) => code.startsWith(id));
  return {
    id,
    kind: 'county',
    members: [id],
    ...(!isInForce && { validTo: divisionsReadAt }),
  };
}

/** The counties of municipalities, the largest first, with those municipalities by name. */
export function countiesOf(
  municipalities: readonly MapMunicipality[],
  locale: MapReading['locale'],
): readonly MapCounty[] {
  const { compare } = new Intl.Collator([locale].flat());
  const byCounty = new Map<CountyCode, MapMunicipality[]>();
  for (const one of municipalities)
    byCounty.set(one.county, [...(byCounty.get(one.county) ?? []), one]);
  return [...byCounty]
    .map(([code, members]) => ({
      code,
      name: members[0]?.countyName ?? '',
      colour: members[0]?.colour,
      members: members.sort((a, b) => compare(a.name, b.name)),
    }))
    .sort((a, b) => b.members.length - a.members.length);
}

/** Whether a municipality has or had one of the codes, or lies or lay in one. */
function isWithin({ code, earlier }: MunicipalityRow, codes: readonly string[]): boolean {
  return [code, earlier].some((one) => codes.includes(one) || codes.includes(one.slice(0, 2)));
}
