import type { Event } from '../model/schema/event.ts';
import { addDays } from '../model/calendar.ts';
import { DEFAULT_TIME_ZONE, epochMsOf, formOf, offsetAt } from '../model/time.ts';
import type { EventTime } from '../model/time.ts';
import { dateOf, daysOf } from '../text/event-days.ts';
import { descriptionText, locationLine } from './event-text.ts';
import { vtimezone } from './vtimezone.ts';

/** What a calendar file is written with. */
export interface IcalendarOptions {
  /** IANA zone of events that name none; `Europe/Oslo` when silent. */
  readonly timeZone?: string | undefined;
  /** When the file is made, ms since 1970-01-01T00:00Z: RFC 5545 § 3.8.7.2 `DTSTAMP`. */
  readonly nowMs: number;
  /** Name of the calendar, where it is more than one event. */
  readonly name?: string | undefined;
  /** The words that an event is described with; its summary when silent. */
  readonly describe?: ((event: Event) => string | undefined) | undefined;
}

/** RFC 5545 § 3.1: a line is at most 75 octets, without its break. */
const MAX_OCTETS = 75;

const encoder = new TextEncoder();

/** RFC 5545 § 3.3.11: what has a meaning of its own in TEXT is escaped; control characters have no place. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** RFC 5545 § 3.1: folds a line between characters, never inside one. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > MAX_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += length;
  }
  return text;
}

/** RFC 5545 § 3.3.5, form 2: `20261130T070000Z`. */
function utc(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** The wall clock of a zone, form 1 or 3: `20261130T080000`. */
function wall(epochMs: number, zone: string): string {
  return utc(epochMs + offsetAt(epochMs, zone)).slice(0, -1);
}

function basicDate(date: string): string {
  return date.slice(0, 10).replaceAll('-', '');
}

/** A property with a moment: UTC, or the wall clock of the zone by which an event repeats. */
function momentProperty(name: string, ms: number, zone: string | undefined): string {
  return zone ? `${name};TZID=${zone}:${wall(ms, zone)}` : `${name}:${utc(ms)}`;
}

/** A property that names an instance: a date where the event lasts whole days. */
function instanceProperty(name: string, time: EventTime, event: Event, zone: string): string {
  return isWholeDay(event)
    ? `${name};VALUE=DATE:${basicDate(dateOf(time, zone))}`
    : momentProperty(name, epochMsOf(time, zone), zone);
}

/** Whole days: dates of the calendar, which no zone moves. */
function isWholeDay({ start, datePrecision }: Event): boolean {
  return (
    datePrecision === 'day' || datePrecision === 'month' || (!!start && formOf(start) === 'date')
  );
}

/**
 * When it is. A whole day's `DTEND` is the day after the last (RFC 5545 § 3.6.1), while ours names
 * the last one.
 */
function times(event: Event, zone: string): readonly string[] {
  const days = daysOf(event, { feed: zone });
  if (!days) return [];
  const { first, last, startMs, endMs } = days;
  const property = (name: string, date: string, ms?: number) =>
    ms === undefined
      ? `${name};VALUE=DATE:${basicDate(date)}`
      : momentProperty(name, ms, event.recurrence && zone);
  return [
    property('DTSTART', first, startMs),
    ...(startMs === undefined || endMs ? [property('DTEND', addDays(last, 1), endMs)] : []),
  ];
}

/** How it repeats, by the wall clock of its zone. */
function recurrence(event: Event, zone: string): readonly string[] {
  const { recurrence: rule } = event;
  if (!rule) return [];
  const dates = (name: string, list: readonly EventTime[] = []) =>
    list.map((time) => instanceProperty(name, time, event, zone));
  return [`RRULE:${rule.rrule}`, ...dates('EXDATE', rule.exdates), ...dates('RDATE', rule.rdates)];
}

/** RFC 5545 § 3.8.1.11; an event that is put off has a date that does not hold. */
function statusOf({ status }: Event): string {
  if (status === 'cancelled') return 'CANCELLED';
  return status === 'postponed' ? 'TENTATIVE' : 'CONFIRMED';
}

/**
 * RFC 7986 § 5.3 wants an identifier that is the same each time and nowhere else: the item's id
 * and the host of its page.
 */
function uidOf({ id, url }: Event): string {
  const host = url && URL.canParse(url) ? new URL(url).host : 'knf.kongsberg.no';
  return id.includes('@') ? id : `${id.replace(/\s/g, '-')}@${host}`;
}

function vevent(event: Event, { timeZone, nowMs, describe }: IcalendarOptions): readonly string[] {
  const zone = event.timeZone ?? timeZone ?? DEFAULT_TIME_ZONE;
  const { title, url, sequence, tags, dateModified, location } = event;
  const text = (name: string, value: string | undefined) =>
    value ? [`${name}:${escaped(value)}`] : [];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uidOf(event))}`,
    `DTSTAMP:${utc(nowMs)}`,
    ...times(event, zone),
    ...recurrence(event, zone),
    ...text('SUMMARY', title),
    ...text('DESCRIPTION', descriptionText(event, describe?.(event))),
    ...text('LOCATION', locationLine(event)),
    ...(location?.geo ? [`GEO:${location.geo.latitude};${location.geo.longitude}`] : []),
    ...(url ? [`URL:${url}`] : []),
    ...(tags?.length ? [`CATEGORIES:${tags.map(escaped).join(',')}`] : []),
    ...(dateModified ? [`LAST-MODIFIED:${utc(epochMsOf(dateModified, zone))}`] : []),
    `STATUS:${statusOf(event)}`,
    `SEQUENCE:${sequence ?? 0}`,
    ...(isWholeDay(event) ? ['TRANSP:TRANSPARENT'] : []),
    'END:VEVENT',
  ];
}

/** Overridden instances are events of their own that share the identifier (RFC 5545 § 3.8.4.4). */
function overrides(event: Event, options: IcalendarOptions): readonly string[] {
  const zone = event.timeZone ?? options.timeZone ?? DEFAULT_TIME_ZONE;
  return (event.recurrence?.overrides ?? []).flatMap(({ recurrenceId, ...changes }) => {
    const { recurrence: rule, ...single } = event;
    const start = changes.start ?? recurrenceId;
    const lengthMs =
      event.start && event.end ? epochMsOf(event.end, zone) - epochMsOf(event.start, zone) : 0;
    const end =
      changes.end ??
      (isWholeDay(event) || !lengthMs || !rule
        ? undefined
        : (new Date(epochMsOf(start, zone) + lengthMs).toISOString() as EventTime));
    const { end: _end, ...rest } = { ...single, ...changes, start };
    const lines = vevent({ ...rest, ...(end && { end }) }, options);
    const id = instanceProperty('RECURRENCE-ID', recurrenceId, event, zone);
    return [...lines.slice(0, 3), id, ...lines.slice(3)];
  });
}

/**
 * Events as an iCalendar file (RFC 5545, with RFC 7986's name), `text/calendar; charset=utf-8`.
 *
 * A time with hours is written in UTC, which every calendar reads alike; an event that repeats is
 * written on its own zone's clock, which is told in the file. Events without a date are left out.
 */
export function icalendarOf(events: readonly Event[], options: IcalendarOptions): string {
  const dated = events.filter(({ start }) => start);
  const zones = new Map<string, number>();
  for (const event of dated) {
    if (!event.recurrence || !event.start || isWholeDay(event)) continue;
    const zone = event.timeZone ?? options.timeZone ?? DEFAULT_TIME_ZONE;
    const startMs = epochMsOf(event.start, zone);
    zones.set(zone, Math.min(zones.get(zone) ?? Infinity, startMs));
  }
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//KNF//KNF Widgets//NB',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(options.name
      ? [`NAME:${escaped(options.name)}`, `X-WR-CALNAME:${escaped(options.name)}`]
      : []),
    ...[...zones].flatMap(([zone, fromMs]) => vtimezone(zone, fromMs)),
    ...dated.flatMap((event) => [...vevent(event, options), ...overrides(event, options)]),
    'END:VCALENDAR',
    '',
  ];
  return lines.map(folded).join('\r\n');
}
