/** Where words end by Unicode's rules (UAX #29). Not every engine has it; there, spaces serve. */
const { Segmenter } = Intl as { readonly Segmenter?: typeof Intl.Segmenter };

/**
 * The beginning of a text, to the end of a word, with an ellipsis where something follows. Words
 * that a hyphen joins are one (`IT-bransjen`, `nærings- og`), nothing that only begins what follows
 * is left at the end, and a quotation that was opened is closed: `«Vi møtes …»`.
 *
 * @param length at most, in UTF-16 code units, not counting the ellipsis and a closing mark
 */
export function beginningOf(text: string, length: number): string {
  if (text.length <= length) return text;
  let end =
    (Segmenter
      ? new Segmenter(undefined, { granularity: 'word' }).segment(text).containing(length)?.index
      : text.lastIndexOf(' ', length)) ?? 0;
  if (/^\S?[-‑/@]/.test(text.slice(end - 1, end + 1))) end = text.lastIndexOf(' ', end - 1);
  const words = text
    .slice(0, end > length / 2 ? end : length)
    .replace(/[\s«„“(,;:–—\ud800-\udbff-]+$/, '');
  return `${words}…${words.lastIndexOf('«') > words.lastIndexOf('»') ? '»' : ''}`;
}
