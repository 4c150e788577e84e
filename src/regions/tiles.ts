import type { MunicipalityCode } from './codes.ts';
import { noStep, tileSteps } from './data/tiles.ts';
import {
  allCounties,
  allMunicipalitiesOf,
  carriedTo,
  divisionsReadAt,
  isValidAt,
} from './divisions.ts';

/**
 * The place of a municipality on the tile map of Norway: pointy-top hexagons, rows counted downwards from the north,
 * odd rows half a tile to the right.
 */
export interface Tile {
  readonly column: number;
  readonly row: number;
}

let decoded: ReadonlyMap<MunicipalityCode, Tile> | undefined;

/**
 * The tile of a municipality; of one that was divided, those of its parts (Ålesund of 2023 covers today's Ålesund and
 * Haram), so that one picture serves every division since 2020.
 */
export function tilesOf(code: MunicipalityCode): readonly Tile[] {
  const tiles = (decoded ??= decodeTiles());
  return carriedTo(code, divisionsReadAt)
    .map((current) => tiles.get(current))
    .filter((tile) => tile !== undefined);
}

/** The municipalities of Norway in force on a day (plain date), in order of county and code. */
export function municipalitiesAt(day: string): readonly MunicipalityCode[] {
  return allCounties().flatMap((county) =>
    allMunicipalitiesOf(county).filter((code) => isValidAt(code, day)),
  );
}

function decodeTiles(): ReadonlyMap<MunicipalityCode, Tile> {
  let column = 0;
  let row = 0;
  const step = (index: number): number => tileSteps.charCodeAt(index) - noStep;
  return new Map(
    municipalitiesAt(divisionsReadAt).map((code, index) => {
      column += step(2 * index);
      row += step(2 * index + 1);
      return [code, { column, row }];
    }),
  );
}
