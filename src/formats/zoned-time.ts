import { isPlainDate } from '../model/calendar.ts';
import { epochMsOf, isInstant, offsetAt } from '../model/time.ts';
import type { EventTime, Instant } from '../model/time.ts';

const pad = (number: number): string => String(number).padStart(2, '0');

/**
 * A time with its offset: a wall-clock time or a date (its first moment) read in a zone.
 *
 * @param zone IANA name
 */
export function zonedTime(time: EventTime, zone: string): Instant {
  if (isInstant(time)) return time;
  const ms = epochMsOf(time, zone);
  const offset = offsetAt(ms, zone);
  const minutes = Math.abs(offset) / 60_000;
  const wall = new Date(ms + offset).toISOString().slice(0, 19);
  const sign = offset < 0 ? '-' : '+';
  return `${wall}${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}` as Instant;
}

/** A time with its offset, but a whole day stays a date. */
export function zonedUnlessDate(time: EventTime, zone: string): string {
  return isPlainDate(time) ? time : zonedTime(time, zone);
}
