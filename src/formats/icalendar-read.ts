import ICAL from 'ical.js';
import { addDays } from '../model/calendar.ts';
import { isTimeZone } from '../model/time.ts';
import type { PlainDate } from '../model/time.ts';
import { LossLog } from './loss.ts';
import { distinct, filled, JSON_FEED_VERSION } from './reading.ts';
import type { ReadDocument } from './reading.ts';
import type { Json } from '../model/json.ts';

const KNOWN_CALENDAR = new Set(
  'version prodid calscale method name x-wr-calname x-wr-timezone x-wr-caldesc description url source'.split(
    ' ',
  ),
);
const KNOWN_EVENT = new Set(
  'uid dtstamp dtstart dtend duration summary description x-alt-desc location geo url categories organizer status sequence created last-modified rrule exdate rdate recurrence-id attach image conference x-microsoft-cdo-alldayevent x-apple-structured-location'.split(
    ' ',
  ),
);
/** What an instance of a series may say otherwise than its series. */
const KNOWN_OVERRIDE = new Set(
  'uid dtstamp dtstart dtend duration summary status location recurrence-id sequence created last-modified'.split(
    ' ',
  ),
);
const STATUS: Readonly<Record<string, string>> = { CANCELLED: 'cancelled', CONFIRMED: 'scheduled' };

/** A time of the calendar as the feed writes it. */
interface WireTime {
  readonly time: string;
  readonly zone: string | undefined;
  readonly isDate: boolean;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function wireTime(
  value: ICAL.Time,
  tzid: string | undefined,
  log: LossLog,
  where: string,
): WireTime {
  const { year, month, day, hour, minute, second, isDate } = value;
  const date = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  if (isDate) return { time: date, zone: undefined, isDate };
  const local = `${date}T${pad(hour)}:${pad(minute)}:${pad(second)}`;
  if (value.zone === ICAL.Timezone.utcTimezone)
    return { time: `${local}Z`, zone: undefined, isDate };
  if (tzid === undefined) return { time: local, zone: undefined, isDate };
  // Some writers prefix the name with their own: `/freeassociation.sourceforge.net/Europe/Oslo`.
  const zone = [tzid, tzid.split('/').slice(-2).join('/')].find(isTimeZone);
  if (zone !== undefined) return { time: local, zone, isDate };
  log.note(`TZID ${tzid}`, where);
  const isDefined = value.zone !== ICAL.Timezone.localTimezone;
  return {
    time: isDefined ? value.toJSDate().toISOString().replace('.000Z', 'Z') : local,
    zone: undefined,
    isDate,
  };
}

/** Reads the properties of one VEVENT. */
class EventReader {
  readonly #event: ICAL.Component;
  readonly #log: LossLog;
  readonly where: string;

  constructor(event: ICAL.Component, log: LossLog) {
    this.#event = event;
    this.#log = log;
    this.where = this.text('uid') ?? this.text('summary') ?? 'VEVENT';
  }

  text(name: string): string | undefined {
    const value = this.#event.getFirstPropertyValue(name);
    return value === null || value === '' ? undefined : String(value).trim();
  }

  parameter(name: string, parameter: string): string | undefined {
    const value = this.#event.getFirstProperty(name)?.getFirstParameter(parameter);
    return value === '' ? undefined : value;
  }

