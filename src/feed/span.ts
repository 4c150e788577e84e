import type { Event } from '../model/schema/event.ts';
import { addDays } from '../model/calendar.ts';
import { DEFAULT_TIME_ZONE, epochMsOf, formOf } from '../model/time.ts';
import type { EventTime } from '../model/time.ts';

/** What the feed says for events that say nothing themselves. */
export interface FeedDefaults {
  /** IANA zone; `Europe/Oslo` when silent. */
  readonly timeZone?: string | undefined;
}

/** From its first moment to the first one after it, in ms since 1970-01-01T00:00Z. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** A list asks for each of its events whenever it is drawn; ten thousand are worth remembering. */
const spans = new WeakMap<Event, Span & { readonly zone: string }>();

/** How long an event without an end is taken to last: as long as most meetings. */
const USUAL_LENGTH_MS = 2 * 3_600_000;

/**
 * When an event begins and when it is over, in ms since 1970-01-01T00:00Z.
 *
 * Whole days last until the midnight after the last of them, in the event's zone; a day or month
 * whose time is to come lasts likewise. `undefined` where the date itself is to come.
 *
 * @example
 * const span = spanOf(event);
 * span && span.endMs - span.startMs; // → 5_400_000
 */
export function spanOf(event: Event, feed: FeedDefaults = {}): Span | undefined {
  const zone = event.timeZone ?? feed.timeZone ?? DEFAULT_TIME_ZONE;
  const { start } = event;
  let span = spans.get(event);
  if (start && span?.zone !== zone) {
    spans.set(event, (span = { zone, ...measured(event, start, zone) }));
  }
  return span;
}

function measured({ end, datePrecision }: Event, start: EventTime, zone: string): Span {
  const startMs = epochMsOf(start, zone);
  const last = end ?? start;
  if (datePrecision === 'month') {
    const [year = 0, month = 1] = last.split('-').map(Number);
    const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
    return { startMs, endMs: epochMsOf(next as EventTime, zone) };
  }
  if (datePrecision === 'day' || formOf(last) === 'date') {
    const day = last.slice(0, 10);
    return { startMs, endMs: epochMsOf(addDays(day as never, 1), zone) };
  }
  return { startMs, endMs: end ? epochMsOf(end, zone) : startMs + USUAL_LENGTH_MS };
}
