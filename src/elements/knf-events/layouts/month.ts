import { capitalised } from '../../../model/capitalised.ts';
import type { Event } from '../../../model/schema/event.ts';
import { addDays } from '../../../model/calendar.ts';
import { dateAt } from '../../../model/time.ts';
import type { PlainDate } from '../../../model/time.ts';
import { wholeDate, monthAndYear, shortWeekday, weekdayName } from '../../../text/date-range.ts';
import { daysOf } from '../../../text/event-days.ts';
import type { MoreMessages } from '../../../text/messages/more-messages.ts';
import { heading } from '../../shared/heading.ts';
import { icon } from '../../shared/icon.ts';
import { html, repeat } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';
import type { EventsContext, MonthContext } from '../events-context.ts';
import { list as eventsList } from './list.ts';
import { addMonths, weekdayOf, weeksOf } from './month-weeks.ts';
import type { GridDay } from './month-weeks.ts';

export { styles } from './month.styles.ts';

/** The grid takes all events: it shows them month by month, whatever the limit. */
export const isWhole = true;

/** A month as it is drawn. */
interface Shown {
  readonly context: EventsContext & MonthContext;
  readonly more: MoreMessages['month'];
  readonly today: PlainDate;
  /** The day that has the grid's one tab stop; its month is the one shown. */
  readonly day: PlainDate;
  /** Takes the reader to a day; `isChosen` tells its events below. */
  readonly goTo: (day: PlainDate, from: EventTarget | null, isChosen?: boolean) => void;
}

/** What a screen reader says of a day: its date and how many events it has. */
function nameOf({ date, events }: GridDay, { context, more }: Shown): string {
  const day = wholeDate(date, context.messages, { weekday: true });
  return events.length > 0 ? `${day}, ${more.count(events.length)}` : day;
}

/** WAI-ARIA grid: arrows move by days and weeks, Home and End within a week, Page keys by months. */
function dayFrom(key: string, day: PlainDate, isRtl: boolean): PlainDate | undefined {
  const step = isRtl ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return addDays(day, step);
    case 'ArrowLeft':
      return addDays(day, -step);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'Home':
      return addDays(day, -weekdayOf(day));
    case 'End':
      return addDays(day, 6 - weekdayOf(day));
    case 'PageDown':
      return addMonths(day, 1);
    case 'PageUp':
      return addMonths(day, -1);
    default:
      return undefined;
  }
}

function line(bar: GridDay['lines'][number], { context }: Shown): TemplateResult {
  if (!bar) return html`<div class="line"></div>`;
  const { event, length, isContinued } = bar;
  const title = event.title ?? context.phrases.untitledEvent;
  const isCancelled = event.status === 'cancelled';
  return html`<div class="line">
    <a
      class=${`bar ${isCancelled ? 'cancelled' : ''} ${isContinued ? 'continued' : ''}`}
      part="item"
      tabindex="-1"
      dir="auto"
      title=${title}
      .style=${`--_days:${length}`}
      href=${event.url ?? event.externalUrl}
      @click=${(click: globalThis.Event) => {
        context.onSelect(event, click);
      }}
      >${isCancelled ? html`<span class="visually-hidden">${context.phrases.status.cancelled}: </span>` : ''}${title}</a
    >
  </div>`;
}

function cell(day: GridDay, shown: Shown): TemplateResult {
  const { context, more, today, goTo } = shown;
  const { date, events, lines, hidden } = day;
  const isOutside = date.slice(0, 7) !== shown.day.slice(0, 7);
  const choose = ({ currentTarget }: globalThis.Event) => {
    goTo(date, currentTarget, true);
  };
  return html`<td role="gridcell" class=${isOutside ? 'outside' : ''}>
    <button
      class="date"
      type="button"
      data-day=${date}
      tabindex=${date === shown.day ? 0 : -1}
      aria-label=${nameOf(day, shown)}
      aria-current=${date === today ? 'date' : undefined}
      aria-pressed=${date === context.month?.day && context.month.isChosen}
      @click=${choose}
    >
      <b>${Number(date.slice(8))}</b>
      <span class="dots"
        >${events.slice(0, 3).map((event) => html`<i class=${event.status === 'cancelled' ? 'cancelled' : ''}></i>`)}</span
      >
    </button>
    ${lines.map((bar) => line(bar, shown))}
    ${
      hidden > 0
        ? html`<div class="line">
            <button class="more" type="button" tabindex="-1" @click=${choose}>
              ${more.more(hidden)}
            </button>
          </div>`
        : ''
    }
  </td>`;
}

