import { degreesFrom, systemNameOf } from './reference-system.ts';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

/** Something amiss with the borders or the list they are checked against. */
export interface RegionMapProblem {
  readonly level: 'error' | 'warning';
  readonly code:
    | 'not-geojson'
    | 'no-code-property'
    | 'unknown-reference-system'
    | 'duplicate-municipality'
    | 'extra-municipality'
    | 'missing-municipality'
    | 'too-large';
  readonly message: string;
  /** Numbers of the municipalities it concerns. */
  readonly municipalities: readonly string[];
}

/** The land of municipalities, by number, in degrees of WGS 84 or ETRS 89. */
export type MunicipalBorders = ReadonlyMap<string, readonly Position[][][]>;

/** Names that the number of a municipality goes by in Kartverket's editions and in sets made of them. */
const codeProperties = ['kommunenummer', 'kommune_no', 'kommunenr', 'KOMMUNENUMMER', 'komm'];

type Land = Feature<Polygon | MultiPolygon>;

/**
 * Reads the municipalities of a GeoJSON document: a collection, or Kartverket's object of several, of which the one
 * whose features bear a municipality's number is taken. Features of one number are joined, and named.
 *
 * @param codeProperty property that holds the number; one of Kartverket's own names when silent
 * @param referenceSystem of the coordinates, `EPSG:25833`; what the document says of itself when silent, else degrees
 */
export async function municipalBordersOf(
  document: unknown,
  codeProperty: string | undefined,
  referenceSystem: string | undefined,
): Promise<{
  readonly borders: MunicipalBorders;
  readonly problems: readonly RegionMapProblem[];
}> {
  const borders = new Map<string, Position[][][]>();
  const properties = codeProperty === undefined ? codeProperties : [codeProperty];
  const collections = collectionsIn(document);
  const fault = (code: RegionMapProblem['code'], message: string) => ({
    borders,
    problems: [{ level: 'error', code, message, municipalities: [] } as const],
  });
  if (collections.length === 0) {
    return fault('not-geojson', 'There is no FeatureCollection in the file.');
  }
  const codeOf = ({ properties: own }: Land): string | undefined => {
    const value: unknown = properties.map((name) => own?.[name] as unknown).find(Boolean);
    return typeof value === 'string' || typeof value === 'number'
      ? String(value).padStart(4, '0')
      : undefined;
  };
  const found = collections
    .map((collection) => ({
      land: collection.features.filter(isLand).filter(codeOf),
      system: referenceSystem ?? systemNameOf(collection) ?? systemNameOf(document),
    }))
    .find(({ land }) => land.length > 0);
  if (!found) {
    return fault(
      'no-code-property',
      `No area has the property ${properties.join(', ')}; name the one that holds the number.`,
    );
  }
  const { land, system } = found;
  const degreesOf = await degreesFrom(system);
  if (!degreesOf) {
    return fault(
      'unknown-reference-system',
      `The coordinates are of ${system ?? ''}; EPSG:4258, 4326, 25832, 25833 and 25835 are read.`,
    );
  }
  const duplicates = new Set<string>();
  for (const feature of land) {
    const code = codeOf(feature) ?? '';
    const { type, coordinates } = feature.geometry;
    const polygons = type === 'Polygon' ? [coordinates] : coordinates;
    if (borders.has(code)) duplicates.add(code);
    const placed = polygons.map((rings) => rings.map((ring) => ring.map(degreesOf)));
    borders.set(code, [...(borders.get(code) ?? []), ...placed]);
  }
  const [x = 0, y = 0] = [...borders.values()][0]?.[0]?.[0]?.[0] ?? [];
  // Silent, and no degrees: of the metres of which zone nobody can tell.
  if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
    return fault(
      'unknown-reference-system',
      'The coordinates are no degrees, and the file does not say of what system; name it: EPSG:25833.',
    );
  }
  return {
    borders,
    problems:
      duplicates.size === 0
        ? []
        : [
            {
              level: 'warning',
              code: 'duplicate-municipality',
              message: 'Several areas have one number; they were joined.',
              municipalities: [...duplicates].sort(),
            },
          ],
  };
}

/** The collections in a document: itself, or those among its members. */
function collectionsIn(document: unknown): readonly FeatureCollection[] {
  if (typeof document !== 'object' || document === null) return [];
  return [document, ...(Object.values(document) as unknown[])].filter(isCollection);
}

function isCollection(value: unknown): value is FeatureCollection {
  const collection = value as Partial<FeatureCollection> | null;
  return collection?.type === 'FeatureCollection' && Array.isArray(collection.features);
}

function isLand(feature: Feature): feature is Land {
  const type = (feature as Feature | null)?.geometry.type;
  return type === 'Polygon' || type === 'MultiPolygon';
}
