import { LossLog } from './loss.ts';
import type { Loss } from './loss.ts';
import { listOf, stringOf } from './reading.ts';
import { isObject } from '../model/json.ts';
import type { Json } from '../model/json.ts';

/** HTML elements that rich text has a word for, or that say nothing without one. */
const KNOWN = new Set(
  'p br h1 h2 h3 h4 h5 h6 ul ol li blockquote q img figure figcaption picture source a strong b em i cite div span section article main header footer html head body wbr small u center font tt nobr abbr time mark'.split(
    ' ',
  ),
);

/**
 * Elements of the items' HTML that the rich-text tree has no word for: their text stays, their
 * form does not. Scripts and styles go with their text.
 *
 * @param document a KNF document as a reader gives it
 */
export function markupLossesOf(document: Json): readonly Loss[] {
  const log = new LossLog();
  for (const item of listOf(document['items']).filter(isObject)) {
    const html = stringOf(item['content_html']) ?? '';
    for (const name of unknownElementsIn(html)) {
      log.note(`<${name}>`, stringOf(item['id']) ?? 'item');
    }
  }
  return log.losses;
}

/** The names of the elements in HTML that rich text has no word for, once for each start tag. */
export function unknownElementsIn(html: string): readonly string[] {
  return [...html.replace(/<!--[^]*?-->/g, '').matchAll(/<([a-z][a-z\d-]*)/gi)]
    .map(([, tag = '']) => tag.toLowerCase())
    .filter((name) => !KNOWN.has(name));
}
