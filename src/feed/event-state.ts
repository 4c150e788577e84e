import type { Event, RegistrationStatus } from '../model/schema/event.ts';
import { addDays } from '../model/calendar.ts';
import { DEFAULT_TIME_ZONE, epochMsOf, formOf } from '../model/time.ts';
import type { PlainDate } from '../model/time.ts';
import { spanOf } from './span.ts';
import type { FeedDefaults } from './span.ts';

/** What a reader must know of an event before anything else about it. */
export type EventMark =
  | 'cancelled'
  | 'postponed'
  | 'ongoing'
  | 'rescheduled'
  | 'moved_online'
  | Exclude<RegistrationStatus, 'open'>;

/** Where an event stands by the clock. */
export interface EventState {
  /** The one mark to show, the gravest first; none where all is as planned. */
  readonly mark: EventMark | undefined;
  readonly isStarted: boolean;
  readonly isOver: boolean;
  readonly isCancelled: boolean;
  /** What a reader can do: sign up, join the waiting list, or nothing. */
  readonly action: 'register' | 'waitlist' | undefined;
}

/** At most this share of the places left counts as few. */
const FEW_LEFT = 0.1;

/**
 * Whether one can sign up: as the organiser says, else from the dates, the places and the clock.
 *
 * @param nowMs ms since 1970-01-01T00:00Z
 * @returns `undefined` where the event has no registration
 * @example
 * registrationStatusOf(event, Date.parse('2023-03-29')); // → 'open'
 */
export function registrationStatusOf(
  event: Event,
  nowMs: number,
  feed: FeedDefaults = {},
): RegistrationStatus | undefined {
  const { registration } = event;
  if (!registration) return undefined;
  const zone = event.timeZone ?? feed.timeZone ?? DEFAULT_TIME_ZONE;
  const { opens, closes, capacity, remaining, status } = registration;
  // A date is the last day on which one can sign up.
  const closesAt = closes && formOf(closes) === 'date' ? addDays(closes as PlainDate, 1) : closes;
  if (closesAt && epochMsOf(closesAt, zone) <= nowMs) return 'closed';
  if (status) return status;
  if (opens && epochMsOf(opens, zone) > nowMs) return 'not_open';
  if (remaining === 0) return 'full';
  if (remaining !== undefined && capacity && remaining <= capacity * FEW_LEFT) return 'few_left';
  return 'open';
}

/**
 * Where an event stands.
 *
 * @param nowMs ms since 1970-01-01T00:00Z
 * @example
 * eventStateOf(event, Date.parse('2023-03-30T06:30Z')).isStarted; // → true
 * eventStateOf(event, Date.parse('2023-03-29')).action; // → 'register'
 */
export function eventStateOf(event: Event, nowMs: number, feed: FeedDefaults = {}): EventState {
  const span = spanOf(event, feed);
  const isOver = !!span && span.endMs <= nowMs;
  const isStarted = !!span && span.startMs <= nowMs && event.datePrecision !== 'month';
  // Where only the day is known, nobody can say that it is going on.
  const isOngoing = isStarted && !isOver && event.datePrecision !== 'day';
  const isCancelled = event.status === 'cancelled';
  // Once it has begun one can sign up only where the organiser has said until when.
  const isTooLate = isOver || (isStarted && !event.registration?.closes);
  const isOff = isCancelled || event.status === 'postponed' || isTooLate;
  const registration = registrationStatusOf(event, nowMs, feed);
  const isOpen = registration === 'open' || registration === 'few_left';
  return {
    mark: markOf(event, isOver, isOngoing, registration),
    isStarted,
    isOver,
    isCancelled,
    action:
      isOff || !event.registration?.url
        ? undefined
        : isOpen
          ? 'register'
          : registration === 'waitlist'
            ? 'waitlist'
            : undefined,
  };
}

function markOf(
  { status }: Event,
  isOver: boolean,
  isOngoing: boolean,
  registration: RegistrationStatus | undefined,
): EventMark | undefined {
  if (status === 'cancelled' || status === 'postponed') return status;
  if (isOver) return undefined;
  if (isOngoing) return 'ongoing';
  if (status === 'rescheduled' || status === 'moved_online') return status;
  return registration === 'open' ? undefined : registration;
}
