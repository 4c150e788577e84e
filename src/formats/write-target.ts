import { languageFor, loadMessages } from '../text/language.ts';
import type { Feed } from '../model/schema/feed.ts';
import type { WrittenOrRefused } from './json-feed-write.ts';

/** The formats that are written, by the names the command knows them by. */
export const TARGETS = ['knf', 'jsonfeed', 'rss', 'atom', 'ics', 'jsonld', 'ninjs'] as const;

/** A format that is written. */
export type Target = (typeof TARGETS)[number];

/** Whether a word is the name of a format that is written. */
export function isTarget(word: string): word is Target {
  return (TARGETS as readonly string[]).includes(word);
}

/** Writes a feed in a format, whose writer is loaded now. Events are told in the feed's language. */
export async function writeAs(target: Target, feed: Feed): Promise<WrittenOrRefused> {
  await loadMessages(languageFor(feed.language ?? ''));
  switch (target) {
    case 'knf':
      return (await import('./json-feed-write.ts')).writeKnf(feed);
    case 'jsonfeed':
      return (await import('./json-feed-write.ts')).writeJsonFeed(feed);
    case 'rss':
      return { ok: true, ...(await import('./rss-write.ts')).writeRss(feed) };
    case 'atom':
      return { ok: true, ...(await import('./atom-write.ts')).writeAtom(feed) };
    case 'ics':
      return { ok: true, ...(await import('./calendar-write.ts')).writeCalendar(feed) };
    case 'jsonld':
      return { ok: true, ...(await import('./json-ld-write.ts')).writeJsonLd(feed) };
    case 'ninjs':
      return { ok: true, ...(await import('./ninjs-write.ts')).writeNinjs(feed) };
  }
}
