import type { DayNames } from '../date-range.ts';
import type { DateNames } from '../date-words.ts';
import type { Language } from '../language.ts';

/**
 * The phrases of the first paint: what a list says before the reader has done anything. They travel
 * with the elements, so only these stand here; all others are in `more-messages.ts`. A language lacks
 * none of them, or it does not compile.
 */
export interface Messages {
  readonly language: Language;
  readonly dates: DateNames;
  /** `in 2 days` in the language, where `Intl` does not know it. */
  readonly relativeTime?: (value: number, unit: Intl.RelativeTimeFormatUnitSingular) => string;
  readonly newsHeading: string;
  readonly allNews: string;
  readonly loading: string;
  readonly untitledPost: string;
  /** Those of bokmål come with what says them. */
  readonly days?: DayNames;
  /** Those of bokmål come with what says them: ask `eventMessagesOf`. */
  readonly events?: EventMessages;
  /** Those of bokmål come with what says them: ask `stateMessagesOf`. */
  readonly states?: StateMessages;
}

/** What is said of events: a list of news says none of it. */
export interface EventMessages {
  /** Between hours and minutes. */
  readonly timeSeparator: '.' | ':';
  readonly eventsHeading: string;
  readonly allEvents: string;
  readonly untitledEvent: string;
  readonly today: string;
  readonly tomorrow: string;
  readonly dateToCome: string;
  readonly timeToCome: string;
  readonly allDay: string;
  readonly from: (time: string) => string;
  readonly online: string;
  /** The reader's own time of something told in another time zone. */
  readonly yourTime: (time: string) => string;
  /** When signing up ends: `when` is `om 2 dager`, `i morgen`. */
  readonly closes: (when: string) => string;
  readonly free: string;
  readonly status: {
    readonly ongoing: string;
    readonly cancelled: string;
    readonly postponed: string;
    readonly rescheduled: string;
    readonly moved_online: string;
    readonly few_left: string;
    readonly full: string;
    readonly waitlist: string;
    readonly closed: string;
    readonly not_open: string;
  };
  readonly register: string;
  readonly joinWaitlist: string;
}

/** What is said where there is nothing to show: it is said by the elements' classes alone, and comes with them. */
export interface StateMessages {
  readonly newsFailed: string;
  readonly eventsFailed: string;
  readonly badSrc: string;
  readonly retryHint: string;
  readonly retry: string;
  readonly noNews: string;
  readonly noEvents: string;
}

/** A language other than bokmål, which comes in one piece. */
export type WholeMessages = Messages & Required<Pick<Messages, 'days' | 'events' | 'states'>>;
