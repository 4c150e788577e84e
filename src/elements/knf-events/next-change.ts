import { registrationStatusOf } from '../../feed/event-state.ts';
import { spanOf } from '../../feed/span.ts';
import type { Environment } from '../../feed/environment.ts';
import type { Event } from '../../model/schema/event.ts';
import { addDays, dateAt, DEFAULT_TIME_ZONE, epochMsOf, isTimeZone } from '../../model/time.ts';

export { followClock, leaveClock } from '../shared/clock.ts';

/**
 * When something that is said of these events is next untrue: one begins or ends, signing up opens or
 * closes, or the day is over on one of their clocks, and with it `I dag` and `I morgen`.
 *
 * @param nowMs ms since 1970-01-01T00:00Z
 * @param timeZone IANA zone of events that name none
 * @returns ms since 1970-01-01T00:00Z, after now
 */
export function nextChangeOf(
  events: readonly Event[],
  nowMs: number,
  timeZone: string = DEFAULT_TIME_ZONE,
): number {
  const midnightIn = (zone: string) => epochMsOf(addDays(dateAt(nowMs, zone), 1), zone);
  const moments = events.flatMap((event) => {
    const zone = event.timeZone ?? timeZone;
    const span = spanOf(event, { timeZone });
    const { opens, closes } = event.registration ?? {};
    const isOpening = registrationStatusOf(event, nowMs, { timeZone }) === 'not_open';
    return [
      midnightIn(zone),
      ...(span ? [span.startMs, span.endMs] : []),
      ...(opens && isOpening ? [epochMsOf(opens, zone)] : []),
      ...(closes ? [epochMsOf(closes, zone)] : []),
    ];
  });
  return Math.min(midnightIn(timeZone), ...moments.filter((moment) => moment > nowMs));
}

/**
 * How long what is said of these events stays true, on the feed's clock and on that in which the
 * element tells hours.
 *
 * @returns ms
 */
export function untilChangeMs(
  shown: { readonly events: readonly Event[]; readonly timeZone: string | undefined },
  element: { readonly environment: Environment; readonly timeZone: string },
): number {
  const { events, timeZone } = shown;
  const nowMs = element.environment.now();
  const zones = [timeZone, ...(isTimeZone(element.timeZone) ? [element.timeZone] : [])];
  return Math.min(...zones.map((zone) => nextChangeOf(events, nowMs, zone))) - nowMs;
}
