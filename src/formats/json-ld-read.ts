import { absolute, plainText, scriptsOf } from './html-text.ts';
import { LossLog } from './loss.ts';
import { distinct, filled, JSON_FEED_VERSION, listOf, stringOf } from './reading.ts';
import type { ReadDocument } from './reading.ts';
import { instantOf } from './source-dates.ts';
import { isObject } from '../model/json.ts';
import type { Json } from '../model/json.ts';

const ARTICLE = /(?:Article|BlogPosting|Report)$/;
const EVENT = /(?:Event|Festival|Hackathon|CourseInstance)$/;
const KNOWN_ARTICLE = new Set(
  '@context @type @id url headline name description abstract articleBody text image thumbnailUrl datePublished dateCreated dateModified author keywords articleSection inLanguage mainEntityOfPage publisher isPartOf'.split(
    ' ',
  ),
);
const KNOWN_EVENT = new Set(
  '@context @type @id url name description image startDate endDate previousStartDate eventStatus eventAttendanceMode location organizer performer offers keywords inLanguage maximumAttendeeCapacity remainingAttendeeCapacity isAccessibleForFree mainEntityOfPage'.split(
    ' ',
  ),
);
const STATUS: Readonly<Record<string, string>> = {
  EventScheduled: 'scheduled',
  EventCancelled: 'cancelled',
  EventPostponed: 'postponed',
  EventRescheduled: 'rescheduled',
  EventMovedOnline: 'moved_online',
};
const MODE: Readonly<Record<string, string>> = {
  OfflineEventAttendanceMode: 'offline',
  OnlineEventAttendanceMode: 'online',
  MixedEventAttendanceMode: 'mixed',
};

