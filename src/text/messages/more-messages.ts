/**
 * Phrases that are said only after a reader or a publisher has asked for more than a list. Each
 * language's are one chunk, fetched together with the part that says them. A language lacks none of
 * them, or it does not compile.
 */
export interface MoreMessages {
  /** What is told of an event after the first paint. */
  readonly event: {
    /** A time of day within a sentence: `kl. 12.00`. */
    readonly at: (time: string) => string;
    /** `om 2 dager`; at least two. */
    readonly inDays: (days: number) => string;
    readonly movedFrom: (date: string) => string;
    readonly addToCalendar: string;
    readonly latestEvent: string;
  };
  /** Putting an event into the reader's own calendar. */
  readonly calendar: {
    readonly file: string;
    readonly google: string;
    readonly outlook: string;
    readonly share: string;
  };
  /** The month's grid. */
  readonly month: {
    readonly label: string;
    readonly previous: string;
    readonly next: string;
    readonly week: string;
    readonly weekNumber: (week: number) => string;
    readonly count: (events: number) => string;
    readonly more: (events: number) => string;
    readonly noEventsOn: (date: string) => string;
  };
  /** What a reader does with a list beyond reading it, and how fresh it is. */
  readonly reading: {
    /** Takes how long ago, in words. */
    readonly updated: (age: string) => string;
    readonly offline: string;
    readonly search: string;
    readonly tag: string;
    readonly region: string;
    readonly month: string;
    /** The choice that leaves nothing out. */
    readonly all: string;
    /** Takes away what was chosen. */
    readonly clear: string;
    /** How many of all items fit what was chosen. */
    readonly fits: (count: number, total: number) => string;
    /** How many items of all are shown. */
    readonly shown: (count: number, total: number) => string;
    readonly nothingFits: string;
    readonly more: string;
    readonly moreFailed: string;
    readonly pages: string;
    readonly page: (page: number) => string;
    readonly previousPage: string;
    readonly nextPage: string;
  };
  /** A post shown whole. */
  readonly post: {
    readonly contents: string;
    readonly regions: string;
    /** Stands before those that it speaks of. */
    readonly mentions: string;
    /** Leads to the post's own page. */
    readonly ownPage: string;
    readonly notFound: string;
  };
}
