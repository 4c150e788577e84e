import { absolute, plainText, withAbsoluteAddresses } from './html-text.ts';
import { LossLog } from './loss.ts';
import { readMedia } from './media-read.ts';
import { distinct, filled, JSON_FEED_VERSION } from './reading.ts';
import type { ReadDocument } from './reading.ts';
import { instantOf } from './source-dates.ts';
import { childOf, childrenOf, textOf } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';
import type { Json } from '../model/json.ts';

const KNOWN_FEED = new Set(
  'title tagline subtitle link id updated modified author icon logo entry'.split(' '),
);
const KNOWN_ENTRY = new Set(
  'title link id updated modified published issued created author summary content category dc:creator dc:subject dc:date media:content media:thumbnail media:group'.split(
    ' ',
  ),
);

/** An entry without an id or address is known by so many characters of its text. */
const ID_LENGTH = 80;

/** How an Atom text construct is written: Atom 1.0 says it by `type`, 0.3 by `mode` too. */
function constructOf(element: XmlElement): { html?: string; text?: string } {
  const { type = 'text', mode } = element.attributes;
  if (mode === 'base64' || (/^(?!text|html|xhtml)\w+\/(?!\S*xml)/.test(type) && !mode)) {
    const decoded = decodedBase64(element.text);
    return decoded === undefined
      ? {}
      : type.includes('html')
        ? { html: decoded }
        : { text: decoded };
  }
  if (mode === 'escaped') return { html: element.text };
  if (type === 'xhtml' || type === 'application/xhtml+xml' || mode === 'xml') {
    const { children } = element;
    const [only] = children;
    // RFC 4287 § 3.1.1.3: the `div` is not part of the content.
    return {
      html: children.length === 1 && only?.name.endsWith('div') ? only.markup : element.markup,
    };
  }
  if (type.includes('html'))
    return { html: element.children.length > 0 ? element.markup : element.text };
  return { text: element.text };
}

function decodedBase64(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s+/g, '')), (each) => each.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lineOf(parent: XmlElement, ...names: readonly string[]): string {
  const element = childOf(parent, ...names);
  if (!element) return '';
  const { html, text } = constructOf(element);
  return html === undefined ? (text ?? '').replace(/\s+/g, ' ').trim() : plainText(html);
}

function linkOf(element: XmlElement, wanted: string, base: string | undefined): string | undefined {
  const links = childrenOf(element, 'link').filter(
    ({ attributes: { rel = 'alternate' } }) => rel === wanted,
  );
  // RFC 4287 § 4.2.7.3: several alternates differ in type; the page is what a reader wants.
  const link =
    links.find(({ attributes: { type = 'text/html' } }) => type.includes('html')) ?? links[0];
  return absolute(link?.attributes['href'], baseOf(link, base));
}

function baseOf(element: XmlElement | undefined, base: string | undefined): string | undefined {
  return absolute(element?.attributes['xml:base'], base) ?? base;
}

function authorsOf(element: XmlElement): readonly Json[] {
  const authors = childrenOf(element, 'author').map((author) =>
    filled({
      name: textOf(author, 'name') ?? textOf(author, 'email') ?? author.text,
      url: textOf(author, 'uri', 'url'),
    }),
  );
  const creators = childrenOf(element, 'dc:creator').map(({ text }) => ({ name: text }));
  return authors.length > 0 ? authors : creators;
}

function readEntry(entry: XmlElement, feedBase: string | undefined, log: LossLog): Json {
  const base = baseOf(entry, feedBase);
  const url = linkOf(entry, 'alternate', base);
  const content = childOf(entry, 'content');
  const body = content ? constructOf(content) : {};
  const title = lineOf(entry, 'title');
  const summary = lineOf(entry, 'summary');
  const id =
    textOf(entry, 'id') ??
    url ??
    (title || summary || plainText(content?.text ?? '').slice(0, ID_LENGTH));
  const where = id || 'entry';
  for (const { name, attributes } of entry.children) {
    if (!KNOWN_ENTRY.has(name)) log.note(name, where);
    if (name === 'author' && attributes['email']) log.note('author.email', where);
  }
  const published = textOf(entry, 'published', 'issued', 'created', 'dc:date');
  const modified = textOf(entry, 'updated', 'modified');
  for (const text of [published, modified]) {
    if (text !== undefined && instantOf(text) === undefined) {
      log.note(`date "${text.slice(0, 40)}"`, where);
    }
  }
  const { attachments, image } = readMedia(entry, base);
  const remote = absolute(content?.attributes['src'], baseOf(content, base));
  return filled({
    id,
    url: url ?? remote,
    external_url: linkOf(entry, 'related', base) ?? linkOf(entry, 'via', base),
    title,
    content_html:
      body.html === undefined ? undefined : withAbsoluteAddresses(body.html, baseOf(content, base)),
    content_text: body.text,
    summary,
    image: image?.['url'],
    date_published: instantOf(published) ?? instantOf(modified),
    date_modified: instantOf(modified),
    authors: authorsOf(entry),
    tags: distinct([
      ...childrenOf(entry, 'category').map(
        ({ attributes, text }) => attributes['label'] ?? attributes['term'] ?? (text || undefined),
      ),
      ...childrenOf(entry, 'dc:subject').map(({ text }) => text || undefined),
    ]),
    language: entry.attributes['xml:lang'],
    attachments,
    _knf: image && Object.keys(image).length > 1 ? { image } : undefined,
  });
}

/**
 * Reads Atom 1.0 (RFC 4287) and 0.3, whole feeds and single entries.
 *
 * @param root the document's `feed` or `entry` element
 * @param url where the document came from
 */
export function readAtom(root: XmlElement, url: string | undefined): ReadDocument {
  const log = new LossLog();
  const base = baseOf(root, url);
  const isEntry = root.name === 'entry';
  for (const { name } of isEntry ? [] : root.children) {
    if (!KNOWN_FEED.has(name)) log.note(name, 'feed');
  }
  // The next page is no JSON Feed, so the document must not send a widget there.
  const nextUrl = linkOf(root, 'next', base);
  const icon = textOf(root, 'logo', 'icon');
  return {
    document: {
      ...filled({
        version: JSON_FEED_VERSION,
        title: lineOf(root, 'title'),
        home_page_url: linkOf(root, 'alternate', base),
        feed_url: linkOf(root, 'self', base) ?? url,
        description: lineOf(root, 'subtitle', 'tagline'),
        icon: absolute(icon, base),
        language: root.attributes['xml:lang'],
        authors: isEntry ? [] : authorsOf(root),
      }),
      items: (isEntry ? [root] : childrenOf(root, 'entry')).map((entry) =>
        readEntry(entry, base, log),
      ),
    },
    losses: log.losses,
    ...(nextUrl === undefined ? {} : { nextUrl }),
  };
}
