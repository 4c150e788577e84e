import { brotliCompressSync } from 'node:zlib';
import { quantize } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import { coveredDate } from '../regions/divisions.ts';
import type { GeometryFile } from '../regions/geometry/geometry-file.ts';
import { project, projectionName } from '../regions/geometry/projection.ts';
import { doubleAreaOf, type Ring } from '../regions/geometry/rings.ts';
import { municipalitiesAt } from '../regions/divisions.ts';
import { municipalBordersOf, type MunicipalBorders } from './geojson-municipalities.ts';
import type { RegionMapProblem } from './geojson-municipalities.ts';

export type { RegionMapProblem } from './geojson-municipalities.ts';

/** How a file of borders is made. */
export interface RegionMapOptions {
  /** Plain date of the division; the list of its municipalities is what the borders are checked against. */
  readonly at: string;
  /** Property that holds a municipality's number; one of Kartverket's own names when silent. */
  readonly codeProperty?: string | undefined;
  /** Reference system of the coordinates, `EPSG:25833`; what the document says of itself when silent, else degrees. */
  readonly referenceSystem?: string | undefined;
  /** What the borders ask to be credited with; `© Kartverket` when silent. */
  readonly credit?: string | undefined;
  /** Bytes of brotli that the file may have; 60,000 when silent. */
  readonly maxBytes?: number | undefined;
}

/** A file of borders, and what was amiss. */
export interface RegionMapResult {
  /** What `geometry` of `<knf-region-map>` and `useGeometry` take; absent where an error stands in the way. */
  readonly file?: GeometryFile;
  /** Bytes of the file as it travels, in brotli. */
  readonly bytes: number;
  readonly problems: readonly RegionMapProblem[];
}

const MAX_BYTES = 60_000;

/** Steps across Norway that coordinates are rounded to: some 80 m, a quarter of a pixel on the largest map. */
const STEPS = 20_000;

/** Steps before it is simplified: what neighbours share must be equal, and nothing else. */
const FINE_STEPS = 1_000_000;

/** Islands of less than this are left out, unless they are all there is; squares of the earth's radius (0.4 km²). */
const SMALLEST_ISLAND = 1e-8;

/** Points that every municipality's largest island keeps, so that none shrinks to a line. */
const KEPT_POINTS = 8;

/** How often the degree of simplification is halved in search of the best that fits. */
const SEARCH_STEPS = 12;

/** The borders on their way: every municipality a `MultiPolygon`, as `projected` makes them. */
type Borders = Topology<{
  municipalities: Omit<GeometryCollection, 'geometries'> & { geometries: MultiPolygon[] };
}>;

/**
 * Makes a file of municipal borders of Kartverket's GeoJSON: projected for Norway, simplified with the borders that
 * neighbours share kept shared (so no slivers), quantised, and checked against the municipalities of the day.
 *
 * @param document parsed GeoJSON, in degrees or in metres of UTM 32, 33 or 35
 * @throws RangeError for a day before 2020, Error where the optional packages (`topojson-server`, `topojson-simplify`, `proj4`) are not installed
 */
export async function regionMapFile(
  document: unknown,
  options: RegionMapOptions,
): Promise<RegionMapResult> {
  const at = coveredDate(options.at);
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  const { borders, problems: found } = await municipalBordersOf(
    document,
    options.codeProperty,
    options.referenceSystem,
  );
  const problems = [...found];
  if (found.some(({ level }) => level === 'error')) return { bytes: 0, problems };
  problems.push(...listProblems(borders, at));

  const { topology } = await import('topojson-server');
  const { presimplify, simplify, filter } = await import('topojson-simplify');
  const fine = topology({ municipalities: projected(borders) }, FINE_STEPS) as unknown as Borders;
  const weighted = presimplify(fine);
  const whole = withoutSmallIslands(weighted);
  keepEveryMunicipality(whole);

  const about = {
    version: 1,
    at,
    credit: options.credit ?? '© Kartverket',
    projection: projectionName,
  } as const;
  const made = (weight: number): { file: GeometryFile; bytes: number } => {
    const simple = filter(simplify(whole, weight), () => true);
    const file = { ...quantize(simple, STEPS), _knf: about } as unknown as GeometryFile;
    return { file, bytes: brotliCompressSync(JSON.stringify(file)).length };
  };
  const weights = whole.arcs
    .flatMap((arc) => arc.map((point) => point[2] ?? Infinity))
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const best = leastThatFits(made, weights, maxBytes);
  if (best.bytes > maxBytes) {
    problems.push({
      level: 'warning',
      code: 'too-large',
      message: `The file has ${best.bytes} bytes in brotli; ${maxBytes} were asked for.`,
      municipalities: [],
    });
  }
  return { ...best, problems };
}

