import { encodeFeed } from '../model/encode.ts';
import type { EncodeFault } from '../model/encode.ts';
import type { Feed, Item } from '../model/schema/feed.ts';
import type { Post } from '../model/schema/post.ts';
import { articleHtml, CARRIED_IN_HTML } from './article-html.ts';
import { lossesOf } from './loss.ts';
import { filled } from './reading.ts';
import type { Written } from './written.ts';

const CARRIED = new Set([
  ...'version formatVersion title homePageUrl feedUrl description icon favicon authors language nextUrl expired timeZone'.split(
    ' ',
  ),
  ...CARRIED_IN_HTML,
  ...['post', 'event'].flatMap((kind) =>
    'id url externalUrl title summary image bannerImage picture.url datePublished dateModified authors tags language attachments'
      .split(' ')
      .map((field) => `${kind}.${field}`),
  ),
]);

/** A document, or what the strict encoder refused. */
export type WrittenOrRefused =
  | ({ readonly ok: true } & Written)
  | { readonly ok: false; readonly faults: readonly EncodeFault[] };

const MEDIA_TYPE = 'application/feed+json; charset=utf-8';

/**
 * Writes a feed as a KNF document: JSON Feed 1.1 with `_knf`. It carries everything.
 *
 * @example
 * const written = writeKnf(feed);
 * written.ok && decodeFeed(JSON.parse(written.text)).problems; // → []
 */
export function writeKnf(feed: Feed): WrittenOrRefused {
  const encoded = encodeFeed(feed);
  if (!encoded.ok) return encoded;
  const text = `${JSON.stringify(encoded.document, null, 2)}\n`;
  return { ok: true, text, mediaType: MEDIA_TYPE, losses: [] };
}

/** The item as a plain post: what JSON Feed knows, and the rest told in its text. */
function plainItem(item: Item, feed: Feed): Post {
  const { id, url, externalUrl, title, summary, image, bannerImage, picture } = item;
  const { datePublished, dateModified, authors, tags, language, attachments } = item;
  const html = articleHtml(item, feed);
  return filled({
    kind: 'post',
    id,
    url,
    externalUrl,
    title,
    summary,
    content: html === '' ? undefined : { html },
    image: image ?? picture?.url,
    bannerImage,
    datePublished,
    dateModified,
    authors,
    tags,
    language,
    attachments,
  }) as unknown as Post;
}

/**
 * Writes a feed as plain JSON Feed 1.1, without `_knf`: sections and times of events are told in the text.
 *
 * @example
 * const written = writeJsonFeed(feed);
 * written.ok && JSON.parse(written.text)._knf; // → undefined
 */
export function writeJsonFeed(feed: Feed): WrittenOrRefused {
  const { publisher: _publisher, regions: _regions, timeZone: _zone, ...head } = feed;
  const written = writeKnf({ ...head, items: feed.items.map((item) => plainItem(item, feed)) });
  if (!written.ok) return written;
  const text = JSON.stringify(
    JSON.parse(written.text, (key, value: unknown) => (key === '_knf' ? undefined : value)),
    null,
    2,
  );
  return { ...written, text: `${text}\n`, losses: lossesOf(feed, CARRIED) };
}
