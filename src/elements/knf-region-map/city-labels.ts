import { css } from '../shared/styles.ts';
import type { RegionMap } from './region-map.ts';
import type { MapShape, MapShapes } from './tile-shapes.ts';

/** Towns a reader takes bearings by, the most useful first; those of 2020–2023 by their numbers of then. */
const towns =
  '4601 5001 5501 5401 1103 1804 4204 3303 3006 3405 3107 3004 4003 3807 1508 1507 5601 5403 3301 3005 3403 3907 3804 5006'.split(
    ' ',
  );

/** Widths of pictures, the narrowest that must be readable first: what has no room on one may have it on the next; CSS px. */
const WIDTHS_PX = [230, 400, 640] as const;

/** The room that a name takes; CSS px. */
const LETTER_PX = 6.4;
const LINE_PX = 14;
const GAP_PX = 4;

/** So far a name near an edge of the picture begins before its place. */
const EDGE_PX = 4;

/** So few members are all named, where there is room. */
const FEW = 20;

/** A name and where it stands, in percent of the picture. */
export interface CityLabel {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Which end of it stands there: near an edge a name runs inwards. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** The narrowest picture that has room for it; CSS px. */
  readonly from: (typeof WIDTHS_PX)[number];
}

/**
 * Names for where the tiles have no room for theirs: Oslo, the counties where colours repeat, then towns of the
 * region, and all members where they are few; as many as do not touch each other.
 */
export function cityLabels(map: RegionMap, { box, shapes }: MapShapes): readonly CityLabel[] {
  const members = shapes.filter(({ municipality }) => municipality.isMember);
  const ofCode = (code: string): readonly Candidate[] =>
    members
      .filter(({ municipality }) => municipality.code === code)
      .map((shape) => [shape.municipality.name, shape]);
  const candidates = [
    ...ofCode('0301'),
    ...(coloursRepeat(map) ? countyCentres(map, members) : []),
    ...towns.flatMap(ofCode),
    ...(members.length > FEW ? [] : members.map((one) => [one.municipality.name, one] as const)),
  ];
  const labels = new Map<MapShape, CityLabel>();
  for (const from of WIDTHS_PX) {
    const heightPx = (box.height * from) / box.width;
    const areApart = (one: CityLabel, other: CityLabel): boolean => {
      const [[left, right], [otherLeft, otherRight]] = [spanOf(one, from), spanOf(other, from)];
      return (
        left - GAP_PX >= otherRight ||
        otherLeft >= right + GAP_PX ||
        Math.abs(one.y - other.y) * heightPx >= LINE_PX * 100
      );
    };
    for (const [name, shape] of candidates) {
      const label = labelOf(name, shape, box, from);
      if (!labels.has(shape) && [...labels.values()].every((other) => areApart(label, other)))
        labels.set(shape, label);
    }
  }
  return [...labels.values()];
}

type Candidate = readonly [name: string, shape: MapShape];

/** A name at its place on a picture of a width. */
function labelOf(
  name: string,
  { points: [[x, y] = [0, 0]] }: MapShape,
  box: MapShapes['box'],
  from: CityLabel['from'],
): CityLabel {
  const middle = ((x - box.x) / box.width) * from;
  const width = name.length * LETTER_PX;
  const anchor = middle < width / 2 ? 'start' : middle > from - width / 2 ? 'end' : 'middle';
  const at = { start: middle - EDGE_PX, middle, end: middle + EDGE_PX }[anchor];
  return { name, x: percent(at / from), y: percent((y - box.y) / box.height), anchor, from };
}

function percent(part: number): number {
  return Math.round(part * 1000) / 10;
}

/** Where a name begins and ends on a picture of a width; CSS px. */
function spanOf({ name, x, anchor }: CityLabel, px: number): readonly [number, number] {
  const width = name.length * LETTER_PX;
  const left = (x / 100) * px - { start: 0, middle: width / 2, end: width }[anchor];
  return [left, left + width];
}

function coloursRepeat({ groups }: RegionMap): boolean {
  const colours = groups.flatMap(({ counties }) => counties.map(({ colour }) => colour));
  return new Set(colours).size < colours.length;
}

/** Each county's name on the municipality nearest to its middle. */
function countyCentres({ groups }: RegionMap, shapes: readonly MapShape[]): readonly Candidate[] {
  return groups
    .flatMap(({ counties }) => counties)
    .flatMap(({ code, name }) => {
      const own = shapes.filter(({ municipality }) => municipality.county === code);
      const points = own.flatMap(({ points: [point] }) => (point ? [point] : []));
      const middleOf = (axis: 0 | 1): number =>
        points.reduce((sum, point) => sum + point[axis], 0) / points.length;
      const x = middleOf(0);
      const y = middleOf(1);
      const distance = ({ points: [[ownX, ownY] = [0, 0]] }: MapShape): number =>
        Math.hypot(ownX - x, ownY - y);
      const [nearest] = own.sort((a, b) => distance(a) - distance(b));
      return nearest ? [[name, nearest] as const] : [];
    });
}

/** Of the names. */
export const styles = css`
  .cities text {
    font-size: 0.6875em;
    font-weight: 640;
    dominant-baseline: central;
    /* A halo in the page's colours where the tiles are dark or light. */
    stroke: light-dark(#fffc, #000b);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  @container map (inline-size < 400px) {
    .cities [data-from='400'] {
      display: none;
    }
  }
  @container map (inline-size < 640px) {
    .cities [data-from='640'] {
      display: none;
    }
  }
`;
