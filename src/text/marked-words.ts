import { isRichTextTree } from '../model/rich-text.ts';
import type { Block, Inline, RichText } from '../model/rich-text.ts';
import { LOOK_AHEAD } from './first-words.ts';

/** Of the named characters, those that Norwegian texts have. */
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    shy: '\u00ad',
    aring: 'å',
    Aring: 'Å',
    oslash: 'ø',
    Oslash: 'Ø',
    aelig: 'æ',
    AElig: 'Æ',
    auml: 'ä',
    ouml: 'ö',
    eacute: 'é',
    laquo: '«',
    raquo: '»',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    bull: '•',
    middot: '·',
    times: '×',
    deg: '°',
    sect: '§',
    copy: '©',
    euro: '€',
  }),
);

/** Elements that begin and end a line, or are one; all others stand within a sentence, or a word. */
const PARTS =
  /^(?:address|article|aside|blockquote|br|caption|d[dlt]|details|dialog|div|fieldset|figcaption|figure|footer|form|h[1-6r]|header|iframe|img|li|main|nav|ol|option|p|pre|section|summary|t[dhr]|table|tbody|tfoot|thead|ul|video)$/i;

/**
 * The words of a piece of HTML. Only for an excerpt, which is shown as text: it need not know the
 * whole of HTML, and what it takes for a word can never become markup.
 */
function wordsOfHtml(html: string): string {
  return html
    .slice(0, LOOK_AHEAD)
    .replace(/<(script|style|template|svg|math)\b[\s\S]*?(?:<\/\1>|$)/gi, '')
    .replace(
      /<!--[\s\S]*?(?:-->|$)|<[/!?]?([a-z][\w-]*)(?:=\s*(?:"[^"]*"|'[^']*')|[^>])*(?:>|$)/gi,
      (_: string, tag?: string) => (PARTS.test(tag ?? '') ? ' ' : ''),
    )
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
      (entity: string, decimal?: string, hex?: string, name?: string) => {
        const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : 0;
        if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
        return ENTITIES.get(name ?? '') ?? entity;
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

/** The words of a tree, or of HTML that has not been read as rich text yet. */
export function markedWords(content: RichText): string {
  return isRichTextTree(content)
    ? content.blocks.map(wordsOfBlock).join(' ')
    : wordsOfHtml(content.html ?? '');
}
