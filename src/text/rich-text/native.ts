import type { RichTextReader } from '../../model/rich-text.ts';
import { TreeBuilder } from './builder.ts';
import type { Markup } from './builder.ts';
import { readerWith } from './reader.ts';

/** HTML Standard § 8.6; not every browser has it yet. */
interface Sanitizing {
  setHTML(html: string, options: { readonly sanitizer: object }): void;
}

/** Names in the markup hide what a form or a document has of its own (`name=childNodes`, `name=body`): asked past them. */
function ownOf<T extends Node>(kind: { readonly prototype: T }, node: T, name: keyof T): unknown {
  return Reflect.get(kind.prototype, name, node);
}

const childrenOf = (node: Node) => ownOf(Node, node, 'childNodes') as NodeListOf<ChildNode>;

const dom: Markup<Node> = {
  nameOf: (node) => {
    if (node instanceof Text) return '';
    return node instanceof Element ? (ownOf(Element, node, 'localName') as string) : undefined;
  },
  textOf: (node) => (node as Text).data,
  attributeOf: (node, name) => (node as Element).getAttribute(name),
  childrenOf,
};

function parseWithSetHtml(html: string): Iterable<Node> {
  // A document of its own has no browsing context: nothing in it runs or is fetched.
  const element = document.implementation.createHTMLDocument('').createElement('div');
  // No list of our own: the safe minimum is taken out, and the tree has no word for the rest.
  (element as unknown as Sanitizing).setHTML(html, { sanitizer: {} });
  return element.childNodes;
}

function parseWithDomParser(html: string): Iterable<Node> {
  // The explicit body keeps a frameset from taking its place.
  const parsed = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
  return childrenOf(ownOf(Document, parsed, 'body') as HTMLElement);
}

function nativeReader(parse: (html: string) => Iterable<Node>): RichTextReader {
  return readerWith((html, baseUrl) => new TreeBuilder(dom, baseUrl).blocksOf(parse(html)));
}

/** Reads by the browser's sanitiser, `Element.setHTML`. */
export const readWithSetHtml: RichTextReader = nativeReader(parseWithSetHtml);

/** Reads by `DOMParser`; a page that enforces Trusted Types refuses and reports it. */
export const readWithDomParser: RichTextReader = nativeReader(parseWithDomParser);
