import { absolute, plainText } from './html-text.ts';
import { LossLog } from './loss.ts';
import { readMedia } from './media-read.ts';
import { distinct, filled, JSON_FEED_VERSION } from './reading.ts';
import type { ReadDocument } from './reading.ts';
import { instantOf } from './source-dates.ts';
import { childOf, childrenOf, textOf } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';
import type { Json } from '../model/json.ts';

/** What is carried, or says nothing beyond what is carried. */
const KNOWN_CHANNEL = new Set(
  'title link description language image item items atom:link itunes:image itunes:author dc:language managingEditor lastBuildDate pubDate dc:date'.split(
    ' ',
  ),
);
const KNOWN_ITEM = new Set(
  'title link description guid pubDate date category author enclosure content:encoded dc:creator dc:author dc:date dc:subject dc:description dc:title dc:identifier dcterms:modified dcterms:created atom:updated atom:published atom:link atom:id itunes:author itunes:image itunes:duration itunes:summary itunes:title media:content media:thumbnail media:group language dc:language'.split(
    ' ',
  ),
);

/** An item without an address or guid is known by so many characters of its text. */
const ID_LENGTH = 80;

/** `redaksjonen@knf.example (Redaksjonen)`: RSS 2.0 puts an address before the name. */
function authorOf(text: string): Json {
  const name = /^\S+@\S+\s+\((.+)\)$/.exec(text)?.[1] ?? /^(.+?)\s*<\S+@\S+>$/.exec(text)?.[1];
  return { name: plainText(name ?? text) };
}

function authorsOf(item: XmlElement): readonly Json[] {
  const names = ['dc:creator', 'dc:author', 'author', 'itunes:author'].map((tag) =>
    childrenOf(item, tag)
      .map((element) => element.text)
      .filter((text) => text !== ''),
  );
  return distinct(names.find((list) => list.length > 0) ?? []).map(authorOf);
}

function linkOf(item: XmlElement, base: string | undefined): string | undefined {
  const guid = childOf(item, 'guid');
  const isPermanent =
    guid !== undefined && guid.attributes['isPermaLink'] !== 'false' && /^https?:/i.test(guid.text);
  const alternate = childrenOf(item, 'atom:link').find(
    ({ attributes: { rel = 'alternate' } }) => rel === 'alternate',
  );
  const link = childOf(item, 'link');
  return absolute(
    (link?.text === '' ? link.attributes['href'] : link?.text) ??
      alternate?.attributes['href'] ??
      (isPermanent ? guid.text : undefined) ??
      item.attributes['rdf:about'],
    base,
  );
}

function firstDate(element: XmlElement, log: LossLog, where: string, ...names: string[]) {
  const text = textOf(element, ...names);
  const date = instantOf(text);
  if (text !== undefined && date === undefined) log.note(`date "${text.slice(0, 40)}"`, where);
  return date;
}

function readItem(item: XmlElement, base: string | undefined, log: LossLog): Json {
  const url = linkOf(item, base);
  const title = plainText(textOf(item, 'title', 'dc:title', 'itunes:title') ?? '');
  const published = textOf(item, 'pubDate', 'dc:date', 'date');
  const description = textOf(item, 'description', 'dc:description', 'itunes:summary');
  const id =
    textOf(item, 'guid', 'atom:id', 'dc:identifier') ??
    item.attributes['rdf:about'] ??
    url ??
    [published, title || plainText(description ?? '').slice(0, ID_LENGTH)]
      .filter(Boolean)
      .join(' ');
  const encoded = textOf(item, 'content:encoded');
  const { attachments, image } = readMedia(item, base);
  const where = id || 'item';
  for (const { name } of item.children) if (!KNOWN_ITEM.has(name)) log.note(name, where);
  return filled({
    id,
    url,
    title,
    content_html: encoded ?? description,
    summary: encoded !== undefined && description !== undefined ? plainText(description) : '',
    image: image?.['url'],
    date_published: firstDate(
      item,
      log,
      where,
      'pubDate',
      'dc:date',
      'date',
      'dcterms:created',
      'atom:published',
    ),
    date_modified: firstDate(item, log, where, 'dcterms:modified', 'atom:updated'),
    authors: authorsOf(item),
    tags: distinct(
      ['category', 'dc:subject']
        .flatMap((name) => childrenOf(item, name))
        .map(({ text }) => plainText(text) || undefined),
    ),
    language: textOf(item, 'dc:language', 'language'),
    attachments,
    // Beyond its address, a picture's texts and size need the extension.
    _knf: image && Object.keys(image).length > 1 ? { image } : undefined,
  });
}

/**
 * Reads RSS 0.9, 0.91–0.94, 1.0 (RDF) and 2.0 with the content, Dublin Core, Media RSS, iTunes and
 * Atom modules.
 *
 * @param root the document's `rss` or `rdf:RDF` element
 * @param url where the document came from
 */
export function readRss(root: XmlElement, url: string | undefined): ReadDocument {
  const log = new LossLog();
  const channel = childOf(root, 'channel') ?? root;
  const link = textOf(channel, 'link');
  const base = absolute(link, url) ?? url;
  // RSS 1.0 has the items beside the channel.
  const items = [
    ...childrenOf(channel, 'item'),
    ...(channel === root ? [] : childrenOf(root, 'item')),
  ];
  for (const { name } of channel.children) {
    if (!KNOWN_CHANNEL.has(name)) log.note(name, 'feed');
  }
  const image = childOf(channel, 'image') ?? childOf(root, 'image');
  const links = childrenOf(channel, 'atom:link');
  const linkWith = (wanted: string) =>
    links.find(({ attributes }) => attributes['rel'] === wanted)?.attributes['href'];
  // The next page is no JSON Feed, so the document must not send a widget there.
  const nextUrl = absolute(linkWith('next'), url);
  const editor = textOf(channel, 'managingEditor', 'itunes:author');
  return {
    document: {
      ...filled({
        version: JSON_FEED_VERSION,
        title: plainText(textOf(channel, 'title') ?? ''),
        home_page_url: absolute(link, url),
        feed_url: absolute(linkWith('self'), base) ?? url,
        description: plainText(textOf(channel, 'description') ?? ''),
        icon: absolute(
          (image && textOf(image, 'url')) ?? childOf(channel, 'itunes:image')?.attributes['href'],
          base,
        ),
        language: textOf(channel, 'language', 'dc:language'),
        authors: editor === undefined ? [] : [authorOf(editor)],
      }),
      items: items.map((item) => readItem(item, base, log)),
    },
    losses: log.losses,
    ...(nextUrl === undefined ? {} : { nextUrl }),
  };
}
