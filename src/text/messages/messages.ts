/** Every phrase the elements say. A language lacks none of them, or it does not compile. */
export interface Messages {
  /** BCP 47 tag that `Intl` formats with. */
  readonly locale: string;
  readonly newsHeading: string;
  readonly eventsHeading: string;
  readonly allNews: string;
  readonly allEvents: string;
  readonly loading: string;
  readonly newsFailed: string;
  readonly eventsFailed: string;
  readonly badSrc: string;
  readonly retryHint: string;
  readonly retry: string;
  readonly toPublisher: (host: string) => string;
  readonly noNews: string;
  readonly noEvents: string;
  readonly latestEvent: string;
  readonly untitledPost: string;
  readonly untitledEvent: string;
  readonly today: string;
  readonly tomorrow: string;
  readonly dateToCome: string;
  readonly timeToCome: string;
  readonly allDay: string;
  readonly online: string;
  readonly from: (time: string) => string;
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
