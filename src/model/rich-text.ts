import type { ProblemCode } from './problem.ts';
import type { ImageUrl, LinkUrl } from './url.ts';

/** A run of characters. */
export interface TextInline {
  readonly type: 'text';
  readonly text: string;
}
/** A forced line break. */
export interface BreakInline {
  readonly type: 'break';
}
/** Strong importance, or stress emphasis. */
export interface MarkInline {
  readonly type: 'strong' | 'emphasis';
  readonly children: readonly Inline[];
}
/** A link to another page. */
export interface LinkInline {
  readonly type: 'link';
  readonly url: LinkUrl;
  readonly children: readonly Inline[];
}
/** What stands inside a block. */
export type Inline = TextInline | BreakInline | MarkInline | LinkInline;

/** A paragraph. */
export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}
/** A heading within the text; `level` 1 is the highest in this text, whatever the page around it uses. */
export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly children: readonly Inline[];
}
/** A list; each item is text of its own. */
export interface ListBlock {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
}
/** A quotation. */
export interface QuoteBlock {
  readonly type: 'quote';
  readonly children: readonly Block[];
}
/** A picture in the text. */
export interface ImageBlock {
  readonly type: 'image';
  readonly url: ImageUrl;
  readonly alt?: string;
  readonly caption?: string;
  readonly width?: number;
  readonly height?: number;
}
/** A part of rich text. */
export type Block = ParagraphBlock | HeadingBlock | ListBlock | QuoteBlock | ImageBlock;

/** Rich text that has been read: a tree without any markup. */
export interface RichTextTree {
  readonly blocks: readonly Block[];
}
/**
 * Rich text as the feed carries it, not read yet. A list shows none of it, so a page that shows a
 * list never loads the reader. It is data, not markup: only the tree is ever drawn.
 */
export interface RichTextSource {
  readonly html?: string;
  readonly text?: string;
}
/** Rich text: a tree, or the source that a reader makes one from. */
export type RichText = RichTextTree | RichTextSource;

/**
 * Whether the text has been read into its tree.
 *
 * @example
 * isRichTextTree({ html: '<p>Hei</p>' }); // → false
 * isRichTextTree(readRichText({ html: '<p>Hei</p>' })); // → true
 */
export function isRichTextTree(content: RichText): content is RichTextTree {
  return 'blocks' in content;
}

/**
 * Reads rich text into its tree; text that has been read already is returned as it is. Never throws.
 *
 * @param content what the model has
 * @param baseUrl absolute URL that relative addresses in the text start from
 * @param report hears what was left out: `unsafe-markup`, `string-too-long`
 */
export type RichTextReader = (
  content: RichText,
  baseUrl?: string,
  report?: (code: ProblemCode, expected: string, value: unknown) => void,
) => RichTextTree;
