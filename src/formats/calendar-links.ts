import type { Event } from '../model/schema/event.ts';
import { addDays } from '../model/calendar.ts';
import { DEFAULT_TIME_ZONE } from '../model/time.ts';
import { daysOf } from '../text/event-days.ts';
import { descriptionText, locationLine } from './event-text.ts';

/** How long an event without an end stands in a calendar, in ms: as long as most meetings. */
const USUAL_LENGTH_MS = 2 * 3_600_000;

/** From when until when, as calendars on the net take it; whole days with the day after the last. */
function spanOf(
  event: Event,
  timeZone: string,
): { readonly from: string; readonly to: string; readonly isWholeDay: boolean } | undefined {
  const days = daysOf(event, { feed: timeZone });
  if (!days) return undefined;
  const { first, last, startMs, endMs } = days;
  if (startMs === undefined) return { from: first, to: addDays(last, 1), isWholeDay: true };
  const iso = (ms: number) => new Date(ms).toISOString().replace('.000', '');
  return { from: iso(startMs), to: iso(endMs ?? startMs + USUAL_LENGTH_MS), isWholeDay: false };
}

function withQuery(address: string, query: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  return url.href;
}

/**
 * The address that opens Google Calendar with an event filled in; `undefined` where its date is to come.
 *
 * @param timeZone IANA zone of an event that names none
 */
export function googleCalendarLink(
  event: Event,
  timeZone: string = DEFAULT_TIME_ZONE,
): string | undefined {
  const span = spanOf(event, timeZone);
  if (!span) return undefined;
  const basic = (time: string) => time.replace(/[-:]/g, '');
  return withQuery('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: event.title ?? '',
    dates: `${basic(span.from)}/${basic(span.to)}`,
    ctz: span.isWholeDay ? '' : (event.timeZone ?? timeZone),
    details: descriptionText(event),
    location: locationLine(event),
    recur: event.recurrence ? `RRULE:${event.recurrence.rrule}` : '',
  });
}

/**
 * The address that opens Outlook on the net with an event filled in; `undefined` where its date is
 * to come.
 *
 * @param timeZone IANA zone of an event that names none
 */
export function outlookCalendarLink(
  event: Event,
  timeZone: string = DEFAULT_TIME_ZONE,
): string | undefined {
  const span = spanOf(event, timeZone);
  if (!span) return undefined;
  return withQuery('https://outlook.office.com/calendar/0/action/compose', {
    rru: 'addevent',
    subject: event.title ?? '',
    startdt: span.from,
    enddt: span.to,
    allday: span.isWholeDay ? 'true' : '',
    body: descriptionText(event),
    location: locationLine(event),
  });
}

/** Name of an event's file: its title in plain letters. */
export function calendarFileName({ title, id }: Event): string {
  const plain = (title ?? id)
    .toLowerCase()
    .replace(/[æä]/g, 'ae')
    .replace(/[øö]/g, 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${plain.slice(0, 60) || 'knf'}.ics`;
}
