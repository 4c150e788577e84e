import type { Tile } from '../../regions/tiles.ts';

/** A tile is so wide, in units of the drawing. */
export const TILE_WIDTH = 100;

/** From one row to the next: three quarters of a hexagon's height, rounded so that all corners are whole numbers. */
const ROW_STEP = 87;

/** Height of a hexagon. */
export const TILE_HEIGHT = 116;

/** Corners around the centre, clockwise from the top. Side `n` runs from corner `n` to the next. */
const corners = [
  [0, -58],
  [50, -29],
  [50, 29],
  [0, 58],
  [-50, 29],
  [-50, -29],
] as const;

/** The corners of what is drawn of a tile; the rest is the gap to the next, where the page shows through. */
const filled = [
  [0, -56],
  [48, -28],
  [48, 28],
  [0, 56],
  [-48, 28],
  [-48, -28],
] as const;

/** The key of a place in a map of tiles. */
export function placeOf({ column, row }: Tile): string {
  return `${column},${row}`;
}

/** The centre of a tile in units of the drawing. */
export function centreOf({ column, row }: Tile): readonly [x: number, y: number] {
  return [column * TILE_WIDTH + (row % 2 === 0 ? 0 : TILE_WIDTH / 2), row * ROW_STEP];
}

/** The tiles that share side 0 to 5 with a tile. */
function neighboursOf({ column, row }: Tile): readonly Tile[] {
  const right = column + (row % 2 === 0 ? 0 : 1);
  return [
    { column: right, row: row - 1 },
    { column: column + 1, row },
    { column: right, row: row + 1 },
    { column: right - 1, row: row + 1 },
    { column: column - 1, row },
    { column: right - 1, row: row - 1 },
  ];
}

/** Tiles as SVG path data, with a gap around each. */
export function tilesPath(tiles: readonly Tile[]): string {
  return tiles
    .map((tile) => {
      const [x, y] = centreOf(tile);
      return `M${filled.map(([dx, dy]) => `${x + dx},${y + dy}`).join('L')}z`;
    })
    .join('');
}

/**
 * The sides between tiles of different groups as SVG path data: one line for each side.
 *
 * @param tiles whose sides are looked at
 * @param groupOf the group of a tile; `undefined` where there is no tile
 * @param isBorder whether a line stands between two groups
 */
export function bordersPath<T>(
  tiles: readonly Tile[],
  groupOf: (tile: Tile) => T | undefined,
  isBorder: (one: T | undefined, other: T | undefined) => boolean,
): string {
  const drawn = new Set<string>();
  let path = '';
  for (const tile of tiles) {
    const [x, y] = centreOf(tile);
    neighboursOf(tile).forEach((neighbour, side) => {
      // Both tiles look at their common side; one line is enough.
      if (drawn.has(placeOf(neighbour) + placeOf(tile))) return;
      if (!isBorder(groupOf(tile), groupOf(neighbour))) return;
      drawn.add(placeOf(tile) + placeOf(neighbour));
      const [ax, ay] = corners[side] ?? [0, 0];
      const [bx, by] = corners[(side + 1) % 6] ?? [0, 0];
      path += `M${x + ax},${y + ay}L${x + bx},${y + by}`;
    });
  }
  return path;
}
