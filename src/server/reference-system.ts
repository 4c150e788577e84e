import type { Position } from 'geojson';

/** Systems whose coordinates are degrees of longitude and latitude already: ETRS 89 and WGS 84. */
const DEGREES = new Set(['4258', '4326', 'CRS84']);

/** ETRS 89 in metres, as Kartverket publishes it: EPSG number and UTM zone. */
const ZONES: Readonly<Record<string, number>> = { '25832': 32, '25833': 33, '25835': 35 };

/** What a GeoJSON of the 2008 draft says of its coordinates (RFC 7946 took the member away: degrees of WGS 84). */
interface Referenced {
  readonly crs?: { readonly properties?: { readonly name?: unknown } } | null;
}

/** How coordinates become longitude and latitude; `undefined` for a system this package does not know. */
export type DegreesOf = ((position: Position) => Position) | undefined;

/** The name of the system that a collection's coordinates are of, where it says so: `urn:ogc:def:crs:EPSG::25833`. */
export function systemNameOf(collection: unknown): string | undefined {
  const name = (collection as Referenced).crs?.properties?.name;
  return typeof name === 'string' ? name : undefined;
}

/**
 * A way to degrees from the coordinates of a system.
 *
 * @param name as in `EPSG:25833` or `urn:ogc:def:crs:OGC:1.3:CRS84`; degrees when silent
 * @throws Error where the coordinates are metres and the optional package `proj4` is not installed
 */
export async function degreesFrom(name = 'EPSG:4326'): Promise<DegreesOf> {
  const system = /(?:^|:)(\d+|CRS84)$/i.exec(name.trim())?.[1]?.toUpperCase() ?? '';
  if (DEGREES.has(system)) return (position) => position;
  const zone = ZONES[system];
  if (zone === undefined) return undefined;
  const { default: proj4 } = await import('proj4');
  const { inverse } = proj4(`+proj=utm +zone=${zone} +ellps=GRS80 +units=m +no_defs`);
  return ([x = 0, y = 0]) => inverse([x, y]);
}
