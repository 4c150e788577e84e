import type { Item } from '../model/schema/feed.ts';
import type { RichText } from '../model/rich-text.ts';
import { contentWords, firstWords } from './first-words.ts';
import { markedWords } from './marked-words.ts';

/**
 * The words of rich text, read or not, without any markup.
 *
 * @example
 * wordsOf({ html: '<p>Ta <a href="/kurs">kurset</a></p>' }); // → 'Ta kurset'
 */
export function wordsOf(content: RichText): string {
  return contentWords(content, markedWords);
}

/**
 * One or two sentences that tell what an item is: its summary, else the beginning of its lead or
 * its text. Empty where it has none.
 *
 * @param length in UTF-16 code units; some three lines of a list when silent
 * @example
 * excerptOf({ kind: 'post', id: '1', lead: { html: '<p>Bærekraft i <b>byggebransjen</b>.</p>' } }); // → 'Bærekraft i byggebransjen.'
 */
export function excerptOf(item: Item, length?: number): string {
  return firstWords(item, markedWords, length);
}
