import type { Feed, Item } from '../model/schema/feed.ts';
import type { Author } from '../model/schema/party.ts';
import { articleHtml, CARRIED_IN_HTML } from './article-html.ts';
import { lossesOf } from './loss.ts';
import { iriOf } from './written.ts';
import type { Written } from './written.ts';
import { xml, xmlDocument } from './xml-write.ts';
import type { XmlNode } from './xml-write.ts';

const CARRIED = new Set([
  ...'version formatVersion title homePageUrl description icon favicon language authors.name authors.url publisher.name publisher.kind publisher.url feedUrl timeZone'.split(
    ' ',
  ),
  ...CARRIED_IN_HTML,
  ...['post', 'event'].flatMap((kind) =>
    'id url externalUrl title summary image datePublished dateModified authors.name authors.url tags language attachments.url attachments.mimeType attachments.title attachments.sizeInBytes picture.url picture.title picture.caption picture.credit picture.width picture.height'
      .split(' ')
      .map((field) => `${kind}.${field}`),
  ),
]);

/** The time of what has none: Atom requires `updated` (RFC 4287 § 4.2.15). */
const EPOCH = '1970-01-01T00:00:00Z';

/** RFC 4287 § 3.3 has seconds and a capital T, which RFC 3339 in our feeds may lack. */
function atomDate(instant: string | undefined): string | undefined {
  if (instant === undefined) return undefined;
  return /T\d\d:\d\d:\d\d/.test(instant) ? instant : new Date(instant).toISOString();
}

function updatedOf({ dateModified, datePublished }: Item): string {
  return atomDate(dateModified ?? datePublished) ?? EPOCH;
}

function person({ name, url }: Pick<Author, 'name' | 'url'>): XmlNode | undefined {
  return xml('author', [xml('name', name ?? url ?? '–'), xml('uri', url)]);
}

function pictureOf({ picture, image }: Item): XmlNode | undefined {
  const url = picture?.url ?? image;
  if (url === undefined || url.startsWith('data:')) return undefined;
  return xml(
    'media:content',
    [
      xml('media:title', picture?.title),
      xml('media:description', picture?.caption),
      xml('media:credit', picture?.credit),
    ],
    { url, medium: 'image', width: picture?.width, height: picture?.height },
  );
}

function entry(item: Item, feed: Feed): XmlNode | undefined {
  const html = articleHtml(item, feed);
  return xml('entry', [
    { name: 'title', attributes: {}, content: item.title ?? item.summary ?? '' },
    xml('id', iriOf(item.id)),
    linkTo('alternate', item.url),
    linkTo('related', item.externalUrl),
    xml('published', atomDate(item.datePublished)),
    xml('updated', updatedOf(item)),
    ...(item.authors ?? []).map(person),
    ...(item.tags ?? []).map((term) => xml('category', undefined, { term })),
    xml('summary', item.summary),
    html === '' ? undefined : xml('content', html, { type: 'html', 'xml:lang': item.language }),
    ...(item.attachments ?? []).map(({ url, mimeType, title, sizeInBytes }) =>
      xml('link', undefined, {
        rel: 'enclosure',
        href: url,
        type: mimeType,
        title,
        length: sizeInBytes,
      }),
    ),
    pictureOf(item),
  ]);
}

function linkTo(
  rel: string,
  href: string | undefined,
  attributes: XmlNode['attributes'] = {},
): XmlNode | undefined {
  return href === undefined ? undefined : xml('link', undefined, { rel, href, ...attributes });
}

/**
 * Writes a feed as Atom 1.0 (RFC 4287) with Media RSS. Events are told in words.
 *
 * @example
 * writeAtom(feed).mediaType; // → 'application/atom+xml; charset=utf-8'
 */
export function writeAtom(feed: Feed): Written {
  const { items, publisher } = feed;
  const name = feed.title ?? publisher?.name ?? 'KNF';
  const authors = feed.authors ?? [publisher ?? { name }];
  const newest = items.map(updatedOf).sort((a, b) => Date.parse(b) - Date.parse(a))[0];
  const root: XmlNode = {
    name: 'feed',
    attributes: {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:media': 'http://search.yahoo.com/mrss/',
      'xml:lang': feed.language,
    },
    content: [
      xml('title', name),
      xml('id', feed.homePageUrl ?? feed.feedUrl ?? iriOf(name)),
      xml('updated', newest ?? EPOCH),
      xml('subtitle', feed.description),
      linkTo('alternate', feed.homePageUrl),
      linkTo('via', feed.feedUrl, { type: 'application/feed+json' }),
      xml('logo', feed.icon),
      xml('icon', feed.favicon),
      ...authors.map(person),
      ...items.map((item) => entry(item, feed)),
    ],
  };
  return {
    text: xmlDocument(root),
    mediaType: 'application/atom+xml; charset=utf-8',
    losses: lossesOf(feed, CARRIED),
  };
}
