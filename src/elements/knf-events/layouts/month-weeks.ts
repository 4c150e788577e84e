import type { Event } from '../../../model/schema/event.ts';
import { addDays } from '../../../model/calendar.ts';
import type { PlainDate } from '../../../model/time.ts';
import type { EventDays } from '../../../text/event-days.ts';

/** An event on the days of the calendar. */
export interface PlacedEvent {
  readonly event: Event;
  readonly days: EventDays;
}

/** The part of an event that lies in one week. */
interface Bar {
  readonly event: Event;
  /** How many days of the week it covers, from the day it stands on. */
  readonly length: number;
  readonly isContinued: boolean;
  readonly continues: boolean;
}

/** A day of the grid. */
export interface GridDay {
  readonly date: PlainDate;
  /** Every event of the day, also those that began before. */
  readonly events: readonly Event[];
  /** What stands in each line of the day; a bar that began on an earlier day leaves its line empty. */
  readonly lines: readonly (Bar | undefined)[];
  /** Events for which there is no line. */
  readonly hidden: number;
}

/** A week of the grid, from Monday. */
export interface GridWeek {
  /** ISO 8601 number. */
  readonly number: number;
  readonly days: readonly GridDay[];
}

/** Lines of a day; the last of them becomes `+2 til` where there are more events. */
const LINES = 3;

const WEEK_DAYS = 7;

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(date: PlainDate): number {
  return (new Date(`${date}T12:00Z`).getUTCDay() + 6) % WEEK_DAYS;
}

/** ISO 8601: the week that has the year's first Thursday is its first. */
function weekNumber(monday: PlainDate): number {
  const thursday = addDays(monday, 3);
  const dayOfYear =
    (Date.parse(`${thursday}T00:00Z`) - Date.parse(`${thursday.slice(0, 4)}-01-01T00:00Z`)) /
    86_400_000;
  return Math.floor(dayOfYear / WEEK_DAYS) + 1;
}

/** The same day of a month that lies some months away, or that month's last day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)))
    .toISOString()
    .slice(0, 10) as PlainDate;
}

function weekOf(monday: PlainDate, events: readonly PlacedEvent[]): GridWeek {
  const dates = Array.from({ length: WEEK_DAYS }, (_, index) => addDays(monday, index));
  const sunday = addDays(monday, WEEK_DAYS - 1);
  const lines: (PlacedEvent | undefined)[][] = dates.map(() => []);
  for (const placed of events) {
    const { first, last } = placed.days;
    const covered = dates.flatMap((date, index) => (first <= date && date <= last ? [index] : []));
    const line = [...Array(events.length).keys()].find((each) =>
      covered.every((index) => !lines[index]?.[each]),
    );
    for (const index of covered) {
      const ofDay = lines[index];
      if (ofDay && line !== undefined) ofDay[line] = placed;
    }
  }
  return {
    number: weekNumber(monday),
    days: dates.map((date, index) => {
      const ofDay = [...(lines[index] ?? [])];
      const all = ofDay.flatMap((placed) => placed ?? []);
      const isFull = ofDay.length > LINES;
      const shown = isFull ? ofDay.slice(0, LINES - 1) : ofDay;
      return {
        date,
        events: all.map(({ event }) => event),
        hidden: all.length - shown.filter(Boolean).length,
        lines: shown.map((placed, line): Bar | undefined => {
          if (!placed) return undefined;
          const { event, days } = placed;
          if (date !== monday && days.first < date && lines[index - 1]?.[line] === placed) {
            return undefined;
          }
          const end = days.last < sunday ? days.last : sunday;
          return {
            event,
            length: weekdayOf(end) - weekdayOf(date) + 1,
            isContinued: days.first < date,
            continues: days.last > sunday,
          };
        }),
      };
    }),
  };
}

/**
 * The weeks that a month touches, with what is on each day. Events of several days keep one line
 * through a week.
 *
 * @param day any day of the month
 * @param events in the order in which they stand under each other on a day
 */
export function weeksOf(day: PlainDate, events: readonly PlacedEvent[]): readonly GridWeek[] {
  const month = day.slice(0, 7);
  const first = `${month}-01` as PlainDate;
  const weeks: GridWeek[] = [];
  let monday = addDays(first, -weekdayOf(first));
  while (monday.slice(0, 7) <= month) {
    const from = monday;
    const to = addDays(from, WEEK_DAYS - 1);
    const touching = events.filter(({ days }) => days.first <= to && days.last >= from);
    weeks.push(weekOf(from, touching));
    monday = addDays(monday, WEEK_DAYS);
  }
  return weeks;
}