/** The file that is simplified least among those that fit, else the one that is simplified most. */
function leastThatFits<T extends { readonly bytes: number }>(
  made: (weight: number) => T,
  weights: readonly number[],
  maxBytes: number,
): T {
  const whole = made(0);
  if (whole.bytes <= maxBytes) return whole;
  let best = made(weights.at(-1) ?? 0);
  let [low, high] = [0, weights.length - 1];
  for (let step = 0; step < SEARCH_STEPS && low < high; step++) {
    const middle = Math.floor((low + high) / 2);
    const next = made(weights[middle] ?? 0);
    if (next.bytes > maxBytes) low = middle + 1;
    else {
      high = middle;
      best = next;
    }
  }
  return best;
}

function listProblems(borders: MunicipalBorders, at: string): readonly RegionMapProblem[] {
  const expected = new Set<string>(municipalitiesAt(at));
  const missing = [...expected].filter((code) => !borders.has(code));
  const extra = [...borders.keys()].filter((code) => !expected.has(code)).sort();
  return [
    ...(missing.length > 0
      ? [
          {
            level: 'warning',
            code: 'missing-municipality',
            message: `Municipalities of ${at} that the file does not have.`,
            municipalities: missing,
          } as const,
        ]
      : []),
    ...(extra.length > 0
      ? [
          {
            level: 'warning',
            code: 'extra-municipality',
            message: `Numbers that are no municipality's on ${at}.`,
            municipalities: extra,
          } as const,
        ]
      : []),
  ];
}

function projected(borders: MunicipalBorders): GeoJSON.FeatureCollection<GeoJSON.MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: [...borders]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, polygons]) => ({
        type: 'Feature',
        id,
        properties: null,
        geometry: {
          type: 'MultiPolygon',
          coordinates: polygons.map((rings) =>
            rings.map((ring) => ring.map(([x = 0, y = 0]) => [...project([x, y])])),
          ),
        },
      })),
  };
}

/** The points of a ring of arcs, each with its weight where it has one. */
function ringOf(arcs: readonly number[], topology: Borders): Ring {
  return arcs.flatMap((index, place) => {
    const arc = topology.arcs[index < 0 ? ~index : index] ?? [];
    const points = index < 0 ? [...arc].reverse() : arc;
    return points.slice(place === 0 ? 0 : 1) as unknown as Ring;
  });
}

function areaOf([outer = []]: readonly number[][], topology: Borders): number {
  return Math.abs(doubleAreaOf(ringOf(outer, topology))) / 2;
}

/** Without the islands that nobody would see, but with every municipality's largest. */
function withoutSmallIslands(topology: Borders): Borders {
  const { municipalities } = topology.objects;
  return {
    ...topology,
    objects: {
      municipalities: {
        ...municipalities,
        geometries: municipalities.geometries.map((one) => {
          const byArea = one.arcs
            .map((rings) => ({ rings, area: areaOf(rings, topology) }))
            .sort((a, b) => b.area - a.area);
          const kept = byArea.filter(({ area }, index) => index === 0 || area > SMALLEST_ISLAND);
          return { ...one, arcs: kept.map(({ rings }) => rings) };
        }),
      },
    },
  };
}

/** Makes the most important points of small islands and enclaves ones that no simplification takes away. */
function keepEveryMunicipality(topology: Borders): void {
  for (const { arcs } of topology.objects.municipalities.geometries) {
    for (const [outer = []] of arcs) {
      if (outer.length > 2) continue;
      for (const index of outer) {
        const arc = topology.arcs[index < 0 ? ~index : index] ?? [];
        const byWeight = [...arc].sort((a, b) => (b[2] ?? 0) - (a[2] ?? 0));
        const kept = outer.length === 1 ? KEPT_POINTS / 2 + 1 : KEPT_POINTS / 2;
        for (const point of byWeight.slice(0, kept)) point[2] = Infinity;
      }
    }
  }
}
