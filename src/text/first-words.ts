import type { Item } from '../model/schema/feed.ts';
import { isRichTextTree } from '../model/rich-text.ts';
import type { Block, Inline, RichText } from '../model/rich-text.ts';

/** How much of a text a list shows, in UTF-16 code units: some three lines. */
const EXCERPT_LENGTH = 240;

/** How much of a source is looked at for an excerpt; the rest of a long article cannot matter. */
export const LOOK_AHEAD = 4_000;

function wordsOfInline(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  return inline.type === 'break' ? ' ' : inline.children.map(wordsOfInline).join('');
}

function wordsOfBlock(block: Block): string {
  switch (block.type) {
    case 'image':
      return '';
    case 'list':
      return block.items.flat().map(wordsOfBlock).join(' ');
    case 'quote':
      return block.children.map(wordsOfBlock).join(' ');
    case 'heading':
    case 'paragraph':
      return block.children.map(wordsOfInline).join('');
  }
}

/** Reads the words of HTML that has not been read as rich text yet. */
export type HtmlWords = (html: string) => string;

/** The words of rich text, read or not, without any markup. */
export function contentWords(content: RichText, htmlWords: HtmlWords): string {
  const words = isRichTextTree(content)
    ? content.blocks.map(wordsOfBlock).join(' ')
    : (content.text ?? htmlWords(content.html ?? ''));
  return words.slice(0, LOOK_AHEAD).replace(/\s+/g, ' ').trim();
}

/** Cuts a text at the last space before its limit. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length);
  return `${text.slice(0, end > length / 2 ? end : length)}…`;
}

/** The text that an item begins with; none where it has a summary, which says it better. */
function beginningOf(item: Item): RichText | undefined {
  if (item.summary) return undefined;
  if (item.kind !== 'post') return item.content;
  return item.lead ?? item.content ?? item.sections?.[0]?.content;
}

/** Whether the first words of an item stand in HTML. */
export function beginsWithHtml(item: Item): boolean {
  const beginning = beginningOf(item);
  return !!beginning && !isRichTextTree(beginning) && beginning.text === undefined;
}

/** See `excerptOf`, which knows how to read HTML. */
export function firstWords(item: Item, htmlWords: HtmlWords, length = EXCERPT_LENGTH): string {
  if (item.summary) return cut(item.summary.slice(0, LOOK_AHEAD).replace(/\s+/g, ' '), length);
  const beginning = beginningOf(item);
  return beginning ? cut(contentWords(beginning, htmlWords), length) : '';
}
