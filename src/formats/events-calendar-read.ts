import { plainText } from './html-text.ts';
import { LossLog } from './loss.ts';
import { distinct, documentOf, filled, listOf, stringOf } from './reading.ts';
import type { ReadDocument } from './reading.ts';
import { originOf } from './wordpress-read.ts';
import { isObject } from '../model/json.ts';
import type { Json } from '../model/json.ts';

const KNOWN_EVENT = new Set(
  'id global_id global_id_lineage author status date date_utc modified modified_utc url rest_url title description excerpt slug image all_day start_date start_date_details end_date end_date_details utc_start_date utc_start_date_details utc_end_date utc_end_date_details timezone timezone_abbr cost cost_details website show_map show_map_link hide_from_listings sticky featured categories tags venue organizer json_ld is_virtual virtual_url event_status'.split(
    ' ',
  ),
);
const STATUS: Readonly<Record<string, string>> = {
  scheduled: 'scheduled',
  canceled: 'cancelled',
  cancelled: 'cancelled',
  postponed: 'postponed',
};

/** `2023-03-30 08:00:00`: a wall-clock time in the event's zone. */
function local(value: unknown): string | undefined {
  return stringOf(value)?.replace(' ', 'T');
}

function utc(value: unknown): string | undefined {
  const time = local(value);
  return time === undefined ? undefined : `${time}Z`;
}

function placeOf(venue: unknown): Json {
  if (!isObject(venue)) return {};
  const latitude = venue['geo_lat'];
  const longitude = venue['geo_lng'];
  const country = stringOf(venue['country']);
  const code = /^(?:no|norway|norge|noreg)$/i.test(country ?? '') ? 'NO' : country;
  return filled({
    name: plainText(stringOf(venue['venue']) ?? ''),
    street_address: stringOf(venue['address']),
    postal_code: stringOf(venue['zip']),
    locality: stringOf(venue['city']),
    country: code?.length === 2 ? code.toUpperCase() : undefined,
    url: stringOf(venue['website']) ?? stringOf(venue['url']),
    geo:
      typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : {},
  });
}

function organizersOf(value: unknown): readonly Json[] {
  return listOf(value)
    .filter(isObject)
    .map((each) =>
      filled({
        type: 'organization',
        name: plainText(stringOf(each['organizer']) ?? ''),
        url: stringOf(each['website']) ?? stringOf(each['url']),
      }),
    );
}

/** `cost_details.values` are the prices without their currency sign. */
function offersOf(event: Json, log: LossLog, where: string): readonly Json[] {
  const details = isObject(event['cost_details']) ? event['cost_details'] : {};
  const code = stringOf(details['currency_code']);
  const prices = listOf(details['values'])
    .map((value) => stringOf(value)?.replace(',', '.'))
    .filter((price) => price !== undefined && /^\d+(?:\.\d+)?$/.test(price));
  const cost = stringOf(event['cost']);
  if (prices.length === 0 && cost !== undefined) {
    if (/^(?:free|gratis)$/i.test(cost)) return [{ price: '0' }];
    log.note('cost', where);
  }
  return prices.map((price) => filled({ price, currency: code }));
}

function imageOf(value: unknown): Json | undefined {
  if (!isObject(value) || stringOf(value['url']) === undefined) return undefined;
  const sizes = isObject(value['sizes']) ? Object.values(value['sizes']).filter(isObject) : [];
  return filled({
    url: value['url'],
    width: value['width'],
    height: value['height'],
    sizes: sizes.map((size) => filled({ url: size['url'], width: size['width'] })),
  });
}

function readEvent(event: Json, log: LossLog): Json {
  const where = stringOf(event['url']) ?? stringOf(event['id']) ?? '';
  log.noteUnknown(event, KNOWN_EVENT, where);
  const isAllDay = event['all_day'] === true;
  const time = (name: string): string | undefined =>
    isAllDay ? local(event[name])?.slice(0, 10) : local(event[name]);
  // `UTC+1` is no zone: the time is then given by its UTC twin.
  const zone = stringOf(event['timezone']);
  const isNamed = zone?.includes('/') === true;
  const at = (name: string): string | undefined =>
    isNamed || isAllDay ? time(name) : (utc(event[`utc_${name}`]) ?? time(name));
  const image = imageOf(event['image']);
  const virtual = stringOf(event['virtual_url']);
  const names = [...listOf(event['categories']), ...listOf(event['tags'])]
    .filter(isObject)
    .map(({ name }) => plainText(stringOf(name) ?? '') || undefined);
  return filled({
    id: stringOf(event['global_id']) ?? where,
    url: event['url'],
    external_url: stringOf(event['website']),
    title: plainText(stringOf(event['title']) ?? ''),
    summary: plainText(stringOf(event['excerpt']) ?? ''),
    content_html: stringOf(event['description']),
    image: image?.['url'],
    date_published: utc(event['date_utc']),
    date_modified: utc(event['modified_utc']),
    tags: distinct(names),
    _knf: filled({
      type: 'event',
      start: at('start_date'),
      end: at('end_date'),
      time_zone: isNamed ? zone : undefined,
      status: STATUS[stringOf(event['event_status']) ?? ''],
      attendance_mode: event['is_virtual'] === true ? 'online' : undefined,
      location: placeOf(event['venue']),
      virtual_location: virtual === undefined ? {} : { url: virtual },
      organizer: organizersOf(event['organizer']),
      offers: offersOf(event, log, where),
      image,
    }),
  });
}

/**
 * Reads what The Events Calendar answers on `tribe/events/v1/events`: a page of events, or one.
 *
 * @param answer the parsed answer
 * @param url where it came from
 */
export function readEventsCalendar(answer: Json, url: string | undefined): ReadDocument {
  const log = new LossLog();
  const events = Array.isArray(answer['events']) ? answer['events'].filter(isObject) : [answer];
  // The next page is no feed, so the document must not send a widget there.
  const nextUrl = stringOf(answer['next_rest_url']);
  const link = events.map((event) => stringOf(event['url'])).find((each) => each !== undefined);
  return {
    document: documentOf(
      events.map((event) => readEvent(event, log)),
      originOf(link ?? url),
    ),
    losses: log.losses,
    ...(nextUrl === undefined ? {} : { nextUrl }),
  };
}
