import { hasRecurrences } from '../../feed/expand.ts';
import { selectEvents } from '../../feed/select-events.ts';
import { spanOf } from '../../feed/span.ts';
import { checkTimes } from '../../model/event-times.ts';
import { FIRST_OF_EVENTS } from '../../model/first-table.generated.ts';
import type { Event } from '../../model/schema/event.ts';
import { buttonStyles } from '../shared/button.styles.ts';
import { eventMessagesOf } from '../../text/event-messages.ts';
import { feedElementStyles } from '../shared/feed-element.styles.ts';
import { moreOf } from '../shared/more.ts';
import type { ListKind, View } from '../shared/view.ts';
import { CALENDARS, zonesOf } from './events-context.ts';
import type { EventsContext } from './events-context.ts';
import { eventsElementStyles } from './events-element.styles.ts';
import { list, skeleton } from './layouts/list.ts';

const loadDetails = () => import('./event-details.ts');

/** Whoever shows a list of events. */
export interface EventsView extends View {
  /** Calendars that are offered, separated by spaces; `''` offers none, and all when silent. */
  readonly addToCalendar: string | undefined;
  /** In whose clocks hours are told: the event's own, or an IANA zone. */
  readonly timeZone: string;
}

/** Events under each other, as a page shows them that asks for nothing else. */
export const eventsList = {
  styles: [...feedElementStyles, buttonStyles, eventsElementStyles],
  first: {
    shapes: FIRST_OF_EVENTS,
    checkEvent: (event, reader) => {
      checkTimes(event, reader);
      // Known from here on: asked of ten thousand events in one go, it would take a frame's time and more.
      spanOf(event as Event, reader);
    },
  },
  layout: { list, skeleton },
  words: (messages) => {
    const { eventsHeading, allEvents } = eventMessagesOf(messages);
    return { heading: eventsHeading, all: allEvents };
  },
  // Where something recurs, its exceptions decide what comes first.
  select: (feed, { environment }) =>
    hasRecurrences(feed.items) ? [] : selectEvents(feed.items, environment.now(), feed),
  options: (attribute) => ({
    addToCalendar: attribute('add-to-calendar'),
    timeZone: attribute('time-zone') ?? 'event',
  }),
  contextOf: (view, feed, context): EventsContext => {
    const more = moreOf(context.messages, view);
    const part = view.late(loadDetails);
    const details = more && part ? part : undefined;
    if (details) view.adopt(details.styles);
    return {
      ...context,
      calendars: CALENDARS.filter((name) =>
        (view.addToCalendar ?? CALENDARS.join()).includes(name),
      ),
      phrases: eventMessagesOf(context.messages),
      zones: zonesOf(view.timeZone),
      contentLanguage: feed.language,
      details,
      adopt: view.adopt,
      more,
    };
  },
} satisfies ListKind<Event, EventsView>;
