import { plainText } from './html-text.ts';
import { LossLog } from './loss.ts';
import { distinct, filled, JSON_FEED_VERSION, listOf, stringOf } from './reading.ts';
import type { ReadDocument } from './reading.ts';
import { isObject } from '../model/json.ts';
import type { Json } from '../model/json.ts';

const KNOWN_ITEM = new Set(
  'standard uri type mimetype language headline headlines title titles body_html body_xhtml body_text bodies description_html description_text descriptions byline by firstcreated firstCreated versioncreated versionCreated contentcreated contentCreated subject subjects person people organisation organisations place places renditions associations located eventDetails event_details expires embargoed version profile representationtype representationType pubstatus pubStatus mimeType'.split(
    ' ',
  ),
);

/** The value under the name of ninjs 1 or of ninjs 2 and 3, which write camelCase and plurals. */
function pick(item: Json, ...names: readonly string[]): unknown {
  return names.map((name) => item[name]).find((value) => value !== undefined);
}

interface Words {
  readonly html: string | undefined;
  readonly text: string | undefined;
}

/** ninjs 2 and 3 list texts with their media type; ninjs 1 has a field for each type. */
function wordsOf(item: Json, plural: string, singular: string): Words {
  const listed = listOf(item[plural]).filter(isObject);
  const isHtml = (each: Json): boolean =>
    `${stringOf(each['contentType']) ?? ''} ${stringOf(each['contenttype']) ?? ''} ${stringOf(each['role']) ?? ''}`.includes(
      'html',
    );
  const valueOf = (each: Json | undefined): string | undefined => stringOf(each?.['value']);
  return {
    html:
      valueOf(listed.find(isHtml)) ?? stringOf(pick(item, `${singular}_html`, `${singular}_xhtml`)),
    text: valueOf(listed.find((each) => !isHtml(each))) ?? stringOf(item[`${singular}_text`]),
  };
}

function named(value: unknown): readonly string[] {
  return listOf(value)
    .filter(isObject)
    .flatMap((each) => stringOf(each['name']) ?? []);
}

/** Renditions are a map in ninjs 1 and a list since. */
function renditionsOf(item: Json): readonly Json[] {
  const { renditions } = item;
  return (isObject(renditions) ? Object.values(renditions) : listOf(renditions)).filter(isObject);
}

function imageOf(picture: Json): Json | undefined {
  const renditions = renditionsOf(picture)
    .filter(({ href }) => stringOf(href) !== undefined)
    .sort((a, b) => Number(b['width'] ?? 0) - Number(a['width'] ?? 0));
  const [largest] = renditions;
  if (!largest) return undefined;
  const { html, text } = wordsOf(picture, 'descriptions', 'description');
  return filled({
    url: largest['href'],
    width: largest['width'],
    height: largest['height'],
    title: headlineOf(picture),
    caption: plainText(text ?? html ?? ''),
    credit: stringOf(pick(picture, 'by', 'byline')),
    sizes: renditions
      .filter(({ width }) => typeof width === 'number')
      .map(({ href, width, contentType, mimetype }) =>
        filled({ url: href, width, type: contentType ?? mimetype }),
      ),
  });
}

function headlineOf(item: Json): string {
  const [listed] = [...listOf(item['headlines']), ...listOf(item['titles'])].filter(isObject);
  const first =
    stringOf(listed?.['value']) ?? stringOf(item['headline']) ?? stringOf(item['title']);
  return plainText(first ?? '');
}

function mentionsOf(item: Json): readonly Json[] {
  const kinds = [
    ['person', pick(item, 'people', 'person')],
    ['organization', pick(item, 'organisations', 'organisation')],
    ['place', pick(item, 'places', 'place')],
  ] as const;
  return kinds.flatMap(([type, value]) => named(value).map((name) => ({ type, name })));
}

function eventOf(item: Json): Json {
  const details = pick(item, 'eventDetails', 'event_details');
  const dates = isObject(details) && isObject(details['dates']) ? details['dates'] : {};
  const [place] = listOf(item['places']).filter(isObject);
  return filled({
    type: 'event',
    start: pick(dates, 'startDate', 'expectedStartDate'),
    end: pick(dates, 'endDate', 'expectedEndDate'),
    status: pick(item, 'pubStatus', 'pubstatus') === 'canceled' ? 'cancelled' : undefined,
    location: place ? filled({ name: stringOf(place['name']) }) : {},
  });
}

function readItem(item: Json, log: LossLog): Json {
  const id = stringOf(item['uri']) ?? headlineOf(item);
  log.noteUnknown(item, KNOWN_ITEM, id);
  const body = wordsOf(item, 'bodies', 'body');
  const description = wordsOf(item, 'descriptions', 'description');
  const { associations } = item;
  const associated = (
    isObject(associations) ? Object.values(associations) : listOf(associations)
  ).filter(isObject);
  const pictures = [...(item['type'] === 'picture' ? [item] : []), ...associated]
    .map(imageOf)
    .filter((image) => image !== undefined);
  const [image, ...further] = pictures;
  for (const each of associated) if (!imageOf(each)) log.note('associations', id);
  const author = stringOf(pick(item, 'by', 'byline'));
  return filled({
    id,
    url: /^https?:/.test(id) ? id : undefined,
    title: headlineOf(item),
    summary: plainText(description.text ?? description.html ?? ''),
    content_html: body.html,
    content_text: body.text,
    image: image?.['url'],
    date_published: pick(item, 'firstCreated', 'firstcreated', 'versionCreated', 'versioncreated'),
    date_modified: pick(item, 'versionCreated', 'versioncreated'),
    authors: author === undefined ? [] : [{ name: author }],
    tags: distinct(named(pick(item, 'subjects', 'subject'))),
    language: stringOf(item['language']),
    _knf: filled({
      ...(item['type'] === 'event' ? eventOf(item) : { type: 'post' }),
      image,
      mentions: mentionsOf(item),
      expires: item['expires'],
      sections: further.length === 0 || item['type'] === 'event' ? [] : [{ images: further }],
    }),
  });
}

/**
 * Reads IPTC ninjs 1, 2 and 3: one object, a list of them, or an object with `items`.
 *
 * @param news the parsed document
 * @param url where it came from
 */
export function readNinjs(news: unknown, url: string | undefined): ReadDocument {
  const log = new LossLog();
  const all = isObject(news) ? listOf(news['items'] ?? news['_items'] ?? news) : listOf(news);
  return {
    document: {
      ...filled({ version: JSON_FEED_VERSION, feed_url: url, _knf: { version: 1 } }),
      items: all.filter(isObject).map((item) => readItem(item, log)),
    },
    losses: log.losses,
  };
}
