/**
 * Phrases that are said only after a reader or a publisher has asked for more than a list. Each
 * language's are one chunk, fetched together with the part that says them. A language lacks none of
 * them, or it does not compile.
 */
export interface MoreMessages {
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
  };
}
