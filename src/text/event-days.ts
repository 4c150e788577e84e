import type { Event } from '../model/schema/event.ts';
import { addDays } from '../model/calendar.ts';
import { dateAt, epochMsOf, formOf } from '../model/time.ts';
import type { EventTime, PlainDate } from '../model/time.ts';

/** In whose clocks an event is told. IANA names. */
export interface EventZones {
  /** Of an event that names none of its own. */
  readonly feed: string;
  /** In which hours are told, where that is not the event's own. */
  readonly shown?: string | undefined;
}

/** On which days of the calendar an event is, as a reader is told. */
export interface EventDays {
  readonly first: PlainDate;
  /** The last of its days, inclusive. */
  readonly last: PlainDate;
  /** `day`: no hours, whole days or hours to come. `month`: only the month counts. */
  readonly precision: 'time' | 'day' | 'month';
  /** IANA name of the zone in which its hours are told. */
  readonly zone: string;
  /** Where hours are known, ms since 1970-01-01T00:00Z. */
  readonly startMs?: number;
  readonly endMs?: number | undefined;
}

/** A party that ends after midnight is still one evening. */
const ONE_DAY_MS = 12 * 3_600_000;

/**
 * The days of an event; `undefined` where its date is to come.
 *
 * A whole day is a date of the calendar and no moment: it is the same date wherever it is read.
 * An end before the start counts as none.
 */
export function daysOf(event: Event, { feed, shown }: EventZones): EventDays | undefined {
  const { start, end, datePrecision } = event;
  if (!start) return undefined;
  const own = event.timeZone ?? feed;
  const zone = shown ?? own;
  if (datePrecision === 'month' || datePrecision === 'day' || formOf(start) === 'date') {
    const first = dateOf(start, own);
    const last = end ? dateOf(end, own) : first;
    const precision = datePrecision === 'month' ? 'month' : 'day';
    return { first, last: last < first ? first : last, precision, zone };
  }
  const startMs = epochMsOf(start, own);
  const first = dateAt(startMs, zone);
  // A date as the end of something with hours: it lasts that day out.
  const given = !end
    ? startMs
    : epochMsOf(formOf(end) === 'date' ? addDays(end as PlainDate, 1) : end, own);
  const endMs = given > startMs ? given : undefined;
  const last =
    endMs === undefined || endMs - startMs < ONE_DAY_MS ? first : dateAt(endMs - 1, zone);
  return { first, last, precision: 'time', zone, startMs, endMs };
}

/** The date of a time: its own where it has no offset, else the one on the wall of the zone. */
export function dateOf(time: EventTime, zone: string): PlainDate {
  return formOf(time) === 'instant'
    ? dateAt(epochMsOf(time, zone), zone)
    : (time.slice(0, 10) as PlainDate);
}
