import type { MunicipalityCode } from '../codes.ts';
import { asMunicipalityCode, carriedTo, coveredDate } from '../divisions.ts';
import { usePointLocator, type PointLocator } from '../point.ts';
import { asGeometryFile } from './geometry-file.ts';
import { project } from './projection.ts';
import { isWithin, landOf, type Ring } from './rings.ts';

/**
 * Makes points answerable from here on, for the whole page: after `useGeometry(await (await fetch(url)).json())`,
 * `contains('osloregionen', [9.65, 59.67])` is true.
 *
 * @param file what `knf regions map` wrote, parsed; throws a `TypeError` where it is anything else
 * @example
 * useGeometry(geometry);
 * contains('kongsbergregionen', [9.65, 59.67]); // → true
 */
export function useGeometry(file: unknown): void {
  usePointLocator(pointLocator(file));
}

/**
 * Finds the municipality of a point by a file of borders. The file is of one day: asked for another, the answer is the
 * code that the municipality had then, or the file's own where it was divided. Borders are simplified: near one, the
 * neighbour may be named.
 *
 * @example
 * const locator = pointLocator(geometry);
 * locator.locate([9.65, 59.67]); // → '3303'
 */
export function pointLocator(file: unknown): PointLocator {
  const geometry = asGeometryFile(file);
  if (!geometry) {
    throw new TypeError('Not a file of borders: expected what `knf regions map` wrote');
  }
  const polygons = landOf(geometry).flatMap(({ code, polygons: all }) => {
    const known = asMunicipalityCode(code);
    return known ? all.map((rings) => ({ code: known, rings, box: boxOf(rings[0] ?? []) })) : [];
  });
  return {
    locate: (point, at) => {
      const place = project(point);
      const [x, y] = place;
      const found = polygons.find(
        ({ rings, box: [left, top, right, bottom] }) =>
          left <= x && x <= right && top <= y && y <= bottom && isWithin(rings, place),
      );
      return found && codeOn(found.code, at);
    },
  };
}

function codeOn(code: MunicipalityCode, at?: string): MunicipalityCode {
  if (at === undefined) return code;
  const [only = code, ...others] = carriedTo(code, coveredDate(at));
  return others.length === 0 ? only : code;
}

/** The smallest rectangle around a ring. */
function boxOf(ring: Ring): readonly [left: number, top: number, right: number, bottom: number] {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
