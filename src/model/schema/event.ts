import * as z from 'zod/mini';
import { Image } from './image.ts';
import { itemRenames, jsonFeedItem } from './post.ts';
import {
  Count,
  CurrencyCode,
  Decimal,
  EventTimeText,
  Flag,
  InstantText,
  Language,
  Line,
  Link,
  list,
  ProgramTime,
  Rrule,
  Text,
  Token,
  Zone,
} from './leaf.ts';
import { Mention, Organisation, Person, Place, VirtualLocation } from './party.ts';
import { shape } from './shape.ts';

/** What has become of an event (schema.org `EventStatusType`). */
export const EventStatus = z.enum([
  'scheduled',
  'cancelled',
  'postponed',
  'rescheduled',
  'moved_online',
]);
export type EventStatus = z.infer<typeof EventStatus>;

/** Where one takes part (schema.org `EventAttendanceModeEnumeration`). */
export const AttendanceMode = z.enum(['offline', 'online', 'mixed']);
export type AttendanceMode = z.infer<typeof AttendanceMode>;

/** Whether one can sign up. */
export const RegistrationStatus = z.enum([
  'not_open',
  'open',
  'few_left',
  'waitlist',
  'full',
  'closed',
]);
export type RegistrationStatus = z.infer<typeof RegistrationStatus>;

/** How exactly the time is known: `day` is "30. mars, tid kommer". */
export const DatePrecision = z.enum(['minute', 'day', 'month']);
export type DatePrecision = z.infer<typeof DatePrecision>;

/** Signing up for an event. */
export const Registration = shape(
  { name: 'registration' },
  {
    /** Where one signs up. */
    url: z.optional(Link),
    /** From when. */
    opens: z.optional(EventTimeText),
    /** Until when. */
    closes: z.optional(EventTimeText),
    /** Places in all. */
    capacity: z.optional(Count),
    /** Places left. */
    remaining: z.optional(Count),
    /** As the organiser says; else it follows from the dates and the clock. */
    status: z.optional(RegistrationStatus),
  },
);
export interface Registration extends z.infer<typeof Registration> {}

/** A price (schema.org `Offer`). */
export const Offer = shape(
  { name: 'offer' },
  {
    /** For whom: `Medlem`. */
    name: z.optional(Line),
    /** Decimal string: `350.00`; `0` is free. */
    price: Decimal,
    /** ISO 4217; `NOK` when silent. */
    currency: z.optional(CurrencyCode),
    /** Whether value-added tax is in the price. */
    vat: z.optional(Flag),
  },
);
export interface Offer extends z.infer<typeof Offer> {}

/** One instance of a recurring event that differs from its rule (RFC 5545 § 3.8.4.4). */
export const RecurrenceOverride = shape(
  { name: 'override' },
  {
    /** The start that the rule gives this instance. */
    recurrenceId: EventTimeText,
    /** Its start instead. */
    start: z.optional(EventTimeText),
    /** Its end instead. */
    end: z.optional(EventTimeText),
    /** Its title instead. */
    title: z.optional(Line),
    /** Its status instead. */
    status: z.optional(EventStatus),
    /** Its place instead. */
    location: z.optional(Place),
  },
);
export interface RecurrenceOverride extends z.infer<typeof RecurrenceOverride> {}

/** How an event repeats (RFC 5545 § 3.8.5). */
export const Recurrence = shape(
  { name: 'recurrence' },
  {
    /** RRULE without its property name: `FREQ=WEEKLY;BYDAY=TU`. */
    rrule: Rrule,
    /** Starts that are left out. */
    exdates: z.optional(list(EventTimeText)),
    /** Starts that come besides. */
    rdates: z.optional(list(EventTimeText)),
    /** Instances that differ. */
    overrides: z.optional(list(RecurrenceOverride)),
  },
);
export interface Recurrence extends z.infer<typeof Recurrence> {}

/** A row of the programme. */
export const ProgramRow = shape(
  { name: 'programRow' },
  {
    /** Start: a time of day (`08:30`) or an event time. */
    start: z.optional(ProgramTime),
    /** End, likewise. */
    end: z.optional(ProgramTime),
    /** What happens. */
    title: Line,
    /** Who speaks. */
    speaker: z.optional(Line),
  },
);
export interface ProgramRow extends z.infer<typeof ProgramRow> {}

const party = z.discriminatedUnion('kind', [Organisation, Person]);

const knfEvent = {
  kind: z.literal('event'),
  /** When it starts. Absent where the feed gave no date that can be read: the date is to come. */
  start: z.optional(EventTimeText),
  /** When it ends. For whole days: the last day, inclusive (iCalendar's `DTEND` is exclusive). */
  end: z.optional(EventTimeText),
  /** IANA zone of its wall-clock times; the feed's when silent. */
  timeZone: z.optional(Zone),
  /** How exactly the time is known; `minute` when silent. */
  datePrecision: z.optional(DatePrecision),
  /** What has become of it; `scheduled` when silent. */
  status: z.optional(EventStatus),
  /** When it should have started, before it was moved. */
  previousStart: z.optional(EventTimeText),
  /** Where one takes part; `offline` when silent. */
  attendanceMode: z.optional(AttendanceMode),
  /** Where it happens. */
  location: z.optional(Place),
  /** Where one meets online. */
  virtualLocation: z.optional(VirtualLocation),
  /** Who arranges it. */
  organizer: z.optional(list(party)),
  /** Who speaks or plays. */
  performers: z.optional(list(party)),
  /** Signing up. */
  registration: z.optional(Registration),
  /** Prices. */
  offers: z.optional(list(Offer)),
  /** How it repeats. */
  recurrence: z.optional(Recurrence),
  /** The series it belongs to: `frokostmøte`. */
  series: z.optional(Line),
  /** For whom it is. */
  audience: z.optional(Line),
  /** Languages spoken there. */
  languages: z.optional(list(Language)),
  /** How everyone can take part: `teleslynge`, `trinnfritt`. */
  accessibility: z.optional(list(Line)),
  /** The programme, row by row. */
  program: z.optional(list(ProgramRow)),
  /** Main picture with its texts and sizes. */
  picture: z.optional(Image),
  /** From when it is no longer shown. */
  expires: z.optional(InstantText),
  /** Ids or codes of regions; follows from the place's municipality when silent. */
  regions: z.optional(list(Token)),
  /** Who and what it speaks of. */
  mentions: z.optional(list(Mention)),
  /** RFC 5545 § 3.8.7.4 revision number: a calendar takes the entry with the highest. */
  sequence: z.optional(Count),
  /** What happened, in a sentence: why it was cancelled or moved. */
  statusReason: z.optional(Text),
};

/** Something that happens at a time (schema.org `Event`, iCalendar `VEVENT`). */
export const Event = shape(
  { name: 'event', rename: itemRenames, inKnf: Object.keys(knfEvent) },
  { ...jsonFeedItem, ...knfEvent },
);
export interface Event extends z.infer<typeof Event> {}
