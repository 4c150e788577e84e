/**
 * The text as a key for comparing names whatever the keyboard they were typed on: case, accents and hyphens are folded,
 * å and aa both become a, ø and oe become o, æ becomes ae, and đ, ŋ, ŧ become d, n, t. `Bærum` and `baerum` have one key.
 */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[æøđŋŧ]/g, (letter) => foldedLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/aa/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/[\s-]+/g, ' ')
    .trim();
}

/** Letters that Unicode does not decompose into a letter and a mark. */
const foldedLetters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', đ: 'd', ŋ: 'n', ŧ: 't' };