/** The chosen day's events, told in full. */
function chosen(day: GridDay | undefined, shown: Shown): TemplateResult | undefined {
  if (!day) return undefined;
  const { context, more } = shown;
  const date = wholeDate(day.date, context.messages, { weekday: true });
  return html`<section class="chosen" tabindex="-1" aria-label=${date}>
    <p>${day.events.length > 0 ? date : more.noEventsOn(date)}</p>
    ${
      day.events.length > 0
        ? eventsList(day.events, 0, { ...context, itemLevel: context.itemLevel + 1 })
        : undefined
    }
  </section>`;
}

/** A month as a grid of days; today's at first. */
export function list(
  events: readonly Event[],
  _places: number,
  context: EventsContext & MonthContext,
): TemplateResult {
  const { month, timeZone, zones } = context;
  if (!context.more) return skeleton();
  const today = dateAt(context.nowMs, zones.shown ?? timeZone);
  const shown: Shown = {
    context,
    more: context.more.month,
    today,
    day: month?.day ?? today,
    goTo: (day, from, isChosen) => {
      const root = from instanceof Element ? from.getRootNode() : undefined;
      void context.onMonth({ day, isChosen: !!isChosen }).then(() => {
        if (!(root instanceof ShadowRoot)) return;
        // In a wide column the day's events were not there before: the focus goes where they are.
        const target = isChosen ? '.chosen' : `[data-day="${day}"]`;
        root.querySelector<HTMLElement>(target)?.focus();
      });
    },
  };
  const placed = events.flatMap((event) => {
    const days = daysOf(event, { feed: timeZone, shown: zones.shown });
    return days && days.precision !== 'month' ? [{ event, days }] : [];
  });
  const weeks = weeksOf(shown.day, placed);
  const name = capitalised(monthAndYear(shown.day, context.messages));
  const move = (day: PlainDate) => () => void context.onMonth({ day, isChosen: false });
  const monday = weeks[0]?.days ?? [];
  return html`<div part="list" class=${`rows month ${month?.isChosen ? 'is-chosen' : ''}`}>
    <div class="month-bar">
      ${heading(context.itemLevel, html`<span aria-live="polite">${name}</span>`, 'month-heading')}
      <button part="button" type="button" @click=${move(today)}>${context.phrases.today}</button>
      <button
        part="button"
        class="icon"
        type="button"
        aria-label=${shown.more.previous}
        @click=${move(addMonths(shown.day, -1))}
      >
        ${icon('M10 3 5 8l5 5')}
      </button>
      <button
        part="button"
        class="icon"
        type="button"
        aria-label=${shown.more.next}
        @click=${move(addMonths(shown.day, 1))}
      >
        ${icon('m6 3 5 5-5 5')}
      </button>
    </div>
    <table
      role="grid"
      class="grid"
      aria-label=${name}
      @keydown=${(press: KeyboardEvent) => {
        if (press.altKey || press.ctrlKey || press.metaKey) return;
        const isRtl = getComputedStyle(press.currentTarget as Element).direction === 'rtl';
        const day = dayFrom(press.key, shown.day, isRtl);
        if (!day) return;
        press.preventDefault();
        shown.goTo(day, press.currentTarget);
      }}
    >
      <thead>
        <tr>
          <th class="week" scope="col">${shown.more.week}</th>
          ${monday.map(
            ({ date }) =>
              html`<th scope="col" aria-label=${weekdayName(date, context.messages)}>
                <span class="long">${shortWeekday(date, context.messages)}</span
                ><span class="short"
                  >${weekdayName(date, context.messages).charAt(0).toUpperCase()}</span
                >
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          weeks,
          ({ days }) => days[0]?.date,
          ({ number, days }) =>
            html`<tr>
              <th class="week" scope="row" aria-label=${shown.more.weekNumber(number)}>
                ${number}
              </th>
              ${days.map((day) => cell(day, shown))}
            </tr>`,
        )}
      </tbody>
    </table>
    ${chosen(
      weeks.flatMap(({ days }) => days).find(({ date }) => date === shown.day),
      shown,
    )}
  </div>`;
}

/** The grid's place while its events are on their way. */
export function skeleton(): TemplateResult {
  return html`<div part="skeleton" class="rows month" aria-hidden="true"><i></i></div>`;
}