  times(name: string): readonly WireTime[] {
    return this.#event.getAllProperties(name).flatMap((property) =>
      (property.getValues() as unknown[]).flatMap((value) => {
        const time = value instanceof ICAL.Period ? value.start : value;
        if (!(time instanceof ICAL.Time)) return [];
        const tzid = property.getFirstParameter('tzid') || undefined;
        return [wireTime(time, tzid, this.#log, this.where)];
      }),
    );
  }

  addresses(name: string): readonly string[] {
    return this.#event
      .getAllProperties(name)
      .filter((property) => property.type === 'uri')
      .map((property) => String(property.getFirstValue()));
  }

  /** RFC 5545 § 3.6.1: DTEND is exclusive; a whole day's end is inclusive in the feed. */
  end(start: WireTime | undefined): string | undefined {
    const [end] = this.times('dtend');
    const duration = this.#event.getFirstPropertyValue('duration');
    const startTime = this.#event.getFirstPropertyValue('dtstart');
    const given =
      end ??
      (duration instanceof ICAL.Duration && startTime instanceof ICAL.Time
        ? this.#after(startTime, duration)
        : undefined);
    if (!given || !start) return undefined;
    if (!given.isDate) return given.time;
    const last = addDays(given.time as PlainDate, -1);
    return last > start.time ? last : undefined;
  }

  #after(start: ICAL.Time, duration: ICAL.Duration): WireTime {
    const end = start.clone();
    end.addDuration(duration);
    return wireTime(end, this.parameter('dtstart', 'tzid'), this.#log, this.where);
  }

  /** Fields that an event and an instance of a series share. */
  common(): Json {
    const [start] = this.times('dtstart');
    const status = this.text('status')?.toUpperCase();
    if (status !== undefined && STATUS[status] === undefined) {
      this.#log.note(`STATUS ${status}`, this.where);
    }
    const location = this.text('location');
    const geo = this.#event.getFirstPropertyValue('geo') as unknown;
    const [latitude, longitude] = Array.isArray(geo) ? (geo as number[]) : [];
    return filled({
      start: start?.time,
      end: this.end(start),
      status: status === undefined ? undefined : STATUS[status],
      location: filled({
        name: location?.replace(/\s*\n\s*/g, ', '),
        geo: latitude === undefined ? undefined : { latitude, longitude },
      }),
    });
  }

  noteUnknown(known: ReadonlySet<string>): void {
    for (const { name } of this.#event.getAllProperties()) {
      if (!known.has(name)) this.#log.note(name.toUpperCase(), this.where);
    }
    for (const { name } of this.#event.getAllSubcomponents()) {
      this.#log.note(name.toUpperCase(), this.where);
    }
  }

  override(): Json {
    this.noteUnknown(KNOWN_OVERRIDE);
    return filled({
      recurrence_id: this.times('recurrence-id')[0]?.time,
      title: this.text('summary'),
      ...this.common(),
    });
  }

  item(overrides: readonly Json[], isCancelled: boolean): Json {
    this.noteUnknown(KNOWN_EVENT);
    const [start] = this.times('dtstart');
    const rrule = this.#event.getFirstPropertyValue('rrule');
    const organizer = this.parameter('organizer', 'cn');
    const organizerUrl = this.text('organizer');
    const [conference] = this.addresses('conference');
    const isHtml = this.parameter('x-alt-desc', 'fmttype') === 'text/html';
    const [image] = this.addresses('image');
    return filled({
      id: this.text('uid') ?? `${start?.time} ${this.text('summary')}`,
      url: this.text('url'),
      title: this.text('summary')?.replace(/\s+/g, ' '),
      content_html: isHtml ? this.text('x-alt-desc') : undefined,
      content_text: this.text('description'),
      image,
      date_published: this.times('created')[0]?.time,
      date_modified: this.times('last-modified')[0]?.time,
      tags: distinct(
        this.#event.getAllProperties('categories').flatMap((each) => each.getValues().map(String)),
      ),
      attachments: this.addresses('attach').map((url) => ({ url })),
      _knf: filled({
        type: 'event',
        ...this.common(),
        ...(isCancelled ? { status: 'cancelled' } : {}),
        time_zone: start?.zone,
        organizer:
          organizer === undefined
            ? []
            : [
                filled({
                  type: 'organization',
                  name: organizer,
                  url: organizerUrl?.startsWith('http') ? organizerUrl : '',
                }),
              ],
        virtual_location: conference === undefined ? {} : { url: conference },
        attendance_mode:
          conference === undefined ? undefined : this.text('location') ? 'mixed' : 'online',
        sequence: Number(this.text('sequence')) || undefined,
        recurrence:
          rrule === null
            ? undefined
            : filled({
                rrule: String(rrule),
                exdates: this.times('exdate').map(({ time }) => time),
                rdates: this.times('rdate').map(({ time }) => time),
                overrides,
              }),
      }),
    });
  }
}

/** Each calendar object of the text. One that cannot be parsed is read event by event. */
function calendarsOf(text: string, log: LossLog): readonly ICAL.Component[] {
  try {
    const parsed = ICAL.parse(text) as unknown[];
    const each = Array.isArray(parsed[0]) ? (parsed as unknown[][]) : [parsed];
    return each.map((jcal) => new ICAL.Component(jcal));
  } catch {
    const unfolded = text.replace(/\r?\n[ \t]/g, '');
    const zones = unfolded.match(/BEGIN:VTIMEZONE[^]*?END:VTIMEZONE\r?\n/g)?.join('') ?? '';
    const events = unfolded.match(/BEGIN:VEVENT[^]*?END:VEVENT/g) ?? [];
    return events.flatMap((event, index) => {
      try {
        const calendar = `BEGIN:VCALENDAR\r\n${zones}${event}\r\nEND:VCALENDAR`;
        return [new ICAL.Component(ICAL.parse(calendar) as unknown[])];
      } catch {
        log.note('VEVENT that cannot be parsed', `event ${index + 1}`);
        return [];
      }
    });
  }
}

/**
 * Reads iCalendar (RFC 5545, RFC 7986): every VEVENT becomes an event, instances that differ from
 * their series become its overrides. Times keep their zone where this machine knows it.
 *
 * @param url where the document came from
 */
export function readICalendar(text: string, url: string | undefined): ReadDocument {
  const log = new LossLog();
  const calendars = calendarsOf(text, log);
  const [first] = calendars;
  const head = (name: string): string | undefined => {
    const value = first?.getFirstPropertyValue(name);
    return value ? String(value) : undefined;
  };
  const items: Json[] = [];
  for (const calendar of calendars) {
    for (const { name } of calendar.getAllProperties()) {
      if (!KNOWN_CALENDAR.has(name)) log.note(name.toUpperCase(), 'feed');
    }
    for (const { name } of calendar.getAllSubcomponents()) {
      if (name !== 'vevent' && name !== 'vtimezone') log.note(name.toUpperCase(), 'feed');
    }
    const isCancelled = calendar.getFirstPropertyValue('method') === 'CANCEL';
    items.push(...itemsOf(calendar.getAllSubcomponents('vevent'), isCancelled, log));
  }
  const zone = head('x-wr-timezone');
  return {
    document: {
      ...filled({
        version: JSON_FEED_VERSION,
        title: head('name') ?? head('x-wr-calname'),
        description: head('description') ?? head('x-wr-caldesc'),
        home_page_url: head('url'),
        feed_url: url ?? head('source'),
        _knf: filled({ version: 1, time_zone: zone && isTimeZone(zone) ? zone : undefined }),
      }),
      items,
    },
    losses: log.losses,
  };
}

function itemsOf(
  events: readonly ICAL.Component[],
  isCancelled: boolean,
  log: LossLog,
): readonly Json[] {
  const overrides = new Map<string, Json[]>();
  const masters = new Set<string>();
  const uidOf = (event: ICAL.Component): string => String(event.getFirstPropertyValue('uid'));
  for (const event of events) {
    if (event.getFirstPropertyValue('recurrence-id') === null) masters.add(uidOf(event));
  }
  const isOverride = (event: ICAL.Component): boolean =>
    event.getFirstPropertyValue('recurrence-id') !== null && masters.has(uidOf(event));
  for (const event of events.filter(isOverride)) {
    const known = overrides.get(uidOf(event)) ?? [];
    known.push(new EventReader(event, log).override());
    overrides.set(uidOf(event), known);
  }
  return events
    .filter((event) => !isOverride(event))
    .map((event) => {
      const reader = new EventReader(event, log);
      const item = reader.item(overrides.get(uidOf(event)) ?? [], isCancelled);
      // An instance whose series is not in the calendar is an event of its own.
      const [instance] = reader.times('recurrence-id');
      return instance ? { ...item, id: `${String(item['id'])}#${instance.time}` } : item;
    });
}
