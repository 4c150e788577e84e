import { bordersPath, centreOf, ROW_STEP, TILE_HEIGHT, TILE_WIDTH, tilesPath } from './hexagons.ts';
import type { Point } from './hexagons.ts';
import { tileLabel, type TileLabel } from './labels.ts';
import type { MapMunicipality, RegionMap } from './region-map.ts';

/** How one municipality is drawn. */
export interface MapShape {
  readonly municipality: MapMunicipality;
  /** SVG path data. */
  readonly path: string;
  /** Where one may stand on it; its name is written at the first. */
  readonly points: readonly Point[];
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

/** Room around the outermost tiles, for their borders. */
const EDGE = 3;

/** The tile map of a region, cropped to it or whole. */
export function tileShapes(map: RegionMap, view: MapView): MapShapes {
  const all = map.municipalities.map((municipality) => ({
    municipality,
    points: municipality.tiles.map(centreOf),
  }));
  const byPlace = new Map(
    all.flatMap(({ municipality, points }) =>
      points.map((point) => [String(point), municipality] as const),
    ),
  );
  const members = all.flatMap(({ municipality, points }) => (municipality.isMember ? points : []));
  // The members' own rectangle with a tile around it, wider where the region is small.
  const [left, right] = rangeOf(members, 0, TILE_WIDTH);
  const [top, bottom] = rangeOf(members, 1, ROW_STEP);
  const isShown = ([x, y]: Point): boolean =>
    view === 'norway' || (left <= x && x <= right && top <= y && y <= bottom);
  const shown = all
    .map(({ municipality, points }) => ({ municipality, points: points.filter(isShown) }))
    .filter(({ points }) => points.length > 0);
  const centres = shown.flatMap(({ points }) => points);
  const lines = (
    isBorder: (one: MapMunicipality | undefined, other: MapMunicipality | undefined) => boolean,
  ): string => bordersPath(centres, (centre) => byPlace.get(String(centre)), isBorder);
  const [x, endX] = rangeOf(centres, 0);
  const [y, endY] = rangeOf(centres, 1);
  const marginX = TILE_WIDTH / 2 + EDGE;
  const marginY = TILE_HEIGHT / 2 + EDGE;

  return {
    box: {
      x: x - marginX,
      y: y - marginY,
      width: endX - x + 2 * marginX,
      height: endY - y + 2 * marginY,
    },
    shapes: shown.map(({ municipality, points }) => ({
      municipality,
      points,
      path: tilesPath(points),
      label: municipality.isMember ? tileLabel(municipality.name) : undefined,
    })),
    lines: {
      coast: lines((_, other) => !other),
      counties: lines((one, other) => !!other && one?.county !== other.county),
      region: lines((one, other) => !!one?.isMember !== !!other?.isMember),
      earlier: map.comparison ? lines(map.comparison.isBorder) : '',
    },
    credit: undefined,
  };
}

/** The range of the points along an axis; with a step, one more on both sides, widened to the smallest view. */
function rangeOf(points: readonly Point[], axis: 0 | 1, step = 0): readonly [number, number] {
  const places = points.map((point) => point[axis]);
  const from = Math.min(...places);
  const to = Math.max(...places);
  const around = Math.max(step, ((SMALLEST_VIEW - 1) * step - (to - from)) / 2);
  return step === 0 ? [from, to] : [from - around, to + around];
}
