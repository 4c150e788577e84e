import type { TemplateResult } from '../template/template.ts';
import type { PropertyDeclarations } from '../shared/reactive-element.ts';
import { hasRecurrences } from '../../feed/expand.ts';
import { selectEvents } from '../../feed/select-events.ts';
import type { EventShow } from '../../feed/select-events.ts';
import { spanOf } from '../../feed/span.ts';
import type { Event } from '../../model/schema/event.ts';
import type { Feed, Item } from '../../model/schema/feed.ts';
import { isEventTime } from '../../model/calendar.ts';
import { inSlices, pauseOfPlatform } from '../../model/slices.ts';
import { DEFAULT_TIME_ZONE, epochMsOf } from '../../model/time.ts';
import type { Messages, StateMessages } from '../../text/messages/messages.ts';
import { stateMessagesOf } from '../../text/state-messages.ts';
import { classStyles } from '../shared/class.styles.ts';
import { FeedElement } from '../shared/feed-element.ts';
import type { ClockUser } from '../shared/clock.ts';
import type { LayoutContext } from '../shared/layout.ts';
import { message, NO_EVENTS } from '../shared/message.ts';
import type { MonthContext, MonthView } from './events-context.ts';
import { eventsClassStyles } from './events-class.styles.ts';
import { eventsList } from './events-list.ts';
import type { ShownEvents } from './next-change.ts';

/** Layouts that are fetched when they are asked for. */
const layouts = {
  agenda: () => import('./layouts/agenda.ts'),
  cards: () => import('./layouts/cards.ts'),
  compact: () => import('./layouts/compact.ts'),
  month: () => import('./layouts/month.ts'),
};

/** From here on choosing from a feed takes a part of a frame. */
const MANY_ITEMS = 1_000;

const loadLatest = () => import('./latest-event.ts');
const loadClock = () => import('./next-change.ts');
const loadRecurrence = () => import('./recurrence.ts');

/**
 * The coming events of a feed.
 *
 * @tag knf-events
 */
export class EventsElement extends FeedElement<Event> {
  static override styles = [eventsList.styles, classStyles, eventsClassStyles];
  static override properties: PropertyDeclarations = {
    from: {},
    show: {},
    cancelled: {},
    addToCalendar: {},
    timeZone: {},
    _month: { state: true },
  };

  /** A date or time that stands for now: what is over before it is past. */
  declare from: string | undefined;
  /** Which events, by the clock. */
  declare show: EventShow;
  /** Whether events that are cancelled are shown. */
  declare cancelled: 'show' | 'hide';
  /** Calendars that are offered, separated by spaces: `ics google outlook`; `''` offers none. */
  declare addToCalendar: string | undefined;
  /** In whose clocks hours are told: the event's own, or an IANA zone. */
  declare timeZone: string;

  declare protected _month: MonthView | undefined;

  /** How the items are laid out. */
  declare layout: 'list' | 'agenda' | 'cards' | 'compact' | 'month';

  protected override readonly kind = eventsList;
  protected override readonly layouts = layouts;

  constructor() {
    super();
    this.show = 'upcoming';
    this.cancelled = 'show';
    this.timeZone = 'event';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.late(loadClock)?.leaveClock(this.#clockUser);
  }

  protected override updated(): void {
    super.updated();
    // In a task of its own: what changes first of ten thousand events takes a while to find.
    void pauseOfPlatform().then(() => {
      if (this.#shown && this.isConnected) this.late(loadClock)?.followClock(this.#clockUser);
    });
  }

  /** When each of many events is: asked of all at once, it would take longer than a frame. */
  learn({ items, timeZone }: Feed): Promise<unknown> | undefined {
    if (items.length < MANY_ITEMS) return undefined;
    const spans = function* () {
      for (const item of items) {
        if (item.kind === 'event') spanOf(item, { timeZone });
        yield;
      }
    };
    return inSlices(spans());
  }

  // As of the list itself: where something recurs, its exceptions decide what comes first.
  override needsAll(feed: Feed): boolean {
    return hasRecurrences(feed.items) || super.needsAll(feed);
  }

  protected override select(feed: Feed): readonly Event[] | undefined {
    const isMonth = this.layout === 'month';
    const items = this.#instances(feed, isMonth);
    const show = isMonth ? 'all' : this.show;
    // From before they are chosen: what becomes untrue meanwhile is then told anew.
    const atMs = this.environment.now();
    const events = items && selectEvents(items, this.#fromMs(feed), feed, show);
    this.#shown = events && { events, timeZone: feed.timeZone, atMs };
    return this.cancelled === 'hide'
      ? events?.filter(({ status }) => status !== 'cancelled')
      : events;
  }

  /** What was last chosen to be shown. */
  #shown: ShownEvents | undefined;

  readonly #clockUser: ClockUser = {
    untilChangeMs: () =>
      (this.#shown && this.late(loadClock)?.untilChangeMs(this.#shown, this)) ?? Infinity,
    onChange: () => {
      this.requestUpdate();
    },
  };

  /** The feed's items with what recurs put in its places; `undefined` while that is on its way. */
  #instances(feed: Feed, isMonth: boolean): readonly Item[] | undefined {
    if (!hasRecurrences(feed.items)) return feed.items;
    const part = this.late(loadRecurrence);
    if (!part) return part === null ? feed.items : undefined;
    return part.expanded(feed, this.#fromMs(feed), isMonth || this.show !== 'upcoming');
  }

  protected override contextOf(feed: Feed, messages: Messages): LayoutContext & MonthContext {
    return { ...super.contextOf(feed, messages), month: this._month, onMonth: this.#onMonth };
  }

  protected override failedWords({ eventsFailed }: StateMessages): string {
    return eventsFailed;
  }

  protected override emptyMessage(feed: Feed, messages: Messages): TemplateResult {
    const part = this.late(loadLatest);
    const more = this.more(messages);
    const latest = more && part?.latest(feed, messages, more, this.environment.now());
    return message(NO_EVENTS, stateMessagesOf(messages).noEvents, latest);
  }

  readonly #onMonth = (view: MonthView): Promise<void> => {
    this._month = view;
    return this.updateComplete;
  };

  /** What counts as now when events are chosen, in ms since 1970-01-01T00:00Z. */
  #fromMs(feed: Feed): number {
    const from = this.from?.trim() ?? '';
    return isEventTime(from)
      ? epochMsOf(from, feed.timeZone ?? DEFAULT_TIME_ZONE)
      : this.environment.now();
  }
}
