import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import {
  calendarFileName,
  googleCalendarLink,
  outlookCalendarLink,
} from '../../src/formats/calendar-links.ts';
import { icalendarOf } from '../../src/formats/icalendar-write.ts';
import { decodeFeed } from '../../src/model/decode.ts';
import type { Event } from '../../src/model/schema/event.ts';

const NOW = Date.parse('2026-11-24T08:00Z');

function eventOf(knf: object, more: object = {}): Event {
  const { feed } = decodeFeed({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'KNF',
    items: [
      {
        id: 'kurs-1',
        url: 'https://knf.example/kurs-1',
        title: 'Kurs',
        ...more,
        _knf: { type: 'event', ...knf },
      },
    ],
  });
  const [item] = feed?.items ?? [];
  if (item?.kind !== 'event') throw new Error('no event');
  return item;
}

const fileOf = (...events: Event[]) => icalendarOf(events, { nowMs: NOW });

/** The file as an independent parser reads it. */
function parsed(file: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

function read(knf: object, more?: object): ICAL.Event {
  const [event] = parsed(fileOf(eventOf(knf, more)));
  if (!event) throw new Error('no event in the file');
  return event;
}

const instant = (time: ICAL.Time) => time.toJSDate().toISOString();

describe('a calendar file, read by ical.js', () => {
  it('has the same moments on both sides of a change of the clock', () => {
    const spring = read({ start: '2026-03-29T01:30:00', end: '2026-03-29T03:30:00' });
    const autumn = read({ start: '2026-10-25T01:30:00', end: '2026-10-25T03:30:00' });

    assert.equal(instant(spring.startDate), '2026-03-29T00:30:00.000Z');
    assert.equal(instant(spring.endDate), '2026-03-29T01:30:00.000Z');
    assert.equal(instant(autumn.startDate), '2026-10-24T23:30:00.000Z');
    assert.equal(instant(autumn.endDate), '2026-10-25T02:30:00.000Z');
  });

  it('has the moment of a time with an offset', () => {
    const event = read({ start: '2026-11-30T08:00:00+01:00', time_zone: 'America/Los_Angeles' });

    assert.equal(instant(event.startDate), '2026-11-30T07:00:00.000Z');
  });

  it('keeps whole days as dates, its end the day after the last', () => {
    const one = read({ start: '2026-12-12' });
    const two = read({ start: '2026-12-31', end: '2027-01-01' });

    assert.ok(one.startDate.isDate);
    assert.equal(one.startDate.toString(), '2026-12-12');
    assert.equal(one.endDate.toString(), '2026-12-13');
    assert.equal(two.startDate.toString(), '2026-12-31');
    assert.equal(two.endDate.toString(), '2027-01-02');
  });

  it('keeps a day whose hours are to come as a date', () => {
    const event = read({ start: '2026-11-30T00:00:00+01:00', date_precision: 'day' });

    assert.equal(event.startDate.toString(), '2026-11-30');
    assert.ok(event.startDate.isDate);
  });

  it('has several days with hours from the first to the last', () => {
    const event = read({ start: '2027-01-14T09:00:00', end: '2027-01-15T16:00:00' });

    assert.equal(instant(event.startDate), '2027-01-14T08:00:00.000Z');
    assert.equal(instant(event.endDate), '2027-01-15T15:00:00.000Z');
  });

  it('repeats at the same hour on the wall over a change of the clock, told in the file', () => {
    const event = read({
      start: '2026-10-20T16:00:00',
      end: '2026-10-20T18:00:00',
      recurrence: { rrule: 'FREQ=WEEKLY;COUNT=3', exdates: ['2026-10-27T16:00:00'] },
    });

    const starts = event.iterator();
    const moments = [starts.next(), starts.next()].map(instant);

    assert.deepEqual(moments, ['2026-10-20T14:00:00.000Z', '2026-11-03T15:00:00.000Z']);
  });

  it('has an instance that was moved under the same identifier', () => {
    const events = parsed(
      fileOf(
        eventOf({
          start: '2026-10-20T16:00:00',
          end: '2026-10-20T18:00:00',
          recurrence: {
            rrule: 'FREQ=WEEKLY;COUNT=3',
            overrides: [{ recurrence_id: '2026-11-03T16:00:00', start: '2026-11-02T16:00:00' }],
          },
        }),
      ),
    );

    assert.equal(events.length, 2);
    assert.equal(events[0]?.uid, events[1]?.uid);
    assert.equal(events[1] && instant(events[1].startDate), '2026-11-02T15:00:00.000Z');
    assert.equal(events[1] && instant(events[1].endDate), '2026-11-02T17:00:00.000Z');
  });

  it('says that an event is cancelled, and which revision this is', () => {
    const event = read({ start: '2026-12-09T17:00:00', status: 'cancelled', sequence: 2 });

    assert.equal(event.component.getFirstPropertyValue('status'), 'CANCELLED');
    assert.equal(event.sequence, 2);
  });

  it('gives back every character of its texts', () => {
    const title = 'Møte; «kaffe, te\\kake» 🌲 og en lang tittel som må brettes over flere linjer';
    const event = read(
      { start: '2026-12-09T17:00:00', location: { name: 'Krona, sal 2; andre etasje' } },
      { title, summary: 'En linje' },
    );

    assert.equal(event.summary, title);
    assert.equal(event.location, 'Krona, sal 2; andre etasje');
    assert.match(event.description, /En linje/);
  });
});

describe('a calendar file', () => {
  it('has no line of more than 75 octets, and breaks lines as RFC 5545 asks', () => {
    const file = fileOf(eventOf({ start: '2026-12-09' }, { title: 'ø🌲'.repeat(80) }));

    const lines = file.split('\r\n');

    assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75));
    assert.ok(!file.replaceAll('\r\n', '').includes('\n'));
  });

  it('names an event the same each time, whatever the moment', () => {
    const event = eventOf({ start: '2026-12-09' });

    const [first, second] = [NOW, NOW + 1e9].map((nowMs) => icalendarOf([event], { nowMs }));

    assert.match(first ?? '', /\r\nUID:kurs-1@knf\.example\r\n/);
    assert.equal(/UID:.*/.exec(first ?? '')?.[0], /UID:.*/.exec(second ?? '')?.[0]);
  });

  it('cannot be made to say more by a title with line breaks', () => {
    const file = fileOf(eventOf({ start: '2026-12-09' }, { title: 'A\r\nATTENDEE:mailto:x@y' }));

    assert.ok(!/^ATTENDEE/m.test(file));
  });

  it('leaves out an event whose date is to come', () => {
    assert.equal(parsed(fileOf(eventOf({}))).length, 0);
  });
});

