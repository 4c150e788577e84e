import type { MunicipalityCode } from './codes.ts';

/** A part of Norway as the generated modules write it. */
export interface MunicipalityTableText {
  /**
   * One county a line: its number, then entries for itself and for its municipalities in force, in order: the step from
   * the ending of the code before it (`0` is none, `1` is one, and on through ASCII to `?`; each `@` before it is
   * sixteen more) and its Norwegian name. What has ended is called what it became; of a county that has ended
   * only the name is written. Municipalities without a name lie around the part, for their borders.
   */
  readonly names: string;
  /**
   * The same counties: empty where numbers are what they were in the division before; else two digits for the county
   * that this one was then, and for each municipality the step from the ending of the code before it, beyond 99 to 00
   * again; "K" is none.
   */
  readonly earlier: string;
  /** Two characters a municipality, in the same order: steps in columns and rows from the one before; "5" is none. */
  readonly tiles: string;
}

/** Characters that stand for a step of none. Each was chosen among all that do by what compresses best. */
export const NO_STEP = { ending: 48, earlier: 75, tile: 53 } as const;

/**
 * A municipality in force with its place on the tile map of Norway: pointy-top hexagons, rows counted downwards from
 * the north. It has no dates: those are in `divisions.ts`.
 */
export interface MunicipalityRow {
  readonly code: MunicipalityCode;
  /** The code that its area had in the division before; its own where that is the same. */
  readonly earlier: MunicipalityCode;
  /** In Norwegian. */
  readonly name: string;
  /** Half tiles from the left. */
  readonly x: number;
  /** Rows. */
  readonly y: number;
}

/** What maps are drawn from. */
export interface MunicipalityTable {
  /** In order of code. */
  readonly rows: readonly MunicipalityRow[];
  /** Norwegian names of counties by code, of those that have ended too. */
  readonly countyNames: ReadonlyMap<string, string>;
}

/** Reads a table. */
export function readTable({ names, earlier, tiles }: MunicipalityTableText): MunicipalityTable {
  const rows: MunicipalityRow[] = [];
  const countyNames = new Map<string, string>();
  const befores = earlier.split('\n');
  let [column, y, read] = [0, 0, 0];
  const step = (): number => tiles.charCodeAt(read++) - NO_STEP.tile;
  names.split('\n').forEach((line, index) => {
    const county = line.slice(0, 2);
    const before = befores[index] ?? '';
    let [ending, was] = [100, 100];
    [...line.slice(2).matchAll(/(@*[0-?])([^0-@]*)/g)].forEach(([, steps = '', name = ''], nth) => {
      for (const sign of steps) ending += sign.charCodeAt(0) - NO_STEP.ending;
      if (nth === 0) {
        countyNames.set(county, name);
        return;
      }
      const code = county + String(ending).slice(1);
      rows.push({
        code,
        earlier: before
          ? before.slice(0, 2) +
            String((was += before.charCodeAt(nth + 1) - NO_STEP.earlier)).slice(-2)
          : code,
        name,
        // Odd rows stand half a tile to the right.
        x: (column += step()) * 2 + ((y += step()) % 2),
        y,
      } as MunicipalityRow);
    });
  });
  return { rows, countyNames };
}
