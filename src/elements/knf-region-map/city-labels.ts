import { css } from '../shared/styles.ts';
import type { RegionMap } from './region-map.ts';
import type { MapShape, MapShapes } from './tile-shapes.ts';

/** Towns a reader takes bearings by, the most useful first; those of 2020–2023 by their numbers of then. */
const towns =
  '4601 5001 5501 5401 1103 1804 4204 3303 3006 3405 3107 3004 4003 3807 1508 1507 5601 5403 3301 3005 3403 3907 3804 5006'.split(
    ' ',
  );

/** The narrowest picture that must be readable, and the room that a name takes there; CSS px. */
const NARROWEST_PX = 230;
const LETTER_PX = 6.4;
const LINE_PX = 14;
const GAP_PX = 4;

/** So few members are all named, where there is room. */
const FEW = 20;

/** A name and where it stands, in percent of the picture. */
export interface CityLabel {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Which end of it stands there: near an edge a name runs inwards. */
  readonly anchor: 'start' | 'middle' | 'end';
}

/**
 * Names for where the tiles have no room for theirs: Oslo, the counties where colours repeat, then towns of the
 * region, and all members where they are few; as many as do not touch each other where the picture is narrowest.
 */
export function cityLabels(map: RegionMap, { box, shapes }: MapShapes): readonly CityLabel[] {
  const pxPerUnit = NARROWEST_PX / box.width;
  const members = shapes.filter(({ municipality }) => municipality.isMember);
  const ofCode = (code: string): readonly (readonly [string, MapShape])[] =>
    members
      .filter(({ municipality }) => municipality.code === code)
      .map((shape) => [shape.municipality.name, shape]);
  const candidates = [
    ...ofCode('0301'),
    ...(coloursRepeat(map) ? countyCentres(map, members) : []),
    ...towns.flatMap(ofCode),
    ...(members.length > FEW ? [] : members.map((one) => [one.municipality.name, one] as const)),
  ];
  const taken: (readonly [left: number, right: number, y: number])[] = [];
  return candidates.flatMap(([name, { points }]): readonly CityLabel[] => {
    const [x = 0, y = 0] = points[0] ?? [];
    const px = (x - box.x) * pxPerUnit;
    const py = (y - box.y) * pxPerUnit;
    const width = name.length * LETTER_PX;
    const anchor = px < width / 2 ? 'start' : px > NARROWEST_PX - width / 2 ? 'end' : 'middle';
    const left = anchor === 'start' ? px - 4 : anchor === 'end' ? px - width + 4 : px - width / 2;
    const right = left + width;
    if (
      taken.some(
        ([l, r, other]) =>
          left - GAP_PX < r && l < right + GAP_PX && Math.abs(other - py) < LINE_PX,
      )
    )
      return [];
    taken.push([left, right, py]);
    const at = anchor === 'start' ? left : anchor === 'end' ? right : px;
    return [
      {
        name,
        x: Math.round((at / NARROWEST_PX) * 1000) / 10,
        y: Math.round(((y - box.y) / box.height) * 1000) / 10,
        anchor,
      },
    ];
  });
}

function coloursRepeat({ groups }: RegionMap): boolean {
  const colours = groups.flatMap(({ counties }) => counties.map(({ colour }) => colour));
  return new Set(colours).size < colours.length;
}

/** Each county's name on the municipality nearest to its middle. */
function countyCentres(
  { groups }: RegionMap,
  shapes: readonly MapShape[],
): readonly (readonly [string, MapShape])[] {
  return groups
    .flatMap(({ counties }) => counties)
    .flatMap(({ code, name }) => {
      const own = shapes.filter(({ municipality }) => municipality.county === code);
      const points = own.flatMap(({ points: [point] }) => (point ? [point] : []));
      const middle = [0, 1].map(
        (axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / points.length,
      );
      const distance = ({ points: [point] }: MapShape): number =>
        Math.hypot((point?.[0] ?? 0) - (middle[0] ?? 0), (point?.[1] ?? 0) - (middle[1] ?? 0));
      const [nearest] = own.sort((a, b) => distance(a) - distance(b));
      return nearest ? [[name, nearest] as const] : [];
    });
}

/** Of the names. */
export const styles = css`
  .cities text {
    font-size: 0.6875em;
    font-weight: 650;
    dominant-baseline: central;
    /* A halo in the page's colours where the tiles are dark or light. */
    stroke: light-dark(#fffc, #000b);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
`;
