import { parseFragment, html as HTML } from 'parse5';
import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes } from 'parse5';
import { defaultTreeAdapter } from 'parse5';
import type { RichTextReader } from '../../model/rich-text.ts';
import { TreeBuilder } from './builder.ts';
import type { Markup } from './builder.ts';
import { readerWith } from './reader.ts';

export type { RichTextReader };

type TreeNode = DefaultTreeAdapterMap['childNode'];

const isElement = (node: TreeNode): node is DefaultTreeAdapterTypes.Element => 'tagName' in node;

const parse5: Markup<TreeNode> = {
  nameOf: (node) => (isElement(node) ? node.tagName : node.nodeName === '#text' ? '' : undefined),
  textOf: (node) => ('value' in node ? node.value : ''),
  attributeOf: (node, name) =>
    isElement(node)
      ? node.attrs.find((each) => each.name === name && !each.prefix)?.value
      : undefined,
  childrenOf: (node) => (isElement(node) ? node.childNodes : []),
};

/** What a browser's `Element.setHTML` parses into. */
const CONTEXT = defaultTreeAdapter.createElement('div', HTML.NS.HTML, []);

/**
 * Reads rich text without a browser, by the parsing algorithm of the HTML Standard (parse5): the
 * same tree as a browser makes. It also serves `decodeFeed(document, { readRichText })`.
 *
 * @example
 * readRichText({ html: '<p onclick="x()">Hei</p>' }).blocks; // → [{ type: 'paragraph', children: [{ type: 'text', text: 'Hei' }] }]
 */
export const readRichText: RichTextReader = readerWith((html, baseUrl) =>
  new TreeBuilder(parse5, baseUrl).blocksOf(
    parseFragment(CONTEXT, html, { scriptingEnabled: false }).childNodes,
  ),
);

/**
 * The same as in a browser, so that code for both can ask one way.
 *
 * @example
 * const read = await loadRichTextReader();
 * read({ text: 'Hei' }).blocks.length; // → 1
 */
export function loadRichTextReader(): Promise<RichTextReader> {
  return Promise.resolve(readRichText);
}
