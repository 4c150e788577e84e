import type { MunicipalityRow } from '../../regions/municipality-table.ts';

/** A place in units of the drawing. */
export type Point = readonly [x: number, y: number];

/** A tile is so wide, in units of the drawing. */
export const TILE_WIDTH = 100;

/** From one row to the next: three quarters of a hexagon's height, rounded so that all corners are whole numbers. */
export const ROW_STEP = 87;

/** Height of a hexagon. */
export const TILE_HEIGHT = 116;

/** The sides, clockwise from the top right: where the neighbour lies, where the side begins, and its line from there. */
const sides = [
  [50, -87, 0, -58, 'l50,29'],
  [100, 0, 50, -29, 'v58'],
  [50, 87, 50, 29, 'l-50,29'],
  [-50, 87, 0, 58, 'l-50-29'],
  [-100, 0, -50, 29, 'v-58'],
  [-50, -87, -50, -29, 'l50-29'],
] as const;

/** Of a side that two tiles share, the tile it is to the right of draws it. */
const RIGHT_SIDES = 3;

/** The centre of a tile. */
export function centreOf({ x, y }: Pick<MunicipalityRow, 'x' | 'y'>): Point {
  return [(x * TILE_WIDTH) / 2, y * ROW_STEP];
}

/** Tiles by their centres as SVG path data, with a gap around each where the page shows through. */
export function tilesPath(centres: readonly Point[]): string {
  return centres.map(([x, y]) => `M${x},${y - 56}l48,28v56l-48,28l-48-28v-56z`).join('');
}

/**
 * The sides between tiles of different groups as SVG path data: one line for each side.
 *
 * @param centres of the tiles whose sides are looked at
 * @param groupOf the group of the tile with a centre; `undefined` where there is no tile
 * @param isBorder whether a line stands between two groups, in either order
 */
export function bordersPath<T>(
  centres: readonly Point[],
  groupOf: (centre: Point) => T | undefined,
  isBorder: (one: T | undefined, other: T | undefined) => boolean,
): string {
  const shown = new Set(centres.map(String));
  return centres
    .flatMap(([x, y]) =>
      sides.map(([dx, dy, startX, startY, line], side) => {
        const next: Point = [x + dx, y + dy];
        const isOwn = side < RIGHT_SIDES || !shown.has(String(next));
        return isOwn && isBorder(groupOf([x, y]), groupOf(next))
          ? `M${x + startX},${y + startY}${line}`
          : '';
      }),
    )
    .join('');
}
