import { capitalised } from '../../../model/capitalised.ts';
import type { Event } from '../../../model/schema/event.ts';
import type { PlainDate } from '../../../model/time.ts';
import { dateRange, monthAndYear } from '../../../text/date-range.ts';
import { daysOf } from '../../../text/event-days.ts';
import { heading } from '../../shared/heading.ts';
import { rows } from '../../shared/layout.ts';
import { css } from '../../shared/styles.ts';
import { html, repeat } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';
import { eventHeading, itemClass, places, seen } from '../event-parts.ts';
import type { SeenEvent } from '../event-parts.ts';
import type { EventsContext } from '../events-context.ts';

/** Items under one heading, in the order in which they came. */
interface Group<T> {
  readonly key: string;
  readonly items: readonly T[];
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly Group<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    groups.set(keyOf(item), group);
    group.push(item);
  }
  return [...groups].map(([key, group]) => ({ key, items: group }));
}

/** The dates of a group as they are heard least often: `30. nov.`, `12.–13. des.` */
function datesText({ event, words }: SeenEvent, context: EventsContext): string {
  const days = daysOf(event, { feed: context.timeZone, shown: context.zones.shown });
  if (!days || days.precision === 'month') return '';
  return dateRange(
    days.first,
    days.last,
    context.messages,
    words.isToday ? { weekday: true, month: 'none' } : { month: 'short' },
  );
}

/** When on its day; nothing of several days with hours of their own. */
function hoursText({ event, words }: SeenEvent, { phrases }: EventsContext): string {
  if (!words.isSeveralDays) return words.time;
  return event.start?.length === 10 ? phrases.allDay : '';
}

function row(one: SeenEvent, context: EventsContext): TemplateResult {
  return html`<li part="item" class=${itemClass(one)}>
    <article>
      ${eventHeading(one, context, hoursText(one, context))}
      <p class="meta" part="meta">${places(one, context)}</p>
    </article>
  </li>`;
}

function dayGroup({ items }: Group<SeenEvent>, context: EventsContext): TemplateResult {
  const [first] = items;
  if (!first) return html``;
  const { words } = first;
  const events = items.map(({ event }) => event);
  const byEvent = new Map(items.map((one) => [one.event, one]));
  return html`<li class=${words.isToday ? 'today' : ''}>
    <p class="label" aria-hidden="true">
      <b>${words.day ? words.weekday : context.phrases.dateToCome}</b>
      <span>${datesText(first, context)}</span>
    </p>
    <ul role="list">
      ${rows(events, context, (event) => row(byEvent.get(event) ?? first, context))}
    </ul>
  </li>`;
}

/** The month in which an event begins, `2026-11`; empty where its date is to come. */
function monthOf(event: Event, { timeZone, zones }: EventsContext): string {
  return daysOf(event, { feed: timeZone, shown: zones.shown })?.first.slice(0, 7) ?? '';
}

/** The name of a month, with its year: `November 2026`. */
function monthName(month: string, { messages, phrases }: EventsContext): string {
  if (!month) return phrases.dateToCome;
  return capitalised(monthAndYear(month as PlainDate, messages));
}

/** Events as in a diary: under their month, and there under their day. */
export function list(
  events: readonly Event[],
  places: number,
  context: EventsContext,
): TemplateResult {
  const inside = { ...context, itemLevel: context.itemLevel + 1 };
  const all = events.map((event) => seen(event, context));
  const months = groupedBy(all, ({ event }) => monthOf(event, context));
  return html`<div part="list" class="rows agenda" .style=${`--_places:${places}`}>
    ${repeat(
      months,
      ({ key }) => key,
      ({ key, items }) =>
        html`<div>
          ${heading(context.itemLevel, monthName(key, context), 'month-heading')}
          <ul role="list" class="days">
            ${repeat(
              groupedBy(items, ({ words }) => words.date),
              (day) => day.key,
              (day) => dayGroup(day, inside),
            )}
          </ul>
        </div>`,
    )}
  </div>`;
}

/** The agenda's places while its events are on their way. */
export function skeleton(places: number): TemplateResult {
  return html`<div
    part="skeleton"
    class="rows agenda"
    aria-hidden="true"
    .style=${`--_places:${places}`}
  >
    <ul class="days">
      ${Array.from(
        { length: places },
        () =>
          html`<li>
            <i></i>
            <div><i></i><i></i></div>
          </li>`,
      )}
    </ul>
  </div>`;
}

/**
 * The day stands above its events, beside them where there is room for both; in a wide column the
 * hours have a column of their own. The days are rows of one grid, which shares what room is left.
 */
export const styles = css`
  .agenda > *,
  .days {
    display: contents;
  }
  [part='month-heading'] {
    align-self: end;
    padding-block: 1.4em 0.6em;
    border-block-end: 1px solid var(--_border);
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 640;
  }
  .agenda > :first-child > [part='month-heading'] {
    padding-block-start: 1em;
  }
  .days > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4em 0.75em;
    align-content: center;
    padding-block: 0.9em;
    border-block-end: 1px solid var(--_border);
  }
  [part='skeleton'] .days > li {
    block-size: var(--_row);
  }
  .label b {
    margin-inline-end: 0.25em;
    font-size: var(--_body);
    font-weight: 640;
  }
  .label span {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .today > .label b {
    color: var(--_accent);
  }
  .agenda article {
    position: relative;
  }
  .agenda [part='item'] {
    position: relative;
  }
  .agenda [part='item'] + [part='item'] {
    margin-block-start: 0.9em;
  }
  .agenda [part='date'] {
    font-size: var(--_body);
    font-variant-numeric: tabular-nums;
  }
  .agenda [part='meta']:empty {
    display: none;
  }
  @container knf (inline-size >= 22em) {
    .days > li {
      grid-template-columns: 5.4em minmax(0, 1fr);
    }
    .label b {
      display: block;
    }
  }
  /* "Gaskavahkku" is the longest of all days. */
  @container knf (22em <= inline-size < 38em) {
    .days:lang(se) > li {
      grid-template-columns: 6.9em minmax(0, 1fr);
    }
  }
  /* Of several days no hours are told: the mark stands where they would. */
  @container knf (inline-size < 38em) {
    .agenda [part='date']:has(> [aria-hidden]:empty) {
      margin-inline-end: -0.8em;
    }
  }
  @container knf (inline-size >= 38em) {
    .days > li {
      grid-template-columns: 7em minmax(0, 1fr);
    }
    .agenda .name {
      flex-direction: row;
      align-items: baseline;
      gap: 0.75em;
    }
    .agenda .when {
      display: contents;
    }
    .agenda [part='date'] {
      order: -1;
      flex: none;
      inline-size: 6.4em;
    }
    .agenda [part='status'] {
      flex: none;
    }
    .agenda .meta {
      padding-inline-start: 8.3em;
    }
  }
`;
