const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  ð: 'd',
  đ: 'd',
  ŋ: 'n',
  ŧ: 't',
};

/** A name for a file or an anchor: `Bygg og anlegg` is `bygg-og-anlegg`; `x` where no letter is left. */
export function slugOf(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[æøåðđŋŧ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return plain === '' ? 'x' : plain;
}
