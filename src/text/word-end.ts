/**
 * The beginning of a text, to the end of a word, with an ellipsis where something follows. Words
 * that a hyphen joins are one (`IT-bransjen`, `nærings- og`), nothing that only begins what follows
 * is left at the end, and a quotation that was opened is closed: `«Vi møtes …»`. Words end at spaces:
 * `Intl.Segmenter` knows languages that write none, but its first use costs a page more than the list.
 *
 * @param length at most, in UTF-16 code units, not counting the ellipsis and a closing mark
 */
export function beginningOf(text: string, length: number): string {
  if (text.length <= length) return text;
  let end = text.lastIndexOf(' ', length);
  if (/[-‑]/.test(text.charAt(end - 1))) end = text.lastIndexOf(' ', end - 1);
  const words = text
    .slice(0, end > length / 2 ? end : length)
    .replace(/[\s«„“(,;:–—\ud800-\udbff-]+$/, '');
  return `${words}…${words.lastIndexOf('«') > words.lastIndexOf('»') ? '»' : ''}`;
}
