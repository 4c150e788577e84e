import { noStep, tileSteps } from './data/tiles.ts';
import { municipalityTable, type MunicipalityRow } from './municipality-rows.ts';

/**
 * A municipality in force with its place on the tile map of Norway: pointy-top hexagons, rows counted downwards from
 * the north, odd rows half a tile to the right.
 */
export interface TileRow extends MunicipalityRow {
  readonly column: number;
  readonly row: number;
}

let decoded: readonly TileRow[] | undefined;

/** The municipalities in force with their tiles, in order of code; decoded at the first question. */
export function tileRows(): readonly TileRow[] {
  let [column, row] = [0, 0];
  const step = (index: number): number => tileSteps.charCodeAt(index) - noStep;
  return (decoded ??= municipalityTable().rows.map((one, index) => {
    column += step(2 * index);
    row += step(2 * index + 1);
    return { ...one, column, row };
  }));
}
