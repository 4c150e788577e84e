import type { WordZones } from '../../text/event-words.ts';
import { isTimeZone } from '../../model/time.ts';
import type { PlainDate } from '../../model/time.ts';
import type { EventMessages } from '../../text/messages/messages.ts';
import type { MoreMessages } from '../../text/messages/more-messages.ts';
import type { LayoutContext } from '../shared/layout.ts';
import type * as eventDetails from './event-details.ts';

/** Calendars that an event can be put into. */
export const CALENDARS = ['ics', 'google', 'outlook'] as const;
export type Calendar = (typeof CALENDARS)[number];

/**
 * The zones that a `time-zone` asks for: `event`, or an IANA name; one that is none counts as `event`.
 */
export function zonesOf(timeZone: string): WordZones {
  // What is no zone is dear to find out, so the usual word is not asked about.
  return { shown: timeZone !== 'event' && isTimeZone(timeZone) ? timeZone : undefined };
}

/** Where a reader is in the month's grid. */
export interface MonthView {
  readonly day: PlainDate;
  /** Whether they chose the day, rather than only came by. */
  readonly isChosen: boolean;
}

/** What a layout of events needs besides the events. */
export interface EventsContext extends LayoutContext {
  /** Calendars that are offered; none takes the button away. */
  readonly calendars: readonly Calendar[];
  readonly zones: WordZones;
  /** What is said of events. */
  readonly phrases: EventMessages;
  /** Language of events that name none. BCP 47. */
  readonly contentLanguage: string | undefined;
  /** What is told of an event besides what, when and where; `undefined` while it is on its way. */
  readonly details: typeof eventDetails | undefined;
  /** Gives the element the styles of what comes late. */
  readonly adopt: (styles: string) => void;
  /** Phrases beyond those of a list; `undefined` while they are on their way. */
  readonly more: MoreMessages | undefined;
}

/** What the month needs besides. */
export interface MonthContext {
  readonly month: MonthView | undefined;
  /** Goes to another day; settles when it is shown. */
  readonly onMonth: (view: MonthView) => Promise<void>;
}
