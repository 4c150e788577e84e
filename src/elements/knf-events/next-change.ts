import { registrationStatusOf } from '../../feed/event-state.ts';
import { spanOf } from '../../feed/span.ts';
import type { Environment } from '../../feed/environment.ts';
import type { Event } from '../../model/schema/event.ts';
import { addDays } from '../../model/calendar.ts';
import { dateAt, DEFAULT_TIME_ZONE, epochMsOf } from '../../model/time.ts';
import { zonesOf } from './events-context.ts';

export { followClock, leaveClock } from '../shared/clock.ts';

/**
 * When something that is said of these events is next untrue: one begins or ends, signing up opens or
 * closes, or the day is over on one of their clocks, and with it `I dag` and `I morgen`.
 *
 * @param nowMs ms since 1970-01-01T00:00Z
 * @param timeZone IANA zone of events that name none
 * @param shownZone IANA zone in which hours are told, where that is not the events' own
 * @returns ms since 1970-01-01T00:00Z, after now
 */
export function nextChangeOf(
  events: readonly Event[],
  nowMs: number,
  timeZone: string = DEFAULT_TIME_ZONE,
  shownZone: string = timeZone,
): number {
  let next = Infinity;
  const take = (moment: number): void => {
    if (moment > nowMs && moment < next) next = moment;
  };
  const zones = new Set([timeZone, shownZone]);
  for (const event of events) {
    const zone = event.timeZone ?? timeZone;
    zones.add(zone);
    const span = spanOf(event, { timeZone });
    if (span) {
      take(span.startMs);
      take(span.endMs);
    }
    const { opens, closes } = event.registration ?? {};
    const isOpening = registrationStatusOf(event, nowMs, { timeZone }) === 'not_open';
    if (opens && isOpening) take(epochMsOf(opens, zone));
    if (closes) take(epochMsOf(closes, zone));
  }
  // Once for each zone, not for each event: what a clock on a wall says is dear to find out.
  for (const zone of zones) take(epochMsOf(addDays(dateAt(nowMs, zone), 1), zone));
  return next;
}

/** Events as they are shown. */
export interface ShownEvents {
  readonly events: readonly Event[];
  /** IANA zone of events that name none. */
  readonly timeZone: string | undefined;
  /** When what is said of them was true, in ms since 1970-01-01T00:00Z. */
  readonly atMs: number;
}

/**
 * How long what is said of these events stays true, on the feed's clock and on that in which the
 * element tells hours.
 *
 * @returns ms; negative where it is untrue by now
 */
export function untilChangeMs(
  { events, timeZone, atMs }: ShownEvents,
  element: { readonly environment: Environment; readonly timeZone: string },
): number {
  const { shown } = zonesOf(element.timeZone);
  return nextChangeOf(events, atMs, timeZone, shown) - element.environment.now();
}
