/** The lines of a name on a tile and the size of its letters, in units of the drawing. */
export interface TileLabel {
  readonly lines: readonly string[];
  readonly size: number;
}

/** The room for letters across the middle of a tile. */
const ROOM = 88;

/** Letters as they should be, and the smallest ones worth drawing. */
const SIZE = 21;
const SMALLEST = 14.5;

/** A name is divided rather than written smaller than this. */
const READABLE = 19;

/** Letters that are narrower or wider than most; the host page chooses the font. */
const narrow = /[ijlIftr.\- ]/;
const wide = /[mwMWÆØÅ]/;

/** The width of a text in parts of its size. */
export function widthOf(text: string): number {
  return Array.from(text, (letter) =>
    narrow.test(letter) ? 0.34 : wide.test(letter) ? 0.84 : letter < 'a' ? 0.665 : 0.565,
  ).reduce((sum, width) => sum + width, 0);
}

/**
 * Where Norwegian place names are joined: before these words. A name is divided only there, never inside a word.
 */
const joints = new RegExp(
  '(?<=..)(dal|fjord(?:en)?|skogan|hammer|herad|vinger|strand|strøm|anger|bostad|stad|sund|berg|land|heim|aker|' +
    'skog|nes|vang|vika|vågøy|sand|fest|keino|nuorri|vuotna|johka|geaidnu|feasta)$',
);

/** Between parts of a name that may stand on lines of their own. "og" belongs to the word before it: "Nore og", "Uvdal". */
const gaps = / (?!og )|(?<=-)/;

/** The label of a name on a tile: one line where it fits, else its parts, divided at joints; letters shrink last. */
export function tileLabel(name: string): TileLabel {
  const fits = (text: string): boolean => widthOf(text) * READABLE <= ROOM;
  const lines = fits(name)
    ? [name]
    : name
        .split(gaps)
        .flatMap((word) => (fits(word) ? word : word.replace(joints, '-\n$1').split('\n')));
  const size = Math.min(SIZE, ROOM / Math.max(...lines.map(widthOf)));
  return { lines, size: Math.max(SMALLEST, Math.round(size * 2) / 2) };
}
