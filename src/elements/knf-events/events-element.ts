import { html, nothing } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import type { PropertyDeclarations } from '../shared/reactive-element.ts';
import { selectEvents } from '../../feed/select-events.ts';
import type { EventShow } from '../../feed/select-events.ts';
import type { Event } from '../../model/schema/event.ts';
import type { Feed } from '../../model/schema/feed.ts';
import { DEFAULT_TIME_ZONE, epochMsOf, isEventTime, isTimeZone } from '../../model/time.ts';
import { eventWords } from '../../text/event-words.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { FeedElement } from '../shared/feed-element.ts';
import { message } from '../shared/message.ts';
import { CALENDARS } from './events-context.ts';
import type { EventsContext } from './events-context.ts';
import { eventsElementStyles } from './events-element.styles.ts';
import { list, skeleton } from './layouts/list.ts';

/** Layouts that are fetched when they are asked for. */
const layouts = {};

/**
 * The coming events of a feed.
 *
 * @tag knf-events
 */
export class EventsElement extends FeedElement<Event> {
  static override styles = [...FeedElement.styles, eventsElementStyles];
  static override properties: PropertyDeclarations = {
    from: {},
    show: {},
    cancelled: {},
    addToCalendar: { attribute: 'add-to-calendar' },
    timeZone: { attribute: 'time-zone' },
  };

  /** A date or time that stands for now: what is over before it is past. */
  declare from: string | undefined;
  declare show: EventShow;
  /** Whether events that are cancelled are shown. */
  declare cancelled: 'show' | 'hide';
  /** Calendars that are offered, separated by spaces: `ics google outlook`; `''` offers none. */
  declare addToCalendar: string | undefined;
  /** In whose clocks hours are told: the event's own, or an IANA zone. */
  declare timeZone: string;

  /** How the items are laid out. */
  declare layout: 'list' | 'agenda' | 'cards' | 'compact' | 'month';

  protected override readonly listLayout = { list, skeleton };
  protected override readonly layouts = layouts;

  constructor() {
    super();
    this.show = 'upcoming';
    this.cancelled = 'show';
    this.timeZone = 'event';
  }

  protected override select(feed: Feed): readonly Event[] {
    const events = selectEvents(feed.items, this.#fromMs(feed), feed, this.show);
    return this.cancelled === 'hide'
      ? events.filter(({ status }) => status !== 'cancelled')
      : events;
  }

  protected override contextOf(feed: Feed, messages: Messages): EventsContext {
    return {
      ...super.contextOf(feed, messages),
      calendars: CALENDARS.filter((name) =>
        (this.addToCalendar ?? CALENDARS.join()).includes(name),
      ),
      zones: {
        shown: isTimeZone(this.timeZone) ? this.timeZone : undefined,
        reader: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      },
      contentLanguage: feed.language,
      onCalendar: this.#onCalendar,
    };
  }

  protected override emptyMessage(feed: Feed, messages: Messages): TemplateResult {
    const nowMs = this.environment.now();
    const [latest] = selectEvents(feed.items, nowMs, feed, 'past');
    return message(
      messages.noEvents,
      latest?.url
        ? html`${messages.latestEvent} <a href=${latest.url}>${latest.title}</a>,
            ${eventWords(latest, messages, nowMs, feed.timeZone).date}.`
        : nothing,
    );
  }

  protected override words(messages: Messages) {
    return {
      heading: messages.eventsHeading,
      all: messages.allEvents,
      failed: messages.eventsFailed,
    };
  }

  readonly #onCalendar = (event: Event, button: HTMLElement, context: EventsContext): void => {
    void import('./calendar-menu.ts')
      .then((menu) => menu.openCalendarMenu(button, { event, ...context }))
      // The button stays, and can be pressed again.
      .catch(() => undefined);
  };

  /** What counts as now when events are chosen, in ms since 1970-01-01T00:00Z. */
  #fromMs(feed: Feed): number {
    const from = this.from?.trim() ?? '';
    return isEventTime(from)
      ? epochMsOf(from, feed.timeZone ?? DEFAULT_TIME_ZONE)
      : this.environment.now();
  }
}
