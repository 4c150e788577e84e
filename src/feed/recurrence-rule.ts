import * as library from 'rrule';
import type { Options } from 'rrule';
import type { Event, Recurrence } from '../model/schema/event.ts';
import { localAt } from '../model/calendar.ts';
import { DAY_MS, epochMsOf, formOf } from '../model/time.ts';
import type { EventTime } from '../model/time.ts';

/** Node gives the library as one default export, bundlers as named ones. */
const { RRule } = (
  'RRule' in library ? library : (library as { readonly default: unknown }).default
) as typeof library;

/** A rule that began longer ago than this is not counted through to the window: some 20 years of days. */
const MAX_BACK_MS = 20 * 366 * DAY_MS;

/** How often the rule engine may ask for its step, twice for each try: enough for the years above. */
const MAX_STEPS = 20_000;

/** Times of day that one rule may name: more is no event but an attack on the reader's patience. */
const MAX_TIMES_A_DAY = 24;

/** A wall clock as the rule engine takes it: its date and time as if they were UTC. */
export type Wall = Date;

/** The event, and all that its instances have in common. */
export interface Series {
  readonly event: Event;
  readonly recurrence: Recurrence;
  readonly start: EventTime;
  readonly zone: string;
  readonly isWholeDay: boolean;
}

/** A time on the wall clock of a zone. */
export function wallOf(time: EventTime, zone: string): Wall {
  const local = formOf(time) === 'instant' ? localAt(epochMsOf(time, zone), zone) : time;
  return new Date(`${local.length === 10 ? `${local}T00:00` : local.replace(/[t ]/, 'T')}Z`);
}

/** A wall clock as the model writes it: a date where the event is whole days. */
export function timeOf(wall: Wall, { isWholeDay }: Series): EventTime {
  return wall.toISOString().slice(0, isWholeDay ? 10 : 19) as EventTime;
}

/**
 * RFC 5545 § 3.3.10: UNTIL is inclusive, and in UTC where the start has a zone. A date is taken
 * to include that day, as people who write it mean it.
 */
function untilOf(rule: string, zone: string): Wall | undefined {
  const [, date, time, utc] = /UNTIL=(\d{8})(?:T(\d{6})(Z)?)?/i.exec(rule) ?? [];
  if (!date) return undefined;
  const [day, clock = '235959'] = [date.replace(/(....)(..)(..)/, '$1-$2-$3'), time];
  const local = `${day}T${clock.replace(/(..)(..)(..)/, '$1:$2:$3')}`;
  return wallOf((utc ? `${local}Z` : local) as EventTime, zone);
}

const countOf = (values: Options['byhour'] | undefined): number =>
  Array.isArray(values) ? values.length : 1;

/** The engine's options, or `undefined` for a rule that is not to be followed. */
function optionsOf(series: Series): Partial<Options> | undefined {
  const rule = series.recurrence.rrule.replace(/^RRULE:|;$/gi, '');
  try {
    const options = RRule.parseString(rule);
    const timesADay = [options.byhour, options.byminute, options.bysecond].map(countOf);
    const isTooOften = timesADay.reduce((product, each) => product * each, 1) > MAX_TIMES_A_DAY;
    const until = untilOf(rule, series.zone);
    return isTooOften || options.interval === 0
      ? undefined
      : // Only a rule that the engine takes is a rule.
        new RRule({ ...options, ...(until ? { until } : {}) }).origOptions;
  } catch {
    return undefined;
  }
}

/**
 * A later start with the same instances from `from` on, so that years of days need not be walked
 * through. Only days and weeks have a length to step by; a count must be counted from the start.
 */
function nearStart(start: Wall, from: Wall, options: Partial<Options>): Wall {
  const days = options.freq === RRule.DAILY ? 1 : options.freq === RRule.WEEKLY ? 7 : 0;
  if (days === 0 || options.count) return start;
  const stepMs = days * (options.interval ?? 1) * DAY_MS;
  const steps = Math.floor((from.getTime() - start.getTime()) / stepMs) - 1;
  return steps > 0 ? new Date(start.getTime() + steps * stepMs) : start;
}

/**
 * Starts that the rule gives between the first and the last of three walls, in order; those from
 * the middle one on are counted against the limit. `undefined` where the rule is not followed.
 */
export function startsByRule(
  series: Series,
  [from, window, to]: readonly [Wall, Wall, Wall],
  limit: number,
): Wall[] | undefined {
  const options = optionsOf(series);
  if (!options) return undefined;
  const first = wallOf(series.start, series.zone);
  const dtstart = nearStart(first, from, options);
  if (from.getTime() - dtstart.getTime() > MAX_BACK_MS) return undefined;
  const { until = to } = options;
  // RFC 5545 § 3.8.5.3: DTSTART is the first instance, also where the rule would not give it.
  const starts: Wall[] = first >= from && first < to ? [first] : [];
  const last = until && until < to ? until : to;
  let wanted = limit;
  walk({ ...options, dtstart, until: last }, (wall) => {
    if (wall >= from && wall < to && wall.getTime() !== first.getTime()) starts.push(wall);
    if (wall >= window) wanted--;
    return wanted > 0;
  });
  return starts;
}

/**
 * Gives each start to `visit` until that returns false. The engine itself looks on for the next
 * one up to the year 9999, past any UNTIL; its only word between two tries is to ask for the step,
 * so that is where a search without end is given up.
 */
function walk(options: Partial<Options>, visit: (wall: Wall) => boolean): void {
  const rule = new RRule(options);
  const { interval } = rule.options;
  let asked = 0;
  const endOfSearch = new Error('no start found');
  Object.defineProperty(rule.options, 'interval', {
    get: () => {
      if (++asked > MAX_STEPS) throw endOfSearch;
      return interval;
    },
  });
  try {
    rule.all(visit);
  } catch (error) {
    if (error !== endOfSearch) throw error;
  }
}
