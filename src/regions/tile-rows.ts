import type { MunicipalityCode } from './codes.ts';
import { countyLines, dividedLines } from './data/divisions.ts';
import { nameLines } from './data/names.ts';
import { noStep, tileSteps } from './data/tiles.ts';

/**
 * A municipality in force with its place on the tile map of Norway: pointy-top hexagons, rows counted downwards from
 * the north, odd rows half a tile to the right.
 */
export interface TileRow {
  readonly code: MunicipalityCode;
  /** The code that its area had in the division before; its own where that is the same. */
  readonly earlier: MunicipalityCode;
  /** In Norwegian. */
  readonly name: string;
  readonly column: number;
  readonly row: number;
}

/** What a map draws from. It knows no dates: that is for the rest of `regions`, which a map can do without. */
export interface TileTable {
  /** In order of code. */
  readonly rows: readonly TileRow[];
  /** Norwegian names by code, those of counties that have ended among them. */
  readonly countyNames: ReadonlyMap<string, string>;
}

let decoded: TileTable | undefined;

/** The municipalities in force with their tiles, decoded at the first question. */
export function tileTable(): TileTable {
  return (decoded ??= decode());
}

function decode(): TileTable {
  const rows: TileRow[] = [];
  const countyNames = new Map<string, string>();
  const before = new Map<string, string>();
  const divided = dividedLines.split('\n').map((line) => {
    const [ended = '', ...parts] = line.split(' ');
    for (const part of parts) before.set(part, ended);
    return ended;
  });
  const names = nameLines.split('\n');
  let [column, row, read] = [0, 0, 0];
  const step = (): number => tileSteps.charCodeAt(read++) - noStep;
  countyLines.split('\n').forEach((line, index) => {
    const [county = '', , ended, endings = '', heirs = ''] = line.split(',');
    const [countyName = '', ...own] = (names[index] ?? '').split(';');
    countyNames.set(county, countyName);
    const codes =
      endings === ''
        ? [...before.keys()].filter((code) => code.startsWith(county)).sort()
        : (endings.match(/../g) ?? []).map((ending) => county + ending);
    (heirs.match(/.{4}/g) ?? []).forEach((heir, nth) => before.set(heir, codes[nth] ?? ''));
    if (ended) return;
    codes.forEach((code, nth) => {
      if (divided.includes(code)) return;
      column += step();
      row += step();
      rows.push({
        code: code as MunicipalityCode,
        earlier: (before.get(code) ?? code) as MunicipalityCode,
        name: own[nth] ?? '',
        column,
        row,
      });
    });
  });
  return { rows, countyNames };
}
