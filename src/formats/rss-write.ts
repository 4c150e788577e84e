import type { Feed, Item } from '../model/schema/feed.ts';
import type { Instant } from '../model/time.ts';
import { articleHtml, CARRIED_IN_HTML } from './article-html.ts';
import { LossLog, lossesOf } from './loss.ts';
import type { Written } from './written.ts';
import { xml, xmlDocument } from './xml-write.ts';
import type { XmlNode } from './xml-write.ts';

const CARRIED = new Set([
  ...'version formatVersion title homePageUrl feedUrl description icon language authors.name publisher.name publisher.kind timeZone'.split(
    ' ',
  ),
  ...CARRIED_IN_HTML,
  ...['post', 'event'].flatMap((kind) =>
    'id url externalUrl title summary image datePublished dateModified authors.name tags language attachments.url attachments.mimeType attachments.sizeInBytes picture.url picture.title picture.caption picture.credit picture.width picture.height'
      .split(' ')
      .map((field) => `${kind}.${field}`),
  ),
]);

/** RFC 822 with a four-digit year, as RSS 2.0 asks. */
function mailDate(instant: Instant | undefined): string | undefined {
  return instant === undefined
    ? undefined
    : new Date(instant).toUTCString().replace('GMT', '+0000');
}

function newest(items: readonly Item[]): Instant | undefined {
  return items
    .map((item) => item.dateModified ?? item.datePublished)
    .filter((date) => date !== undefined)
    .reduce<Instant | undefined>(
      (latest, date) =>
        latest === undefined || Date.parse(date) > Date.parse(latest) ? date : latest,
      undefined,
    );
}

function enclosuresOf(item: Item, log: LossLog): XmlNode | undefined {
  // RSS Advisory Board: an item has at most one enclosure, and it must say its type and length.
  const [first, second] = item.attachments ?? [];
  if (second) log.note(`${item.kind}.attachments (second and later)`, item.id);
  return first
    ? xml('enclosure', undefined, {
        url: first.url,
        type: first.mimeType ?? 'application/octet-stream',
        length: first.sizeInBytes ?? 0,
      })
    : undefined;
}

function pictureOf({ picture, image }: Item): XmlNode | undefined {
  const url = picture?.url ?? image;
  if (url === undefined || url.startsWith('data:')) return undefined;
  return xml(
    'media:content',
    [
      xml('media:title', picture?.title, { type: 'plain' }),
      xml('media:description', picture?.caption, { type: 'plain' }),
      xml('media:credit', picture?.credit),
    ].filter((node) => node?.content !== ''),
    { url, medium: 'image', width: picture?.width, height: picture?.height },
  );
}

function itemNode(item: Item, feed: Feed, log: LossLog): XmlNode | undefined {
  return xml('item', [
    xml('title', item.title ?? item.summary),
    xml('link', item.url ?? item.externalUrl),
    xml('guid', item.id, { isPermaLink: String(item.id === item.url) }),
    xml('pubDate', mailDate(item.datePublished)),
    xml('atom:updated', item.dateModified),
    ...(item.authors ?? []).map(({ name }) => xml('dc:creator', name)),
    ...(item.tags ?? []).map((tag) => xml('category', tag)),
    xml('dc:language', item.language),
    xml('description', item.summary),
    xml('content:encoded', articleHtml(item, feed)),
    enclosuresOf(item, log),
    pictureOf(item),
  ]);
}

/**
 * Writes a feed as RSS 2.0 with the content, Dublin Core, Media RSS and Atom modules. Events are
 * told in words: RSS has no calendar.
 *
 * @example
 * writeRss(feed).mediaType; // → 'application/rss+xml; charset=utf-8'
 */
export function writeRss(feed: Feed): Written {
  const log = new LossLog();
  const { items } = feed;
  const name = feed.title ?? feed.publisher?.name ?? 'KNF';
  const link = feed.homePageUrl ?? feed.feedUrl ?? items.find(({ url }) => url)?.url ?? '';
  const channel = xml('channel', [
    xml('title', name),
    // RSS 2.0 requires link and description, even where there is nothing to say.
    { name: 'link', attributes: {}, content: link },
    { name: 'description', attributes: {}, content: feed.description ?? name },
    xml('language', feed.language),
    ...(feed.authors ?? []).map((author) => xml('dc:creator', author.name)),
    xml('lastBuildDate', mailDate(newest(items))),
    feed.icon === undefined
      ? undefined
      : xml('image', [xml('url', feed.icon), xml('title', name), xml('link', link)]),
    feed.feedUrl === undefined
      ? undefined
      : xml('atom:link', undefined, {
          rel: 'self',
          type: 'application/rss+xml',
          // The address of the JSON feed beside it, by the name that `knf build` gives this one.
          href: feed.feedUrl.replace(/feed\.json$/, 'posts.rss'),
        }),
    ...items.map((item) => itemNode(item, feed, log)),
  ]);
  const root: XmlNode = {
    name: 'rss',
    attributes: {
      version: '2.0',
      'xmlns:atom': 'http://www.w3.org/2005/Atom',
      'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:media': 'http://search.yahoo.com/mrss/',
    },
    content: [channel],
  };
  return {
    text: xmlDocument(root),
    mediaType: 'application/rss+xml; charset=utf-8',
    losses: [...lossesOf(feed, CARRIED), ...log.losses],
  };
}
