import type { Item } from '../model/schema/feed.ts';
import { isRichTextTree } from '../model/rich-text.ts';
import type { Block, Inline, RichText } from '../model/rich-text.ts';

/** How much of a text a list shows, in UTF-16 code units: some three lines. */
const EXCERPT_LENGTH = 240;

/** How much of a source is looked at for an excerpt; the rest of a long article cannot matter. */
const LOOK_AHEAD = 4_000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aring: 'å',
  Aring: 'Å',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/**
 * The words of a piece of HTML. Only for an excerpt, which is shown as text: it need not know the
 * whole of HTML, and what it takes for a word can never become markup.
 */
function wordsOfHtml(html: string): string {
  return html
    .slice(0, LOOK_AHEAD)
    .replace(/<(script|style|template|svg|math)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<!--[\s\S]*?(?:-->|$)|<[/!?]?[a-z][^>]*(?:>|$)/gi, ' ')
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
      (entity: string, decimal?: string, hex?: string, name?: string) => {
        const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : 0;
        if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
        return ENTITIES[name ?? ''] ?? entity;
      },
    );
}

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

/** The words of rich text, read or not, without any markup. */
export function wordsOf(content: RichText): string {
  const words = isRichTextTree(content)
    ? content.blocks.map(wordsOfBlock).join(' ')
    : (content.text ?? wordsOfHtml(content.html ?? ''));
  return words.slice(0, LOOK_AHEAD).replace(/\s+/g, ' ').trim();
}

/** Cuts a text at the last space before its limit. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length);
  return `${text.slice(0, end > length / 2 ? end : length)}…`;
}

/**
 * One or two sentences that tell what an item is: its summary, else the beginning of its lead or
 * its text. Empty where it has none.
 */
export function excerptOf(item: Item, length = EXCERPT_LENGTH): string {
  if (item.summary) return cut(item.summary.slice(0, LOOK_AHEAD).replace(/\s+/g, ' '), length);
  const lead = item.kind === 'post' ? item.lead : undefined;
  const first =
    lead ?? item.content ?? (item.kind === 'post' ? item.sections?.[0]?.content : undefined);
  return first ? cut(wordsOf(first), length) : '';
}
