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

/** How much of a tile is drawn; the rest is the gap to the next, where the page shows through. */
const FILLED = 0.965;

/** The shape of one tile around its centre, as path commands after the first point. */
const outline = corners
  .map(([x, y]) => `${Math.round(x * FILLED * 10) / 10},${Math.round(y * FILLED * 10) / 10}`)
  .slice(1);

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
      const points = outline.map((point) => {
        const [dx = 0, dy = 0] = point.split(',').map(Number);
        return `${x + dx},${y + dy}`;
      });
      return `M${x},${y - corners[3][1] * FILLED}L${points.join(' ')}z`;
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