/** The last part of a schema.org name, with or without its address. */
function term(value: unknown): string {
  return (
    stringOf(isObject(value) ? value['@id'] : value)
      ?.split(/[/#:]/)
      .at(-1) ?? ''
  );
}

function typesOf(node: Json): readonly string[] {
  return listOf(node['@type']).map(term);
}

/** Every node that is an article or an event, wherever it stands: in a graph, a list, a list item. */
function nodesOf(value: unknown, found: Json[] = [], depth = 0): readonly Json[] {
  if (depth > 8) return found;
  if (Array.isArray(value)) {
    for (const each of value) nodesOf(each, found, depth + 1);
  } else if (isObject(value)) {
    if (typesOf(value).some((type) => ARTICLE.test(type) || EVENT.test(type))) found.push(value);
    else {
      for (const key of [
        '@graph',
        'itemListElement',
        'item',
        'mainEntity',
        'blogPost',
        'event',
        'hasPart',
      ]) {
        nodesOf(value[key], found, depth + 1);
      }
    }
  }
  return found;
}

function nameOf(value: unknown): string | undefined {
  return isObject(value) ? stringOf(value['name']) : stringOf(value);
}

function addressOf(value: unknown, base: string | undefined): string | undefined {
  const text = isObject(value)
    ? (stringOf(value['url']) ?? stringOf(value['@id']))
    : stringOf(value);
  return absolute(text, base);
}

function imageOf(value: unknown, base: string | undefined): Json | undefined {
  const [first] = listOf(value);
  if (!isObject(first))
    return stringOf(first) ? { url: absolute(stringOf(first), base) } : undefined;
  const url = absolute(stringOf(first['url']) ?? stringOf(first['contentUrl']), base);
  if (url === undefined) return undefined;
  const pixels = (size: unknown): number | undefined => {
    const number = Number.parseInt(nameOf(size) ?? '', 10);
    return number > 0 ? number : undefined;
  };
  return filled({
    url,
    caption: nameOf(first['caption']),
    title: stringOf(first['name']),
    credit: stringOf(first['creditText']) ?? nameOf(first['creator']),
    license: stringOf(first['license']),
    width: pixels(first['width']),
    height: pixels(first['height']),
  });
}

function partiesOf(value: unknown, base: string | undefined): readonly Json[] {
  return listOf(value).flatMap((each) => {
    const name = nameOf(each);
    if (name === undefined) return [];
    const isPerson = isObject(each) && typesOf(each).includes('Person');
    const url = isObject(each) ? absolute(stringOf(each['url']), base) : undefined;
    return [filled({ type: isPerson ? 'person' : 'organization', name, url })];
  });
}

function placeOf(place: Json, base: string | undefined): Json {
  const address = isObject(place['address']) ? place['address'] : {};
  const geo = isObject(place['geo']) ? place['geo'] : {};
  const country = nameOf(address['addressCountry']);
  return filled({
    name: nameOf(place) ?? stringOf(place['address']),
    street_address: stringOf(address['streetAddress']),
    postal_code: stringOf(address['postalCode']),
    locality: stringOf(address['addressLocality']),
    country: country?.length === 2 ? country.toUpperCase() : undefined,
    url: absolute(stringOf(place['url']), base),
    geo:
      geo['latitude'] === undefined
        ? {}
        : { latitude: Number(geo['latitude']), longitude: Number(geo['longitude']) },
  });
}

function tagsOf(...values: readonly unknown[]): readonly string[] {
  return distinct(
    values
      .flatMap(listOf)
      // Keywords are a list, or one text with commas.
      .flatMap((value) => (typeof value === 'string' ? value.split(',') : [nameOf(value) ?? '']))
      .map((tag) => tag.trim() || undefined),
  );
}

function commonOf(node: Json, base: string | undefined): Json {
  const url = absolute(stringOf(node['url']), base) ?? addressOf(node['mainEntityOfPage'], base);
  const title = plainText(stringOf(node['headline']) ?? stringOf(node['name']) ?? '');
  const image = imageOf(node['image'] ?? node['thumbnailUrl'], base);
  return {
    id:
      stringOf(node['@id']) ??
      url ??
      [stringOf(node['startDate']), title].filter(Boolean).join(' '),
    url,
    title,
    image: image?.['url'],
    language: nameOf(node['inLanguage']),
    summary: plainText(stringOf(node['description']) ?? stringOf(node['abstract']) ?? ''),
  };
}

function articleOf(node: Json, base: string | undefined): Json {
  return filled({
    ...commonOf(node, base),
    content_text: stringOf(node['articleBody']) ?? stringOf(node['text']),
    date_published: instantOf(stringOf(node['datePublished']) ?? stringOf(node['dateCreated'])),
    date_modified: instantOf(stringOf(node['dateModified'])),
    authors: partiesOf(node['author'], base).map(({ name, url }) => filled({ name, url })),
    tags: tagsOf(node['keywords'], node['articleSection']),
    _knf: filled({ type: 'post', image: imageOf(node['image'], base) }),
  });
}

function offersOf(node: Json, log: LossLog, where: string): readonly Json[] {
  return listOf(node['offers'])
    .filter(isObject)
    .flatMap((offer) => {
      const price = stringOf(offer['price'])?.replace(',', '.');
      if (price === undefined) {
        log.note('offers without a price', where);
        return [];
      }
      return [
        filled({
          name: stringOf(offer['name']),
          price,
          currency: stringOf(offer['priceCurrency']),
        }),
      ];
    });
}

function eventOf(node: Json, base: string | undefined, log: LossLog): Json {
  const common = commonOf(node, base);
  const where = stringOf(common['id']) ?? '';
  const places = listOf(node['location']);
  const isVirtual = (place: unknown): boolean =>
    isObject(place) && typesOf(place).includes('VirtualLocation');
  const physical = places.find((place) => !isVirtual(place));
  const virtual = places.find(isVirtual);
  const offers = listOf(node['offers']).filter(isObject);
  const url = offers.map((offer) => absolute(stringOf(offer['url']), base)).find(Boolean);
  if (physical !== undefined && places.length > (virtual === undefined ? 1 : 2)) {
    log.note('location (several)', where);
  }
  return filled({
    ...common,
    tags: tagsOf(node['keywords']),
    _knf: filled({
      type: 'event',
      start: stringOf(node['startDate']),
      end: stringOf(node['endDate']),
      previous_start: stringOf(node['previousStartDate']),
      status: STATUS[term(node['eventStatus'])],
      attendance_mode: MODE[term(node['eventAttendanceMode'])],
      location: isObject(physical) ? placeOf(physical, base) : filled({ name: stringOf(physical) }),
      virtual_location: isObject(virtual)
        ? filled({ name: stringOf(virtual['name']), url: absolute(stringOf(virtual['url']), base) })
        : {},
      organizer: partiesOf(node['organizer'], base),
      performers: partiesOf(node['performer'], base),
      offers: offersOf(node, log, where),
      registration: filled({
        url,
        capacity: node['maximumAttendeeCapacity'],
        remaining: node['remainingAttendeeCapacity'],
      }),
      image: imageOf(node['image'], base),
    }),
  });
}

/**
 * Reads schema.org articles and events from JSON-LD.
 *
 * @param documents parsed JSON-LD, one or several as a page may hold
 * @param url where the page came from
 */
export function readJsonLd(documents: readonly unknown[], url: string | undefined): ReadDocument {
  const log = new LossLog();
  const items = nodesOf(documents).map((node) => {
    const isEvent = typesOf(node).some((type) => EVENT.test(type));
    const where = stringOf(node['@id']) ?? stringOf(node['url']) ?? nameOf(node) ?? '';
    log.noteUnknown(node, isEvent ? KNOWN_EVENT : KNOWN_ARTICLE, where);
    return isEvent ? eventOf(node, url, log) : articleOf(node, url);
  });
  return {
    document: {
      ...filled({ version: JSON_FEED_VERSION, home_page_url: url, _knf: { version: 1 } }),
      items,
    },
    losses: log.losses,
  };
}

/**
 * Reads schema.org articles and events from the JSON-LD of an HTML page.
 *
 * @param url where the page came from
 */
export function readPage(html: string, url: string | undefined): ReadDocument {
  const broken = new LossLog();
  const documents = scriptsOf(html, 'application/ld+json').flatMap((text, index) => {
    try {
      return [JSON.parse(text) as unknown];
    } catch {
      broken.note('JSON-LD that is no JSON', `script ${index + 1}`);
      return [];
    }
  });
  const { document, losses } = readJsonLd(documents, url);
  return { document, losses: [...broken.losses, ...losses] };
}
