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

/** Letters that are narrower or wider than most, on the generous side: the host page chooses the font. */
const narrow = /[ijlIftr.\- ]/;
const wide = /[mwMWÆÅÄÖØ]/;

/** The width of a text in parts of its size. */
export function widthOf(text: string): number {
  return Array.from(text, (letter) => {
    const usual = narrow.test(letter) ? 0.34 : wide.test(letter) ? 0.84 : 0.565;
    return usual + (letter === letter.toLowerCase() ? 0 : 0.1);
  }).reduce((sum, width) => sum + width, 0);
}

/**
 * Where Norwegian place names are joined: before these words. A name is divided only there, never inside a word.
 */
const joints = new RegExp(
  '(?<=..)(fjelldal|fjord(?:en)?|skogan|hammer|herad|vinger|strand|strøm|anger|bostad|stad|sund|berg|land|heim|aker|' +
    'skog|nes|vang|vika|vågøy|sand|fest|keino|nuorri|vuotna|johka|geaidnu|feasta)$',
);

/** Between parts of a name that may stand on lines of their own. "og" belongs to the word before it: "Nore og", "Uvdal". */
const gaps = / (?!og )|(?<=-)/;

/** The label of a name on a tile: one line where it fits, else two, else three, divided at joints; letters shrink last. */
export function tileLabel(name: string): TileLabel {
  const words = name.split(gaps);
  const hyphenated = words.flatMap((word) =>
    widthOf(word) * SIZE * 0.9 > ROOM ? word.replace(joints, '-\n$1').split('\n') : [word],
  );
  const choices = [[name], words, hyphenated].map((lines) => ({
    lines,
    size: Math.min(SIZE, (lines.length > 2 ? ROOM * 0.86 : ROOM) / Math.max(...lines.map(widthOf))),
  }));
  const good = choices.find(({ size, lines }) => size >= (lines.length > 1 ? 18 : 19));
  const best = good ?? choices.reduce((a, b) => (b.size > a.size ? b : a));
  return { lines: best.lines, size: Math.max(SMALLEST, Math.round(best.size * 2) / 2) };
}
