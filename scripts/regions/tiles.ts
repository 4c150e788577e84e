import { readFileSync } from 'node:fs';

/** One row of `tiles.csv`: where the tile of a municipality lies; rows count downwards from the north. */
interface TileRow {
  readonly code: string;
  readonly column: number;
  readonly row: number;
}

/** Reads `tiles.csv`, in order of code. Throws where the file is missing. */
export function readTiles(file: string): readonly TileRow[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines
    .map((line) => {
      const [code = '', column, row] = line.split(',');
      return { code, column: Number(column), row: Number(row) };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * The body of the generated module: two characters a tile, its step from the tile before it. Municipalities of one
 * county lie near each other, so the steps are small and compress to a third of the coordinates.
 *
 * @param codes of all municipalities in force, in order: a tile for each and no other, or it throws
 */
export function tilesModule(tiles: readonly TileRow[], codes: readonly string[]): string {
  if (tiles.map(({ code }) => code).join() !== codes.join())
    throw new Error('tiles.csv does not have one tile for each municipality in force');
  const places = new Set(tiles.map(({ column, row }) => `${String(column)},${String(row)}`));
  if (places.size !== tiles.length) throw new Error('two tiles of tiles.csv lie on one place');

  const steps = tiles.flatMap(({ column, row }, index) => {
    const before = tiles[index - 1] ?? { column: 0, row: 0 };
    return [column - before.column, row - before.row];
  });
  const text = steps.map((step) => String.fromCharCode(noStep + step)).join('');
  return `
/** The character of a step of nothing; a step of one to the right or downwards is the next character. */
export const noStep = ${String(noStep)};

/** Two characters a municipality in force, in order of code: steps in column and row from the one before. */
export const tileSteps = \`${text.replace(/[\\\`]/g, '\\$&')}\`;
`;
}

/** ASCII "P": all steps, from -30 to 46, give printable characters. */
const noStep = 80;
