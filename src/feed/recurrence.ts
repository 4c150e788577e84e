import type { Event, RecurrenceOverride } from '../model/schema/event.ts';
import { localAt } from '../model/calendar.ts';
import { DAY_MS, DEFAULT_TIME_ZONE, epochMsOf, formOf } from '../model/time.ts';
import type { EventTime, TimeZone } from '../model/time.ts';
import { MAX_INSTANCES } from './instance.ts';
import type { EventInstance, ExpansionWindow } from './instance.ts';
import { startsByRule, timeOf, wallOf } from './recurrence-rule.ts';
import type { Series, Wall } from './recurrence-rule.ts';
import { spanOf } from './span.ts';
import type { FeedDefaults } from './span.ts';

/** The event at another time, as long as it was, in the words of an override where it has one. */
function instanceAt(
  series: Series,
  recurrenceId: EventTime,
  { recurrenceId: _id, extra: _extra, ...override }: Partial<RecurrenceOverride>,
): EventInstance {
  const { event, zone, isWholeDay, start: masterStart } = series;
  const { recurrence: _recurrence, end: masterEnd, ...rest } = event;
  const start = override.start ?? recurrenceId;
  const lengthMs = masterEnd ? epochMsOf(masterEnd, zone) - epochMsOf(masterStart, zone) : 0;
  const endMs = epochMsOf(start, zone) + lengthMs;
  const end = isWholeDay
    ? timeOf(new Date(wallOf(start, zone).getTime() + wallLength(series)), series)
    : localAt(endMs, zone);
  return {
    ...rest,
    ...(masterEnd ? { end } : {}),
    ...(isWholeDay ? {} : { timeZone: zone as TimeZone }),
    ...override,
    id: `${event.id}#${recurrenceId}`,
    start,
    instanceOf: event.id,
    recurrenceId,
  };
}

/** Whole days are counted on the calendar, where each has 24 hours. */
function wallLength({ event, start, zone }: Series): number {
  return event.end ? wallOf(event.end, zone).getTime() - wallOf(start, zone).getTime() : 0;
}

/**
 * The instances of one recurring event that touch the window, by their starts; the event itself
 * where its rule cannot be followed. `expandRecurrences` is the door to this module.
 */
export function instancesOf(
  event: Event,
  { fromMs, toMs, limit = MAX_INSTANCES }: ExpansionWindow,
  feed: FeedDefaults,
): readonly Event[] {
  const { recurrence, start } = event;
  if (!recurrence || !start) return [event];
  const zone = event.timeZone ?? feed.timeZone ?? DEFAULT_TIME_ZONE;
  const series: Series = { event, recurrence, start, zone, isWholeDay: formOf(start) === 'date' };
  const span = spanOf(event, feed);
  const lengthMs = span ? span.endMs - span.startMs : 0;
  // A day more at each end: what matters is decided below, on the time line.
  const [from, window, to] = [fromMs - lengthMs - DAY_MS, fromMs, toMs + DAY_MS].map((ms) =>
    wallOf(localAt(ms, zone), zone),
  ) as [Wall, Wall, Wall];
  const { exdates = [], rdates = [], overrides = [] } = recurrence;
  const byRule = startsByRule(
    series,
    [from, window, to],
    limit + exdates.length + overrides.length + 1,
  );
  if (!byRule) return [event];

  const left = new Set(
    [...exdates, ...overrides.map(({ recurrenceId }) => recurrenceId)].map((time) =>
      keyOf(time, series),
    ),
  );
  const added = rdates.map((time) => timeOf(wallOf(time, zone), series));
  const starts = new Set([...byRule.map((wall) => timeOf(wall, series)), ...added]);
  const regular = [...starts]
    .filter((time) => !left.has(keyOf(time, series)) && !left.has(time.slice(0, 10)))
    .map((time) => instanceAt(series, time, {}));
  const changed = overrides.map((override) =>
    instanceAt(series, timeOf(wallOf(override.recurrenceId, zone), series), override),
  );
  return [...regular, ...changed]
    .map((instance) => ({ instance, span: spanOf(instance, feed) }))
    .filter(({ span: own }) => own && own.endMs > fromMs && own.startMs < toMs)
    .sort((a, b) => (a.span?.startMs ?? 0) - (b.span?.startMs ?? 0))
    .slice(0, limit)
    .map(({ instance }) => instance);
}

/** What tells one start from another: its moment, or its date where it is a date. */
function keyOf(time: EventTime, { zone }: Series): number | string {
  return formOf(time) === 'date' ? time : epochMsOf(time, zone);
}
