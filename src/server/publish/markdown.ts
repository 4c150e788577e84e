import { unknownElementsIn } from '../../formats/markup-loss.ts';
import { lexer } from 'marked';
import type { Token, Tokens } from 'marked';
import { isRichTextTree } from '../../model/rich-text.ts';
import type { Block, Inline, RichTextTree } from '../../model/rich-text.ts';
import { readLinkUrl } from '../../model/url.ts';
import type { LinkUrl } from '../../model/url.ts';
import { readRichText } from '../../text/rich-text/node.ts';

/** A picture as the text names it, not yet published. */
export interface MarkdownImage {
  /** Path from the content file, or an address. */
  readonly url: string;
  readonly alt: string;
  readonly title?: string;
  readonly caption?: string;
}

/** A part of the text: what stands before the first `##`, or below one. */
export interface MarkdownSection {
  readonly heading: string | undefined;
  readonly content: RichTextTree;
  readonly images: readonly MarkdownImage[];
}

/** A text taken apart. */
export interface Markdown {
  readonly sections: readonly MarkdownSection[];
  /** What rich text has no word for, in order; its words were kept. */
  readonly dropped: readonly DroppedMarkup[];
}

/** Markup that could not be carried. */
interface DroppedMarkup {
  readonly code: 'dropped-markup' | 'invalid-url' | 'unsafe-url';
  /** What it is: `table`, `<sup>`, the address of a link. */
  readonly what: string;
  /** The passage it stands in, as it is written. */
  readonly raw: string;
}

/** Level of the headings that begin a section. */
const SECTION_DEPTH = 2;

