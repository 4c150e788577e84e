import type { Event } from '../model/schema/event.ts';
import type { Feed, Item } from '../model/schema/feed.ts';
import type { Image } from '../model/schema/image.ts';
import type { Mention, Place } from '../model/schema/party.ts';
import { isPlainDate } from '../model/calendar.ts';
import { DEFAULT_TIME_ZONE, epochMsOf } from '../model/time.ts';
import type { EventTime } from '../model/time.ts';
import { articleHtml, CARRIED_IN_HTML } from './article-html.ts';
import { lossesOf } from './loss.ts';
import { distinct, filled } from './reading.ts';
import { iriOf } from './written.ts';
import type { Written } from './written.ts';
import type { Json } from '../model/json.ts';

const CARRIED = new Set([
  ...'version formatVersion timeZone'.split(' '),
  ...CARRIED_IN_HTML,
  ...['post', 'event'].flatMap((kind) =>
    'id url title summary image datePublished dateModified authors.name tags language mentions.kind mentions.name expires picture.url picture.title picture.caption picture.credit picture.width picture.height picture.sizes'
      .split(' ')
      .map((field) => `${kind}.${field}`),
  ),
  'event.location.country',
  'event.organizer.name',
  'event.organizer.kind',
]);

const STANDARD = {
  name: 'ninjs',
  version: '3.0',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
};

function uriOf({ id, url }: Item): string {
  return URL.canParse(id) ? id : (url ?? iriOf(id));
}

function pictureOf(image: Image, uri: string): Json {
  const renditions = [
    { name: 'main', href: image.url, width: image.width, height: image.height },
    ...(image.sizes ?? []).map(({ url, width, type }) => ({
      name: `width-${width}`,
      href: url,
      width,
      contentType: type,
    })),
  ];
  return filled({
    name: 'main',
    uri: `${uri}#image`,
    type: 'picture',
    headlines: image.title === undefined ? [] : [{ value: image.title }],
    descriptions: image.caption === undefined ? [] : [{ role: 'caption', value: image.caption }],
    by: image.credit,
    renditions: renditions.map(filled),
  });
}

function namesOf(mentions: readonly Mention[], kind: Mention['kind']): readonly Json[] {
  return distinct(mentions.filter((each) => each.kind === kind).map(({ name }) => name)).map(
    (name) => ({ name, rel: 'about' }),
  );
}

function placeOf({ name, streetAddress, postalCode, locality, country }: Place): Json {
  const address = filled({
    lines: streetAddress === undefined ? [] : [streetAddress],
    postalCode,
    locality,
    country,
  });
  const isAddressed = Object.keys(address).length > 0;
  return filled({ name, contactInfo: isAddressed ? [{ type: 'physical', address }] : [] });
}

function dateTime(time: EventTime, zone: string): string {
  return new Date(epochMsOf(time, zone)).toISOString().replace('.000Z', 'Z');
}

/** A whole day is an expected date: `startDate` must be a date-time. */
function datesOf(event: Event, feed: Feed): Json {
  const zone = event.timeZone ?? feed.timeZone ?? DEFAULT_TIME_ZONE;
  const field = (name: string, time: EventTime | undefined): Json =>
    time === undefined
      ? {}
      : isPlainDate(time)
        ? { [`expected${name.charAt(0).toUpperCase()}${name.slice(1)}`]: time }
        : { [name]: dateTime(time, zone) };
  return { dates: { ...field('startDate', event.start), ...field('endDate', event.end) } };
}

function newsObject(item: Item, feed: Feed): Json {
  const uri = uriOf(item);
  const { picture, image, mentions = [] } = item;
  const html = articleHtml(item, feed);
  const shown = picture ?? (image === undefined ? undefined : { url: image });
  const places = item.kind === 'event' && item.location ? [placeOf(item.location)] : [];
  const organizers =
    item.kind === 'event'
      ? (item.organizer ?? []).map(({ name }) => ({ name, rel: 'organizer' }))
      : [];
  return filled({
    standard: STANDARD,
    uri,
    type: item.kind === 'event' ? 'event' : 'text',
    pubStatus: item.kind === 'event' && item.status === 'cancelled' ? 'canceled' : 'usable',
    language: item.language ?? feed.language,
    firstCreated: item.datePublished,
    versionCreated: item.dateModified ?? item.datePublished,
    expires: item.expires,
    by: item.authors
      ?.map(({ name }) => name)
      .filter(Boolean)
      .join(', '),
    headlines: item.title === undefined ? [] : [{ role: 'main', value: item.title }],
    descriptions: item.summary === undefined ? [] : [{ role: 'summary', value: item.summary }],
    bodies: html === '' ? [] : [{ role: 'main', contentType: 'text/html', value: html }],
    subjects: (item.tags ?? []).map((name) => ({ name, rel: 'about' })),
    people: namesOf(mentions, 'person'),
    organisations: [...organizers, ...namesOf(mentions, 'organization')],
    places: [...places, ...namesOf(mentions, 'place')],
    events: namesOf(mentions, 'event'),
    eventDetails: item.kind === 'event' && item.start ? datesOf(item, feed) : {},
    associations: shown ? [pictureOf(shown, uri)] : [],
  });
}

/**
 * Writes a feed as a list of IPTC ninjs 3.0 objects. The standard describes one object and leaves
 * how several are bundled to those who exchange them; a JSON array is the plainest.
 *
 * @example
 * const { text, losses } = writeNinjs(feed);
 * JSON.parse(text).length === feed.items.length; // → true
 * losses.length > 0; // → true
 */
export function writeNinjs(feed: Feed): Written {
  return {
    text: `${JSON.stringify(
      feed.items.map((item) => newsObject(item, feed)),
      null,
      2,
    )}\n`,
    mediaType: 'application/json; charset=utf-8',
    losses: lossesOf(feed, CARRIED),
  };
}
