import type { Event } from '../../model/schema/event.ts';
import type { WordZones } from '../../text/event-words.ts';
import type { LayoutContext } from '../shared/layout.ts';

/** Calendars that an event can be put into. */
export const CALENDARS = ['ics', 'google', 'outlook'] as const;
export type Calendar = (typeof CALENDARS)[number];

/** What a layout of events needs besides the events. */
export interface EventsContext extends LayoutContext {
  /** Calendars that are offered; none takes the button away. */
  readonly calendars: readonly Calendar[];
  readonly zones: WordZones;
  /** Language of events that name none. BCP 47. */
  readonly contentLanguage: string | undefined;
  /** The reader wants an event in a calendar. */
  readonly onCalendar: (event: Event, button: HTMLElement, context: EventsContext) => void;
}
