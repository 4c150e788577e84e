import type { Event } from '../model/schema/event.ts';
import type { Feed } from '../model/schema/feed.ts';
import { wordsOf } from '../text/excerpt.ts';
import { icalendarOf } from './icalendar-write.ts';
import { LossLog, lossesOf } from './loss.ts';
import type { Written } from './written.ts';

const CARRIED = new Set([
  ...'version formatVersion title timeZone language'.split(' '),
  ...'id url title summary content start end timeZone datePrecision status statusReason sequence dateModified tags recurrence location.name location.streetAddress location.postalCode location.locality location.geo virtualLocation attendanceMode'
    .split(' ')
    .map((field) => `event.${field}`),
]);

/** When the newest of the events was published or changed, ms: a file without a clock is the same tomorrow. */
function changedMs(events: readonly Event[]): number {
  return events
    .flatMap(({ datePublished, dateModified }) => [datePublished, dateModified])
    .reduce((latest, date) => Math.max(latest, date === undefined ? 0 : Date.parse(date)), 0);
}

/**
 * Writes the events of a feed as iCalendar (RFC 5545). Posts and events without a date are reported.
 *
 * @example
 * writeCalendar(feed).text.split('\r\n')[0]; // → 'BEGIN:VCALENDAR'
 */
export function writeCalendar(feed: Feed): Written {
  const log = new LossLog();
  for (const item of feed.items) {
    if (item.kind === 'post') log.note('post', item.id);
    else if (item.start === undefined) log.note('event without a date', item.id);
  }
  const events = feed.items.filter((item) => item.kind === 'event');
  const text = icalendarOf(events, {
    timeZone: feed.timeZone,
    nowMs: changedMs(events),
    name: feed.title,
    describe: ({ summary, content }) => summary ?? (content && wordsOf(content)),
  });
  return {
    text,
    mediaType: 'text/calendar; charset=utf-8',
    losses: [...log.losses, ...lossesOf({ ...feed, items: events }, CARRIED)],
  };
}
