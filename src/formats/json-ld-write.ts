import type { Feed } from '../model/schema/feed.ts';
import { jsonLdOf } from './json-ld.ts';
import { lossesOf } from './loss.ts';
import type { Written } from './written.ts';

const CARRIED = new Set([
  'version',
  'formatVersion',
  'publisher',
  'language',
  'timeZone',
  ...['post', 'event'].flatMap((kind) =>
    'url title summary image language tags picture.url picture.title picture.caption picture.credit picture.license picture.width picture.height'
      .split(' ')
      .map((field) => `${kind}.${field}`),
  ),
  ...'datePublished dateModified authors.name authors.url'
    .split(' ')
    .map((field) => `post.${field}`),
  ...'start end timeZone status previousStart attendanceMode location.name location.streetAddress location.postalCode location.locality location.country location.geo location.url virtualLocation organizer performers offers.name offers.price offers.currency registration.url registration.capacity registration.remaining'
    .split(' ')
    .map((field) => `event.${field}`),
]);

/**
 * Writes a feed as one schema.org graph in JSON-LD. Texts are left to the pages that show them.
 *
 * @example
 * writeJsonLd(feed).mediaType; // → 'application/ld+json; charset=utf-8'
 */
export function writeJsonLd(feed: Feed): Written {
  const graph = feed.items.map((item) => {
    const { '@context': _context, ...node } = jsonLdOf(item, feed);
    return node;
  });
  return {
    text: `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 2)}\n`,
    mediaType: 'application/ld+json; charset=utf-8',
    losses: lossesOf(feed, CARRIED),
  };
}