describe('links to calendars on the net', () => {
  const timed = eventOf({ start: '2026-11-30T08:00:00', end: '2026-11-30T09:30:00' });
  const days = eventOf({ start: '2026-12-12', end: '2026-12-13' });
  const query = (link: string | undefined) => new URL(link ?? '').searchParams;

  it('have the moments in UTC', () => {
    assert.equal(
      query(googleCalendarLink(timed)).get('dates'),
      '20261130T070000Z/20261130T083000Z',
    );
    assert.equal(query(outlookCalendarLink(timed)).get('startdt'), '2026-11-30T07:00:00Z');
    assert.equal(query(outlookCalendarLink(timed)).get('enddt'), '2026-11-30T08:30:00Z');
  });

  it('have whole days as dates, with the day after the last', () => {
    assert.equal(query(googleCalendarLink(days)).get('dates'), '20261212/20261214');
    assert.equal(query(outlookCalendarLink(days)).get('allday'), 'true');
    assert.equal(query(outlookCalendarLink(days)).get('enddt'), '2026-12-14');
  });

  it('are not there without a date', () => {
    assert.equal(googleCalendarLink(eventOf({})), undefined);
    assert.equal(outlookCalendarLink(eventOf({})), undefined);
  });
});

describe('the name of a calendar file', () => {
  it('is the title in plain letters', () => {
    const event = eventOf({}, { title: 'Frokostmøte: å lære, 2026!' });

    assert.equal(calendarFileName(event), 'frokostmote-a-laere-2026.ics');
  });
});
