/**
 * Compares `contains(region, point)` with an independent implementation: d3-geo's spherical `geoContains` on the
 * GeoJSON that the file of borders was made of.
 *
 *     node scripts/regions/geometry-agreement.ts          10,000 points for each edition; exit code 1 below 99.9 %
 *     node scripts/regions/geometry-agreement.ts 500      fewer
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { geoArea, geoBounds, geoContains } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { pointLocator, type Point } from '../../src/regions/index.ts';
import { regionMapFile } from '../../src/server/region-map-file.ts';
import { sourceFolder } from './generate.ts';

/** The editions beside the checkout, each with a day of its division. */
export const editions = [
  { at: '2023-03-10', file: join(sourceFolder, 'geometry/municipalities-2023.geojson') },
  { at: '2024-01-01', file: join(sourceFolder, 'geometry/municipalities-2024.geojson') },
] as const;

/** Whether the editions are there. */
export const geometryIsHere = editions.every(({ file }) => existsSync(file));

/** A parsed edition. */
export function readEdition({ file }: (typeof editions)[number]): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** How often the two implementations name the same municipality, or both none. */
export interface Agreement {
  readonly points: number;
  readonly onLand: number;
  readonly equal: number;
  /** Points further than `BORDER_KM` from any border of the original, and how many of them agree. */
  readonly away: number;
  readonly equalAway: number;
}

/** So far a simplified border may lie from the original, km. */
const BORDER_KM = 0.5;

const KM_PER_DEGREE = 111.2;

interface Land {
  readonly code: string;
  readonly feature: Feature<Polygon | MultiPolygon>;
  readonly bounds: readonly [readonly [number, number], readonly [number, number]];
}

/** Compares at random points, drawn from the surroundings of all municipalities alike. Same number, same points. */
export async function agreementOf(
  edition: (typeof editions)[number],
  points: number,
): Promise<Agreement> {
  const document = readEdition(edition) as { features: Feature<Polygon | MultiPolygon>[] };
  const { file } = await regionMapFile(document, { at: edition.at });
  const locator = pointLocator(file);
  const land = document.features.map((feature): Land => {
    const wound = woundForD3(feature);
    return {
      code: String(feature.properties?.['kommune_no']),
      feature: wound,
      bounds: geoBounds(wound),
    };
  });
  const original = (point: Point): string | undefined =>
    land.find(
      ({ feature, bounds: [[west, south], [east, north]] }) =>
        west <= point[0] &&
        point[0] <= east &&
        south <= point[1] &&
        point[1] <= north &&
        geoContains(feature, [...point]),
    )?.code;

  const random = randomNumbers();
  let [onLand, equal, away, equalAway] = [0, 0, 0, 0];
  for (let count = 0; count < points; count++) {
    const { bounds } = land[Math.floor(random() * land.length)] ?? land[0] ?? { bounds: undefined };
    if (!bounds) break;
    const [[west, south], [east, north]] = bounds;
    const point: Point = [west + random() * (east - west), south + random() * (north - south)];
    const expected = original(point);
    const isEqual = locator.locate(point) === expected;
    const isAway = around(point).every((near) => original(near) === expected);
    onLand += expected === undefined ? 0 : 1;
    equal += isEqual ? 1 : 0;
    away += isAway ? 1 : 0;
    equalAway += isAway && isEqual ? 1 : 0;
  }
  return { points, onLand, equal, away, equalAway };
}

function around([longitude, latitude]: Point): readonly Point[] {
  const up = BORDER_KM / KM_PER_DEGREE;
  const right = up / Math.cos((latitude * Math.PI) / 180);
  return [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => {
    const angle = (eighth * Math.PI) / 4;
    return [longitude + right * Math.cos(angle), latitude + up * Math.sin(angle)];
  });
}

/** d3-geo reads a ring clockwise on the sphere; wound the other way it would be all the earth but the municipality. */
function woundForD3(feature: Feature<Polygon | MultiPolygon>): Feature<MultiPolygon> {
  const { type, coordinates } = feature.geometry;
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  const wound = polygons.map((rings) =>
    rings.map((ring, index) => {
      const isSmall = geoArea({ type: 'Polygon', coordinates: [ring] }) < 2 * Math.PI;
      return isSmall === (index === 0) ? ring : reversed(ring);
    }),
  );
  return { ...feature, geometry: { type: 'MultiPolygon', coordinates: wound } };
}

function reversed(ring: readonly Position[]): Position[] {
  return [...ring].reverse();
}

/** Numbers from 0 to 1, the same at each run (the constants are those of Numerical Recipes). */
function randomNumbers(): () => number {
  let state = 20_230_310;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function main(points: number): Promise<void> {
  if (!geometryIsHere) {
    stdout.write(
      `The borders are not here: ${sourceFolder}/geometry is missing. Nothing was compared.\n`,
    );
    process.exitCode = 1;
    return;
  }
  for (const edition of editions) {
    const { onLand, equal, away, equalAway } = await agreementOf(edition, points);
    const percent = (part: number, whole: number): string =>
      `${((part / whole) * 100).toFixed(2)} %`;
    stdout.write(
      `${edition.at}: ${points} points, ${onLand} on land. Equal: ${percent(equal, points)}; ` +
        `further than ${BORDER_KM} km from a border: ${equalAway} of ${away}, ${percent(equalAway, away)}\n`,
    );
    if (equalAway / away < 0.999) process.exitCode = 1;
  }
}

if (import.meta.main) await main(Number(argv[2] ?? 10_000));
