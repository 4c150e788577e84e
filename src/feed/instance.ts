import type { Event } from '../model/schema/event.ts';
import type { EventTime } from '../model/time.ts';

/** Which instances of recurring events to make. */
export interface ExpansionWindow {
  /** First moment that is of interest, ms since 1970-01-01T00:00Z. */
  readonly fromMs: number;
  /** First moment that is no longer of interest, likewise. */
  readonly toMs: number;
  /** Most instances of one event; `MAX_INSTANCES` when silent. */
  readonly limit?: number;
}

/** One instance of a recurring event. It has the event's fields, its own id, times and overrides, and no rule. */
export interface EventInstance extends Event {
  /** Id of the recurring event that it is an instance of. */
  readonly instanceOf: string;
  /** The start that the rule gives it (RFC 5545 § 3.8.4.4), whatever has become of it since. */
  readonly recurrenceId: EventTime;
}

/** Most instances of one event: a year of days. */
export const MAX_INSTANCES = 366;
