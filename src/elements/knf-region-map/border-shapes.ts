import { mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { GeometryFile } from '../../regions/geometry/geometry-file.ts';
import { landOf, type MunicipalLand, type Ring } from '../../regions/geometry/rings.ts';
import { css } from '../shared/styles.ts';
import { widthOf } from './labels.ts';
import type { MapMunicipality, RegionMap } from './region-map.ts';
import { codesOn } from './requested-map.ts';
import type { MapShape, MapShapes, MapView } from './tile-shapes.ts';

/**
 * The width of a drawing in units: that of sixteen tiles, so that letters have the size they have there; where there
 * are too many members to name, that of a map with towns instead.
 */
const WIDTH = 1600;
const WIDTH_OF_MANY = 2400;
const MANY = 200;

/** The size of letters, in units of the drawing. */
const LETTERS = 25;

/** So far a name may reach over its own borders, in parts of the room it has within. */
const REACH = 1.25;

/** How far around the region is drawn, in parts of its size. */
const AROUND = 0.06;

/** How many lines across a municipality are tried for the widest place to write its name. */
const SCAN_LINES = 9;

/** A file of borders, read once for all maps drawn from it. */
export interface Borders {
  readonly file: GeometryFile;
  readonly land: ReadonlyMap<string, MunicipalLand>;
}

/** A parsed file, ready to draw from. */
export function bordersOf(file: GeometryFile): Borders {
  return { file, land: new Map(landOf(file).map((land) => [land.code, land])) };
}

/** The map of a region with a publisher's borders, cropped to the region or whole. */
export function borderShapes(map: RegionMap, view: MapView, borders: Borders): MapShapes {
  const { file, land } = borders;
  const { at, credit } = file._knf;
  const all = map.municipalities.map((municipality) => ({
    municipality,
    polygons: codesOn(municipality, at).flatMap((code) => land.get(code)?.polygons ?? []),
  }));
  const wanted = all.filter(({ municipality }) => view === 'norway' || municipality.isMember);
  const crop = boundsOf(wanted.flatMap(({ polygons }) => polygons.flat()));
  const margin = AROUND * Math.max(crop.right - crop.left, crop.bottom - crop.top);
  const width = wanted.length > MANY ? WIDTH_OF_MANY : WIDTH;
  const scale = width / (crop.right - crop.left + 2 * margin);
  const place = ([x, y]: readonly [number, number]): readonly [number, number] => [
    Math.round((x - crop.left + margin) * scale * 10) / 10,
    Math.round((y - crop.top + margin) * scale * 10) / 10,
  ];
  const height = (crop.bottom - crop.top + 2 * margin) * scale;
  const isInBox = (placed: Ring): boolean => {
    const { left, top, right, bottom } = boundsOf([placed]);
    return right > 0 && left < width && bottom > 0 && top < height;
  };
  const drawn = all.flatMap(({ municipality, polygons }) => {
    const placed = polygons
      .map((rings) => rings.map((ring) => ring.map(place)))
      .filter(([outer = []]) => isInBox(outer));
    const path = placed.flat().map(ringPath).join('');
    return path ? [{ municipality, path, ...widestPlaceOn(placed) }] : [];
  });
  const named = namedOf(drawn);
  const shapes = drawn.map(({ municipality, path, x, y }): MapShape => {
    const label = named.has(municipality)
      ? { lines: [municipality.name], size: LETTERS }
      : undefined;
    return { municipality, path, points: [[x, y]], label };
  });

  const memberOf = memberLookup(map);
  const lines = (
    isBorder: (one: MapMunicipality | undefined, other: MapMunicipality | undefined) => boolean,
  ): string =>
    mesh(file, file.objects.municipalities, (a, b) =>
      a === b ? isBorder(memberOf(a), undefined) : isBorder(memberOf(a), memberOf(b)),
    )
      .coordinates.map((line) => line.map(([x = 0, y = 0]) => place([x, y])))
      .filter(isInBox)
      .map((line) => `M${line.join('L')}`)
      .join('');
  const { comparison } = map;
  return {
    box: { x: 0, y: 0, width, height: Math.round(height) },
    shapes,
    lines: {
      coast: lines((one, other) => !!one && !other),
      counties: lines((one, other) => !!other && one?.county !== other.county),
      // Not along the coast: its many turns in a thick line would hide the land.
      region: lines((one, other) => !!other && one?.isMember !== other.isMember),
      earlier: comparison ? lines(comparison.isBorder) : '',
    },
    credit,
  };
}

/** The municipality on the map of a shape of the file, also where the two are of different divisions. */
function memberLookup({
  municipalities,
}: RegionMap): (shape: GeometryObject) => MapMunicipality | undefined {
  const byCode = new Map<string, MapMunicipality>(
    municipalities.flatMap((one) =>
      one.tiles.flatMap(({ code, earlier }) => [code, earlier].map((own) => [own, one] as const)),
    ),
  );
  return ({ id }) => byCode.get(String(id));
}

function ringPath(ring: Ring): string {
  return `M${ring.slice(0, -1).join('L')}z`;
}

/** Those whose names are written, the roomiest first: no name lies over another. */
function namedOf(
  drawn: readonly (Place & { readonly municipality: MapMunicipality })[],
): ReadonlySet<MapMunicipality> {
  const taken: Place[] = [];
  const members = drawn.filter(({ municipality }) => municipality.isMember);
  // Oslo's colour is none that a neighbour's name could be read on.
  const roomOf = ({ municipality, width }: (typeof members)[number]): number =>
    municipality.colour === 0 ? Infinity : width;
  const named = members
    .sort((a, b) => roomOf(b) - roomOf(a))
    .filter(({ municipality, x, y, width: room }) => {
      const width = widthOf(municipality.name) * LETTERS;
      const isFree = taken.every(
        (other) =>
          Math.abs(other.x - x) > (other.width + width) / 2 + LETTERS ||
          Math.abs(other.y - y) > LETTERS,
      );
      const hasRoom = width < room * REACH && isFree;
      if (hasRoom) taken.push({ x, y, width });
      return hasRoom;
    });
  return new Set(named.map(({ municipality }) => municipality));
}

/** A place with room for letters. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Where a municipality is widest. */
function widestPlaceOn(polygons: readonly (readonly Ring[])[]): Place {
  let best = { x: 0, y: 0, width: 0 };
  for (const rings of polygons) {
    const { top, bottom } = boundsOf(rings);
    for (let line = 1; line <= SCAN_LINES; line++) {
      const y = top + ((bottom - top) * line) / (SCAN_LINES + 1);
      const crossings = rings
        .flatMap((ring) => ring.flatMap((point, index) => crossing(ring[index - 1], point, y)))
        .sort((a, b) => a - b);
      for (let index = 1; index < crossings.length; index += 2) {
        const [left = 0, right = 0] = crossings.slice(index - 1, index + 1);
        // The middle lines are the better places: a name in a corner seems to belong to the neighbour.
        const width = (right - left) * (1 - Math.abs(line / (SCAN_LINES + 1) - 0.5) * 0.4);
        if (width > best.width) best = { x: (left + right) / 2, y, width };
      }
    }
  }
  return best;
}

function crossing(
  from: readonly [number, number] | undefined,
  [x, y]: readonly [number, number],
  at: number,
): readonly number[] {
  if (!from || from[1] > at === y > at) return [];
  return [((x - from[0]) * (at - from[1])) / (y - from[1]) + from[0]];
}

function boundsOf(rings: readonly Ring[]) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of rings.flat()) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/** Where real borders leave no gap, each municipality has an edge of its own colour. */
export const styles = css`
  :where(.bordered) {
    --_mark: 44px;
  }
  :where(.bordered) [data-code] > path {
    stroke: color-mix(in srgb, var(--_fill) 80%, var(--_ink));
    stroke-width: 0.75;
  }
`;
