import { tilesOf, type Tile } from '../../regions/tiles.ts';
import { bordersPath, centreOf, placeOf, TILE_HEIGHT, tilesPath, TILE_WIDTH } from './hexagons.ts';
import { tileLabel, type TileLabel } from './labels.ts';
import type { MapMunicipality, RegionMap } from './region-map.ts';

/** How one municipality is drawn. */
export interface MapShape {
  readonly municipality: MapMunicipality;
  /** SVG path data. */
  readonly path: string;
  /** Where one may stand on it; its name is written at the first. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Its name, where there is room for it. */
  readonly label: TileLabel | undefined;
}

/** A map ready to draw: tiles, or a publisher's borders. */
export interface MapShapes {
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly shapes: readonly MapShape[];
  /** SVG path data of lines: around Norway, between counties, around the region, between counties of the earlier division. */
  readonly lines: {
    readonly coast: string;
    readonly counties: string;
    readonly region: string;
    readonly earlier: string;
  };
  /** What the borders ask to be credited with; tiles are our own. */
  readonly credit: string | undefined;
}

/** What part of Norway is drawn. */
export type MapView = 'region' | 'norway';

/** Fewer columns or rows than this show too little around a small region. */
const SMALLEST_VIEW = 7;

/** The tile map of a region, cropped to it or whole. */
export function tileShapes(map: RegionMap, view: MapView): MapShapes {
  const all = map.municipalities.map((municipality) => ({
    municipality,
    tiles: tilesOf(municipality.code),
  }));
  const byPlace = new Map(
    all.flatMap(({ municipality, tiles }) =>
      tiles.map((tile) => [placeOf(tile), municipality] as const),
    ),
  );
  const isWithin = view === 'norway' ? () => true : cropAround(all);
  const shown = all
    .map((one) => ({ ...one, tiles: one.tiles.filter(isWithin) }))
    .filter(({ tiles }) => tiles.length > 0);
  const tiles = shown.flatMap((one) => one.tiles);
  const at = (tile: Tile): MapMunicipality | undefined => byPlace.get(placeOf(tile));

  return {
    box: boxAround(tiles),
    shapes: shown.map(({ municipality, tiles }) => ({
      municipality,
      path: tilesPath(tiles),
      points: tiles.map(centreOf),
      label: municipality.isMember ? tileLabel(municipality.name) : undefined,
    })),
    lines: {
      coast: bordersPath(tiles, at, (_, other) => other === undefined),
      counties: bordersPath(
        tiles,
        at,
        (one, other) => other !== undefined && one?.county !== other.county,
      ),
      region: bordersPath(tiles, at, (one, other) => one?.isMember === true && !other?.isMember),
      earlier: map.comparison ? bordersPath(tiles, at, map.comparison.isBorder) : '',
    },
    credit: undefined,
  };
}

/** The members' own rectangle with a tile around it, wider where the region is small. */
function cropAround(
  all: readonly { readonly municipality: MapMunicipality; readonly tiles: readonly Tile[] }[],
): (tile: Tile) => boolean {
  const members = all.flatMap(({ municipality, tiles }) => (municipality.isMember ? tiles : []));
  const [left, right] = span(members.map((tile) => centreOf(tile)[0] / TILE_WIDTH));
  const [top, bottom] = span(members.map(({ row }) => row));
  return (tile) => {
    const x = centreOf(tile)[0] / TILE_WIDTH;
    return left <= x && x <= right && top <= tile.row && tile.row <= bottom;
  };
}

/** The range of the numbers, one more on both sides, widened to the smallest view. */
function span(numbers: readonly number[]): readonly [from: number, to: number] {
  const from = Math.min(...numbers);
  const to = Math.max(...numbers);
  const around = Math.max(1, (SMALLEST_VIEW - 1 - (to - from)) / 2);
  return [from - around, to + around];
}

function boxAround(tiles: readonly Tile[]): MapShapes['box'] {
  const centres = tiles.map(centreOf);
  const xs = centres.map(([x]) => x);
  const ys = centres.map(([, y]) => y);
  const x = Math.min(...xs) - TILE_WIDTH / 2 - 3;
  const y = Math.min(...ys) - TILE_HEIGHT / 2 - 3;
  return {
    x,
    y,
    width: Math.max(...xs) + TILE_WIDTH / 2 + 3 - x,
    height: Math.max(...ys) + TILE_HEIGHT / 2 + 3 - y,
  };
}
