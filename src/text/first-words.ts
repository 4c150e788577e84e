import type { Item } from '../model/schema/feed.ts';
import type { RichText } from '../model/rich-text.ts';
import { withoutInvisible } from '../model/text.ts';
import { beginningOf } from './word-end.ts';

/** How much of a text a list shows, in UTF-16 code units: some three lines. */
const EXCERPT_LENGTH = 240;

/** How much of a source is looked at for an excerpt; the rest of a long article cannot matter. */
export const LOOK_AHEAD = 4_000;

/** Reads the words of rich text that is no plain text: a tree, or HTML that has not been read. */
export type MarkedWords = (content: RichText) => string;

function plainText(content: RichText): string | undefined {
  return 'text' in content ? content.text : undefined;
}

/** The words of rich text, without any markup and without what would hide or reorder them. */
export function contentWords(content: RichText, markedWords: MarkedWords): string {
  const words = plainText(content) ?? markedWords(content);
  return withoutInvisible(words.slice(0, LOOK_AHEAD)).replace(/\s+/g, ' ').trim();
}

/** The text that an item begins with; none where it has a summary, which says it better. */
function openingOf(item: Item): RichText | undefined {
  if (item.summary) return undefined;
  if (item.kind !== 'post') return item.content;
  return item.lead ?? item.content ?? item.sections?.[0]?.content;
}

/** Whether the first words of an item stand in markup. */
export function beginsWithMarkup(item: Item): boolean {
  const opening = openingOf(item);
  return !!opening && plainText(opening) === undefined;
}

/** See `excerptOf`, which knows how to read markup. */
export function firstWords(item: Item, markedWords: MarkedWords, length = EXCERPT_LENGTH): string {
  const { summary } = item;
  const opening = summary ? { text: summary } : openingOf(item);
  return opening ? beginningOf(contentWords(opening, markedWords), length) : '';
}
