/** Writes the tables that maps are drawn from: codes, Norwegian names and tiles of the municipalities in force. */
import { readFileSync } from 'node:fs';
import { NO_STEP } from '../../src/regions/municipality-table.ts';
import type { DivisionRow } from './generate.ts';

/** Where the tile of a municipality lies: its column, in half tiles from the left, and in rows from the north. */
interface Place {
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

const NOWHERE: Place = { column: 0, x: 0, y: 0 };

/** Reads `tiles.csv`, by code. Throws where the file is missing, or two tiles lie on one place. */
export function readTiles(file: string): ReadonlyMap<string, Place> {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const tiles = new Map(
    lines.map((line) => {
      const [code = '', column, row] = line.split(',');
      // Odd rows stand half a tile to the right.
      const place = {
        column: Number(column),
        x: Number(column) * 2 + (Number(row) % 2),
        y: Number(row),
      };
      return [code, place] as const;
    }),
  );
  const places = new Set([...tiles.values()].map(({ x, y }) => `${x},${y}`));
  if (places.size !== tiles.size) throw new Error('two tiles of tiles.csv lie on one place');
  return tiles;
}

/** Counties of Osloregionen, which most pages show. */
const SOUTH_EAST = ['03', '30', '31', '32', '33', '34', '38', '39', '40'];

/** From a tile to those that share a side with it. */
const NEIGHBOURS = [
  [2, 0],
  [-2, 0],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const;

/** What the tables are made of. */
export interface TableSources {
  readonly counties: readonly DivisionRow[];
  readonly municipalities: readonly DivisionRow[];
  readonly tiles: ReadonlyMap<string, Place>;
  readonly norwegianName: (row: DivisionRow) => string;
}

/** The bodies of the two modules: what a map of Osloregionen shows, and the rest of Norway. */
export function tableModules(sources: TableSources): { southEast: string; elsewhere: string } {
  const { municipalities, tiles } = sources;
  const inForce = municipalities.filter(({ validTo }) => validTo === '');
  if (inForce.map(({ code }) => code).join() !== [...tiles.keys()].sort().join())
    throw new Error('tiles.csv does not have one tile for each municipality in force');
  const placeOf = ({ code }: DivisionRow): Place => tiles.get(code) ?? NOWHERE;
  const members = inForce.filter(({ county }) => SOUTH_EAST.includes(county)).map(placeOf);
  const [xs, ys] = [members.map(({ x }) => x), members.map(({ y }) => y)];
  // As `tile-shapes.ts` crops a map to a region: with a tile around it.
  const isShown = (row: DivisionRow): boolean => {
    const { x, y } = placeOf(row);
    return (
      Math.min(...xs) - 2 <= x &&
      x <= Math.max(...xs) + 2 &&
      Math.min(...ys) - 1 <= y &&
      y <= Math.max(...ys) + 1
    );
  };
  const around = new Set(
    inForce.filter(isShown).flatMap((row) => {
      const { x, y } = placeOf(row);
      return NEIGHBOURS.map(([dx, dy]) => `${x + dx},${y + dy}`);
    }),
  );
  const isAround = (row: DivisionRow): boolean => around.has(`${placeOf(row).x},${placeOf(row).y}`);
  return {
    southEast: tableModule(
      sources,
      inForce.filter((row) => isShown(row) || isAround(row)),
      isShown,
    ),
    elsewhere: tableModule(
      sources,
      inForce.filter((row) => !isShown(row)),
      () => true,
    ),
  };
}

/** "@", the last sign before the letters, is a step of sixteen. */
const LEAP = 16;

function tableModule(
  { counties, municipalities, tiles, norwegianName }: TableSources,
  rows: readonly DivisionRow[],
  isNamed: (row: DivisionRow) => boolean,
): string {
  const divisions = [...counties, ...municipalities];
  const table = counties.flatMap((county) => {
    const own = rows.filter((row) => row.county === county.code);
    const hasEnded = county.successors.some((code) => rows.some((row) => row.county === code));
    if (own.length === 0 && !hasEnded) return [];
    const entries = own.map((row, index) => {
      const step = Number(row.code) - Number(own[index - 1]?.code ?? `${county.code}00`);
      if (step < 1) throw new Error(`${row.code} is a step of ${step}, which is not written so`);
      const leaps = '@'.repeat(Math.floor(step / LEAP));
      const rest = signOf(step % LEAP, NO_STEP.ending);
      return leaps + rest + (isNamed(row) ? norwegianName(row) : '');
    });
    const codes = [county, ...own].map(({ code }) => code);
    const cameOf = codes.map(
      (code) => divisions.find(({ successors }) => successors.includes(code))?.code ?? code,
    );
    return {
      names: `${county.code}0${norwegianName(county)}${entries.join('')}`,
      before: cameOf.join() === codes.join() ? '' : stepsFrom(cameOf),
    };
  });
  const places = rows.map(({ code }) => tiles.get(code) ?? NOWHERE);
  const steps = places.flatMap(({ column, y }, index) => {
    const before = places[index - 1] ?? NOWHERE;
    return [column - before.column, y - before.y];
  });
  const written = steps.map((step) => signOf(step, NO_STEP.tile)).join('');
  return `
export const names = \`${table.map(({ names }) => names).join('\n')}\`;
export const earlier = \`${table.map(({ before }) => before).join('\n')}\`;
export const tiles = \`${written.replace(/[\\`]/g, '\\$&')}\`;
`;
}

/** A county's number, then the steps between the endings of its municipalities. */
function stepsFrom([county = '', ...codes]: readonly string[]): string {
  const endings = codes.map((code) => Number(code.slice(2)));
  const steps = endings.map((one, index) => one - (endings[index - 1] ?? 0));
  // Far back is on beyond 99.
  return (
    county + steps.map((step) => signOf(step < -50 ? step + 100 : step, NO_STEP.earlier)).join('')
  );
}

/** The sign of a step; throws where it is none that can be seen. */
function signOf(step: number, none: number): string {
  const sign = String.fromCharCode(none + step);
  if (!/[!-~]/.test(sign)) throw new Error(`a step of ${step} has no sign that can be seen`);
  return sign;
}
