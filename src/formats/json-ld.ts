import { wordsOf } from '../text/excerpt.ts';
import type { Event, Offer } from '../model/schema/event.ts';
import type { Feed, Item } from '../model/schema/feed.ts';
import type { Image } from '../model/schema/image.ts';
import type { Organisation, Person, Place } from '../model/schema/party.ts';
import type { Post } from '../model/schema/post.ts';
import { DEFAULT_TIME_ZONE } from '../model/time.ts';
import type { EventTime } from '../model/time.ts';
import { filled } from './reading.ts';
import { zonedUnlessDate } from './zoned-time.ts';

/** An item as schema.org structured data, ready for `JSON.stringify`. */
export type JsonLd = Readonly<Record<string, unknown>>;

/** What of the feed an item's structured data needs. */
export type JsonLdFeed = Pick<Feed, 'publisher' | 'language' | 'timeZone'>;

const SCHEMA = 'https://schema.org';

const STATUS = {
  scheduled: 'EventScheduled',
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
  rescheduled: 'EventRescheduled',
  moved_online: 'EventMovedOnline',
} as const;

const MODE = {
  offline: 'OfflineEventAttendanceMode',
  online: 'OnlineEventAttendanceMode',
  mixed: 'MixedEventAttendanceMode',
} as const;

function imageOf({ picture, image }: Item): unknown {
  const shown: Image | undefined = picture ?? (image === undefined ? undefined : { url: image });
  if (!shown || shown.url.startsWith('data:')) return undefined;
  const { url, caption, title, credit, license, width, height } = shown;
  return filled({
    '@type': 'ImageObject',
    url,
    caption,
    name: title,
    creditText: credit,
    license: license !== undefined && URL.canParse(license) ? license : undefined,
    width,
    height,
  });
}

function partyOf(party: Organisation | Person): JsonLd {
  const { kind, name, url } = party;
  if (kind === 'person') return filled({ '@type': 'Person', name, url, jobTitle: party.role });
  const { logo, organisationNumber } = party;
  return filled({
    '@type': 'Organization',
    name,
    url,
    logo,
    // schema.org: an identifier given by a company register.
    identifier:
      organisationNumber === undefined
        ? undefined
        : { '@type': 'PropertyValue', propertyID: 'NO-ORGNR', value: organisationNumber },
  });
}

function placeOf({ name, streetAddress, postalCode, locality, country, geo, url }: Place): JsonLd {
  return filled({
    '@type': 'Place',
    name,
    url,
    address: filled({
      '@type': 'PostalAddress',
      streetAddress,
      postalCode,
      addressLocality: locality,
      addressCountry: country ?? 'NO',
    }),
    geo: geo && { '@type': 'GeoCoordinates', latitude: geo.latitude, longitude: geo.longitude },
  });
}

/** As exactly as the time is known: a day whose hours are to come is a date. */
function dateOf(
  time: EventTime | undefined,
  { datePrecision }: Event,
  zone: string,
): string | undefined {
  const length = datePrecision === 'month' ? 7 : datePrecision === 'day' ? 10 : undefined;
  return time && zonedUnlessDate(time, zone).slice(0, length);
}

function offerOf({ name, price, currency }: Offer, event: Event, zone: string): JsonLd {
  const { status, remaining, opens } = event.registration ?? {};
  const isSoldOut = status === 'full' || status === 'waitlist' || remaining === 0;
  return filled({
    '@type': 'Offer',
    name,
    price,
    priceCurrency: currency ?? 'NOK',
    url: event.registration?.url ?? event.url,
    validFrom: opens && zonedUnlessDate(opens, zone),
    // Only what the organiser says: where no places are told of, a search engine is told nothing.
    availability: isSoldOut ? `${SCHEMA}/SoldOut` : event.registration && `${SCHEMA}/InStock`,
  });
}

function eventOf(event: Event, feed: JsonLdFeed): JsonLd {
  const zone = event.timeZone ?? feed.timeZone ?? DEFAULT_TIME_ZONE;
  const { status = 'scheduled', attendanceMode = 'offline', virtualLocation, registration } = event;
  const locations = [
    event.location && placeOf(event.location),
    virtualLocation &&
      filled({
        '@type': 'VirtualLocation',
        name: virtualLocation.name,
        url: virtualLocation.url ?? event.url,
      }),
  ].filter((place) => place !== undefined);
  return filled({
    '@type': 'Event',
    '@id': event.url,
    url: event.url,
    name: event.title,
    description: event.summary ?? (event.content && wordsOf(event.content)),
    startDate: dateOf(event.start, event, zone),
    endDate: dateOf(event.end, event, zone),
    previousStartDate: event.previousStart && zonedUnlessDate(event.previousStart, zone),
    eventStatus: `${SCHEMA}/${STATUS[status]}`,
    eventAttendanceMode: `${SCHEMA}/${MODE[attendanceMode]}`,
    location: locations.length === 1 ? locations[0] : locations,
    image: imageOf(event),
    organizer: event.organizer?.map(partyOf) ?? (feed.publisher && partyOf(feed.publisher)),
    performer: event.performers?.map(partyOf),
    offers: event.offers?.map((offer) => offerOf(offer, event, zone)),
    maximumAttendeeCapacity: registration?.capacity,
    remainingAttendeeCapacity: registration?.remaining,
    inLanguage: event.language ?? feed.language,
    keywords: event.tags,
  });
}

function postOf(post: Post, feed: JsonLdFeed): JsonLd {
  return filled({
    '@type': 'NewsArticle',
    '@id': post.url,
    url: post.url,
    headline: post.title,
    description: post.summary ?? (post.lead && wordsOf(post.lead)),
    datePublished: post.datePublished,
    dateModified: post.dateModified,
    author:
      post.authors?.map(({ name, url }) => filled({ '@type': 'Person', name, url })) ??
      (feed.publisher && partyOf(feed.publisher)),
    publisher: feed.publisher && partyOf(feed.publisher),
    image: imageOf(post),
    inLanguage: post.language ?? feed.language,
    keywords: post.tags,
  });
}

/**
 * An item as schema.org `NewsArticle` or `Event`.
 *
 * @example
 * jsonLdOf(event, {})['@type']; // → 'Event'
 */
export function jsonLdOf(item: Item, feed: JsonLdFeed): JsonLd {
  const node = item.kind === 'event' ? eventOf(item, feed) : postOf(item, feed);
  return { '@context': SCHEMA, ...node };
}
