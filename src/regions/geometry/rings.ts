import { feature } from 'topojson-client';
import type { GeometryFile } from './geometry-file.ts';

/** A closed line in the file's projection; its first point is its last. */
export type Ring = readonly (readonly [x: number, y: number])[];

/** The land of one municipality: its polygons, each an outer ring and the rings of its holes. */
export interface MunicipalLand {
  readonly code: string;
  readonly polygons: readonly (readonly Ring[])[];
}

/** The land of every municipality in the file, in its order. Shapes that are no land are left out. */
export function landOf(file: GeometryFile): readonly MunicipalLand[] {
  return feature(file, file.objects.municipalities).features.flatMap(({ id, geometry }) => {
    const code = String(id ?? '');
    switch (geometry.type) {
      case 'Polygon':
        return [{ code, polygons: [geometry.coordinates as unknown as readonly Ring[]] }];
      case 'MultiPolygon':
        return [{ code, polygons: geometry.coordinates as unknown as (readonly Ring[])[] }];
      default:
        return [];
    }
  });
}

/** Twice the signed area within a ring, in squares of the unit. */
export function doubleAreaOf(ring: Ring): number {
  let sum = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[index + 1] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return sum;
}

/** Whether a point lies within the rings of a polygon, its holes taken out (even–odd rule). */
export function isWithin(rings: readonly Ring[], [x, y]: readonly [number, number]): boolean {
  let isInside = false;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [ax, ay] = ring[index - 1] ?? [0, 0];
      const [bx, by] = ring[index] ?? [0, 0];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
    }
  }
  return isInside;
}
