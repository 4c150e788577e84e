import { MAX_RICH_TEXT } from '../../model/limits.ts';
import { isRichTextTree } from '../../model/rich-text.ts';
import type { Block, RichTextReader } from '../../model/rich-text.ts';
import { inlinesOf } from './inlines.ts';
import type { Run } from './inlines.ts';

/**
 * Markup that a page must never take over, found in the source: a native sanitiser takes it out
 * before anyone can see that it was there. It only decides whether to report, never what is safe.
 */
const UNSAFE =
  /<(?:script|style|i?frame|frameset|object|embed|applet|form|meta|base|link|svg|math|template)\b|<[^<>]*[\s"'/]on[a-z]{1,40}\s{0,9}=|(?:java|vb)script\s{0,9}:|data:text\/html/i;

/**
 * By the HTML Standard the content of `noscript` is text where scripts are allowed and markup where they are not, and
 * engines differ in what they take a document without a window for. Under an unknown name it is markup to all.
 */
const NOSCRIPT = /(<\/?)noscript/gi;

/** Plain text as paragraphs: an empty line parts two, a single one breaks the line. */
function blocksOfText(text: string): Block[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .flatMap((paragraph): Block[] => {
      const runs = paragraph
        .split('\n')
        .flatMap((line, index): Run[] => [
          ...(index > 0 ? [{ marks: {} }] : []),
          { text: line, marks: {} },
        ]);
      const children = inlinesOf(runs);
      return children.length > 0 ? [{ type: 'paragraph', children }] : [];
    });
}

/**
 * Makes a reader of rich text from a parser.
 *
 * @param blocksOfHtml parses inertly: nothing runs, nothing is fetched
 */
export function readerWith(
  blocksOfHtml: (html: string, baseUrl: string | undefined) => Block[],
): RichTextReader {
  return (content, baseUrl, report) => {
    if (isRichTextTree(content)) return content;
    const { html, text = '' } = content;
    const source = html ?? text;
    if (source.length > MAX_RICH_TEXT) {
      report?.('string-too-long', `at most ${MAX_RICH_TEXT} characters of text`, source);
    }
    const part = source.slice(0, MAX_RICH_TEXT);
    if (html === undefined) return { blocks: blocksOfText(part) };
    if (report && UNSAFE.test(part)) {
      report('unsafe-markup', 'markup without script, style, forms or frames', part);
    }
    return { blocks: blocksOfHtml(part.replace(NOSCRIPT, '$1x'), baseUrl) };
  };
}
