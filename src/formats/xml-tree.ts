import { render } from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';

/** The parser's own node types, which it does not export by name. */
type Node = ReturnType<typeof parseDocument>['children'][number];
type ElementNode = Extract<Node, { attribs: unknown }>;

/** Namespaces by the prefix that their documentation uses, whatever prefix a feed gives them. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/Atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://purl.org/rss/1.0/': 'rss',
  'http://my.netscape.com/rdf/simple/0.9/': 'rss',
  'http://channel.netscape.com/rdf/simple/0.9/': 'rss',
  'http://backend.userland.com/rss2': 'rss',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://search.yahoo.com/mrss/': 'media',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://www.itunes.com/DTDs/Podcast-1.0.dtd': 'itunes',
};

/** An element of a feed, with the name its documentation gives it. */
export interface XmlElement {
  /** `dc:creator`, `link`; the feed's own vocabulary has no prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its text with that of all inside it, trimmed. */
  readonly text: string;
  /** What stands inside it, as markup. */
  readonly markup: string;
}

/**
 * Reads XML the way feeds need it: tolerant of what is not well-formed, free of external entities.
 *
 * @param text a document, decoded
 * @returns the root element; `undefined` where there is none
 */
export function readXml(text: string): XmlElement | undefined {
  const document = parseDocument(text, { xmlMode: true });
  const root = document.children.find(isElement);
  if (!root) return undefined;
  const prefixes = new Map<string, string>();
  collectPrefixes(root, prefixes);
  const own = canonical(root.name, prefixes).startsWith('atom:') ? 'atom:' : 'rss:';
  return elementOf(root, prefixes, own);
}

function isElement(node: Node): node is ElementNode {
  return 'attribs' in node;
}

function collectPrefixes(element: ElementNode, prefixes: Map<string, string>): void {
  for (const [name, uri] of Object.entries(element.attribs)) {
    const prefix = name === 'xmlns' ? '' : /^xmlns:(.+)$/.exec(name)?.[1];
    const known = PREFIXES[uri];
    if (prefix !== undefined && known !== undefined && !prefixes.has(prefix)) {
      prefixes.set(prefix, known);
    }
  }
  for (const child of element.children) if (isElement(child)) collectPrefixes(child, prefixes);
}

function canonical(name: string, prefixes: ReadonlyMap<string, string>): string {
  const [prefix, local] = name.includes(':')
    ? [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)]
    : ['', name];
  const known = prefixes.get(prefix) ?? prefix;
  return known === '' ? local : `${known}:${local}`;
}

function elementOf(
  node: ElementNode,
  prefixes: ReadonlyMap<string, string>,
  own: string,
): XmlElement {
  const name = canonical(node.name, prefixes);
  const attributes = Object.fromEntries(
    Object.entries(node.attribs).map(([key, value]) => [
      // An attribute without a prefix is in no namespace, whatever the default one is.
      key.includes(':') ? canonical(key, prefixes) : key,
      value.trim(),
    ]),
  );
  return {
    name: name.startsWith(own) ? name.slice(own.length) : name,
    attributes,
    children: node.children.filter(isElement).map((child) => elementOf(child, prefixes, own)),
    get text() {
      return DomUtils.textContent(node).trim();
    },
    get markup() {
      return render(node.children, { encodeEntities: 'utf8' }).trim();
    },
  };
}

/** The first child of one of the names, in the order of the names. */
export function childOf(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    const child = element.children.find((each) => each.name === name);
    if (child) return child;
  }
  return undefined;
}

/** The text of the first child of one of the names that has any. */
export function textOf(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const child = element.children.find((each) => each.name === name && each.text !== '');
    if (child) return child.text;
  }
  return undefined;
}

/** All children of a name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