/** An address in markup that stands in the text. */
const ADDRESS = /\s(?:href|src)\s*=\s*(?:["']([^"']*)["']|([^\s"'>]+))/gi;

/**
 * Reads Markdown (GFM) into sections of rich text. `##` begins a section. A paragraph that is one
 * image, with or without a line of *emphasis* below it as its caption, is a picture of its section.
 */
export function readMarkdown(text: string): Markdown {
  const reader = new MarkdownReader();
  const sections: { heading: string | undefined; blocks: Block[]; images: MarkdownImage[] }[] = [];
  let current = {
    heading: undefined as string | undefined,
    blocks: [],
    images: [],
  } as (typeof sections)[number];
  sections.push(current);
  for (const token of lexer(text)) {
    if (token.type === 'heading' && (token as Tokens.Heading).depth === SECTION_DEPTH) {
      current = { heading: reader.wordsOf(token.tokens ?? []), blocks: [], images: [] };
      sections.push(current);
      continue;
    }
    const image = imageOf(token, reader);
    if (image) current.images.push(image);
    else current.blocks.push(...reader.blocks([token]));
  }
  return {
    sections: sections
      .filter(
        ({ heading, blocks, images }) => heading !== undefined || blocks.length + images.length > 0,
      )
      .map(({ heading, blocks, images }) => ({ heading, content: { blocks }, images })),
    dropped: reader.dropped,
  };
}

function imageOf(token: Token, reader: MarkdownReader): MarkdownImage | undefined {
  if (token.type !== 'paragraph') return undefined;
  const tokens = (token.tokens ?? []).filter(
    ({ type, raw }) => type !== 'br' && !(type === 'text' && raw.trim() === ''),
  );
  const [image, caption, ...others] = tokens;
  if (image?.type !== 'image' || others.length > 0) return undefined;
  if (caption !== undefined && caption.type !== 'em') return undefined;
  const { href, text, title } = image as Tokens.Image;
  const words = caption && reader.wordsOf(caption.tokens ?? []);
  return {
    url: href,
    alt: text,
    ...(title ? { title } : {}),
    ...(words ? { caption: words } : {}),
  };
}

/** Turns tokens into blocks and inlines, and remembers what it had no word for. */
class MarkdownReader {
  readonly dropped: DroppedMarkup[] = [];

  blocks(tokens: readonly Token[]): readonly Block[] {
    return tokens.flatMap((token) => this.#block(token));
  }

  wordsOf(tokens: readonly Token[]): string {
    return this.#inlines(tokens).map(wordsOfInline).join('').replace(/\s+/g, ' ').trim();
  }

  #block(token: Token): readonly Block[] {
    switch (token.type) {
      case 'space':
      case 'def':
        return [];
      case 'paragraph':
      case 'text': {
        const children = this.#inlines(token.tokens ?? [token]);
        return children.length === 0 ? [] : [{ type: 'paragraph', children }];
      }
      case 'heading': {
        const { depth, tokens } = token as Tokens.Heading;
        return [
          {
            type: 'heading',
            level: depth as 1 | 2 | 3 | 4 | 5 | 6,
            children: this.#inlines(tokens),
          },
        ];
      }
      case 'list': {
        const { ordered, items } = token as Tokens.List;
        return [{ type: 'list', ordered, items: items.map((item) => this.blocks(item.tokens)) }];
      }
      case 'blockquote':
        return [{ type: 'quote', children: this.blocks(token.tokens ?? []) }];
      case 'html':
        return this.#html(token);
      case 'table': {
        this.#drop('table', token);
        const { header, rows } = token as Tokens.Table;
        return [header, ...rows].map((row) => ({
          type: 'paragraph',
          children: [
            { type: 'text', text: row.map((cell) => this.wordsOf(cell.tokens)).join(' · ') },
          ],
        }));
      }
      default:
        this.#drop(token.type, token);
        return paragraphOf(textOf(token));
    }
  }

  /** Markup in the text goes through the reader that feeds' markup goes through. */
  #html(token: Token): readonly Block[] {
    this.#dropUnknown(token);
    for (const [, quoted, bare] of token.raw.matchAll(ADDRESS)) {
      this.#linkUrl(quoted ?? bare ?? '', token);
    }
    const tree = readRichText({ html: token.raw }, undefined);
    return isRichTextTree(tree) ? tree.blocks : [];
  }

  #drop(what: string, { raw }: Token): void {
    this.dropped.push({ code: 'dropped-markup', what, raw });
  }

  #dropUnknown(token: Token): void {
    for (const name of unknownElementsIn(token.raw)) this.#drop(`<${name}>`, token);
  }

  /** A feed is read on other sites, where an address without its host leads nowhere. */
  #linkUrl(address: string, { raw }: Token): LinkUrl | undefined {
    const link = readLinkUrl(address);
    if (!link.fault) return link.url;
    this.dropped.push({ code: link.fault, what: address, raw });
    return undefined;
  }

  #inlines(tokens: readonly Token[]): readonly Inline[] {
    return tokens.flatMap((token) => this.#inline(token));
  }

  #inline(token: Token): readonly Inline[] {
    switch (token.type) {
      case 'text':
      case 'escape': {
        const nested = (token as Tokens.Text).tokens;
        return nested ? this.#inlines(nested) : [{ type: 'text', text: unescaped(textOf(token)) }];
      }
      case 'br':
        return [{ type: 'break' }];
      case 'strong':
        return [{ type: 'strong', children: this.#inlines(token.tokens ?? []) }];
      case 'em':
        return [{ type: 'emphasis', children: this.#inlines(token.tokens ?? []) }];
      case 'link': {
        const { href, tokens } = token as Tokens.Link;
        const children = this.#inlines(tokens);
        const url = this.#linkUrl(href, token);
        return url === undefined ? children : [{ type: 'link', url, children }];
      }
      case 'html':
        if (/^<br\b/i.test(token.raw)) return [{ type: 'break' }];
        this.#dropUnknown(token);
        return [];
      default:
        this.#drop(token.type, token);
        return [{ type: 'text', text: unescaped(textOf(token)) }];
    }
  }
}

/** What a token that has no word here says. */
function textOf(token: Token): string {
  const { text } = token as { text?: unknown };
  return typeof text === 'string' ? text : '';
}

function paragraphOf(text: string): readonly Block[] {
  return text === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', text }] }];
}

/** marked leaves character references in text as they are written. */
function unescaped(text: string): string {
  const [block] = /&[#\w]+;/.test(text) ? blocksOfText(text) : [];
  return block ?? text;
}

function blocksOfText(text: string): readonly string[] {
  const tree = readRichText({ html: text.replaceAll('<', '&lt;') }, undefined);
  if (!isRichTextTree(tree)) return [];
  return tree.blocks.map((block) =>
    block.type === 'paragraph' ? block.children.map(wordsOfInline).join('') : '',
  );
}

function wordsOfInline(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  return inline.type === 'break' ? ' ' : inline.children.map(wordsOfInline).join('');
}
