import type { Feed, Item } from './schema/feed.ts';
import { MAX_ITEMS } from './limits.ts';
import type { Reader } from './reader.ts';
import { isObject } from './json.ts';
import type { Json } from './json.ts';

/** The version of the `_knf` extension that this package reads. */
export const FORMAT_VERSION = 1;

const JSON_FEED_1_1 = 'https://jsonfeed.org/version/1.1';

/** Fields of which an item needs at least one: without them there is nothing to show. */
const CONTENT =
  'title summary content lead sections url externalUrl image picture bannerImage attachments'.split(
    ' ',
  );

function readItem(
  raw: unknown,
  index: number,
  seen: Set<string>,
  reader: Reader,
): Item | undefined {
  if (!isObject(raw)) {
    reader.report('broken-item', '', raw);
    return undefined;
  }
  const knf = raw['_knf'];
  const kind = isObject(knf) && knf['type'] === 'event' ? 'event' : 'post';
  const item: Json = reader.item(raw, kind);
  item['kind'] = kind;
  if (!CONTENT.some((field) => item[field] !== undefined)) {
    reader.report('empty-item', '', raw);
    return undefined;
  }
  if (typeof item['id'] !== 'string' || item['id'] === '') {
    reader.reportAt('id', 'missing-id', '', raw['id']);
    const { url, title, datePublished = index } = item as Partial<Item>;
    item['id'] = url ?? `${datePublished} ${title}`;
  }
  const id = String(item['id']);
  if (seen.has(id)) {
    reader.reportAt('id', 'duplicate-id', '', id);
    return undefined;
  }
  seen.add(id);
  if (kind === 'event') {
    reader.path.push('_knf');
    reader.checkEvent?.(item, reader);
    reader.path.pop();
  }
  return item as unknown as Item;
}

/** Reads everything of the feed but its items, which are read in the light of it. */
function readHead(document: Json, reader: Reader): Json {
  const { items: _items, ...raw } = document;
  reader.baseUrl ??= typeof raw['feed_url'] === 'string' ? raw['feed_url'] : undefined;
  const head = reader.item(raw, 'feed');
  if (typeof head['version'] !== 'string') head['version'] = JSON_FEED_1_1;
  if (typeof head['timeZone'] === 'string') reader.timeZone = head['timeZone'];
  const version = head['formatVersion'];
  if (typeof version === 'number' && version >= FORMAT_VERSION + 1) {
    reader.path.push('_knf');
    reader.reportAt('version', 'newer-version', `version ${FORMAT_VERSION}`, version);
    reader.path.pop();
  }
  return head;
}

/**
 * Reads a feed document, one item at a time: whoever asks may do something else in between.
 *
 * @param document what `JSON.parse` gave
 * @returns the feed, or `undefined` where the document is no feed
 */
export function* readFeed(document: unknown, reader: Reader): Generator<void, Feed | undefined> {
  const items = isObject(document) ? document['items'] : undefined;
  if (!isObject(document) || !Array.isArray(items)) {
    reader.report('not-a-feed', '', document);
    return undefined;
  }
  const head = readHead(document, reader);
  const seen = new Set<string>();
  const read: Item[] = [];
  reader.path.push('items');
  for (let index = 0; index < items.length; index++) {
    if (index >= MAX_ITEMS) {
      reader.report('too-many-items', '', items);
      break;
    }
    reader.path.push(index);
    const item = readItem(items[index], index, seen, reader);
    if (item) read.push(item);
    reader.path.pop();
    yield;
  }
  return { ...head, items: read } as unknown as Feed;
}
