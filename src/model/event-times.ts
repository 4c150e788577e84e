import type { Reader } from './reader.ts';
import type { Event } from './schema/event.ts';
import { epochMsOf } from './time.ts';

/** Takes out an end that lies before its start; the event is then shown by its start alone. */
export function checkTimes(event: Partial<Event>, reader: Reader): void {
  const { start, end } = event;
  const zone = event.timeZone ?? reader.timeZone;
  if (!start) {
    reader.reportAt('start', 'missing-start');
  } else if (
    end &&
    // Two times written alike, with one offset, stand in order as texts: no clock need be asked.
    (end < start || end.slice(16) + end.charAt(10) !== start.slice(16) + start.charAt(10)) &&
    epochMsOf(end, zone) < epochMsOf(start, zone)
  ) {
    reader.reportAt('end', 'end-before-start', `a time from ${start} on`, end);
    delete (event as { end?: unknown }).end;
  }
}
