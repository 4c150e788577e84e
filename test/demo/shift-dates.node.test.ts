import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysToNow, REFERENCE, shiftFeedDates, shiftTime } from '../../demo/shift-dates.ts';

const OSLO = 'Europe/Oslo';

describe('the days from the reference date to now', () => {
  it('is nothing on the reference date itself', () => {
    assert.equal(daysToNow(Date.parse(REFERENCE)), 0);
  });

  it('is whole weeks, so that weekdays are kept', () => {
    assert.equal(daysToNow(Date.parse('2026-11-24T12:00:00+01:00')) % 7, 0);
  });

  it('leaves the reference date in the past, by a week at most', () => {
    const justBefore = Date.parse('2023-03-17T08:59:59+01:00');
    const justAfter = Date.parse('2023-03-17T09:00:00+01:00');

    assert.equal(daysToNow(justBefore), 0);
    assert.equal(daysToNow(justAfter), 7);
  });

  it('counts by the wall clock when summer time has begun', () => {
    assert.equal(daysToNow(Date.parse('2023-03-31T09:00:00+02:00')), 21);
    assert.equal(daysToNow(Date.parse('2023-03-31T08:59:59+02:00')), 14);
  });
});

describe('moving a time', () => {
  it('keeps 08:00 at 08:00 when it moves into summer time', () => {
    assert.equal(shiftTime('2023-03-09T08:00:00+01:00', 28, OSLO), '2023-04-06T08:00:00+02:00');
  });

  it('keeps 08:00 at 08:00 when it moves into winter time', () => {
    assert.equal(shiftTime('2023-10-26T08:00:00+02:00', 7, OSLO), '2023-11-02T08:00:00+01:00');
  });

  it('keeps the time on the wall of an instant in UTC', () => {
    assert.equal(shiftTime('2023-03-09T07:00:00Z', 28, OSLO), '2023-04-06T06:00:00Z');
  });

  it('gives a time that summer time skips the hour after it', () => {
    assert.equal(shiftTime('2023-03-19T02:30:00+01:00', 7, OSLO), '2023-03-26T03:30:00+02:00');
  });

  it('moves a local date-time without giving it an offset', () => {
    assert.equal(shiftTime('2023-03-09T08:00:00', 28, OSLO), '2023-04-06T08:00:00');
  });

  it('moves a date as a date, over a leap day too', () => {
    assert.equal(shiftTime('2024-02-27', 7, OSLO), '2024-03-05');
  });

  it('moves backwards', () => {
    assert.equal(shiftTime('2023-04-06T08:00:00+02:00', -28, OSLO), '2023-03-09T08:00:00+01:00');
  });

  it('leaves a time of day alone', () => {
    assert.equal(shiftTime('08:30', 7, OSLO), '08:30');
  });
});

describe('moving a feed', () => {
  it('moves posts, events, registrations and programme rows', () => {
    const feed = {
      items: [
        { id: 'a', date_published: '2023-03-10T08:30:00+01:00' },
        {
          id: 'b',
          _knf: {
            type: 'event',
            start: '2023-03-30',
            registration: { closes: '2023-03-28T12:00:00+02:00' },
            program: [
              { start: '08:30', title: 'Kaffe' },
              { start: '2023-03-30T09:00', title: 'I gang' },
            ],
          },
        },
      ],
    };

    const moved = shiftFeedDates(feed, 7);

    assert.deepEqual(moved, {
      items: [
        { id: 'a', date_published: '2023-03-17T08:30:00+01:00' },
        {
          id: 'b',
          _knf: {
            type: 'event',
            start: '2023-04-06',
            registration: { closes: '2023-04-04T12:00:00+02:00' },
            program: [
              { start: '08:30', title: 'Kaffe' },
              { start: '2023-04-06T09:00', title: 'I gang' },
            ],
          },
        },
      ],
    });
  });

  it('moves the end, the exceptions and the overrides of a recurring event', () => {
    const recurrence = {
      rrule: 'FREQ=WEEKLY;UNTIL=20230613T140000Z;BYDAY=TU',
      exdates: ['2023-04-04T16:00:00'],
      overrides: [{ recurrence_id: '2023-05-16T16:00:00', start: '2023-05-15T16:00:00' }],
    };

    const moved = shiftFeedDates({ recurrence }, 182);

    assert.deepEqual(moved, {
      recurrence: {
        rrule: 'FREQ=WEEKLY;UNTIL=20231212T150000Z;BYDAY=TU',
        exdates: ['2023-10-03T16:00:00'],
        overrides: [{ recurrence_id: '2023-11-14T16:00:00', start: '2023-11-13T16:00:00' }],
      },
    });
  });

  it('moves a rule that ends on a date, and a bare rule', () => {
    assert.deepEqual(shiftFeedDates({ recurrence: 'FREQ=DAILY;UNTIL=20230630' }, 7), {
      recurrence: 'FREQ=DAILY;UNTIL=20230707',
    });
  });

  it('keeps the wall clock of the zone that an event names', () => {
    const event = { _knf: { time_zone: 'America/New_York', start: '2023-03-09T08:00:00-05:00' } };

    const moved = shiftFeedDates(event, 7);

    assert.deepEqual(moved, {
      _knf: { time_zone: 'America/New_York', start: '2023-03-16T08:00:00-04:00' },
    });
  });

  it('leaves texts and the dates of regions alone', () => {
    const feed = {
      title: '2023-03-10',
      _knf: { regions: [{ id: 'nov', valid_from: '2020-01-01', valid_to: '2024-01-01' }] },
    };

    assert.deepEqual(shiftFeedDates(feed, 7), feed);
  });

  it('does not change the feed that it is given', () => {
    const feed = {
      items: [{ date_published: '2023-03-10T08:30:00+01:00', _knf: { exdates: ['2023-03-10'] } }],
    };
    const before = structuredClone(feed);

    shiftFeedDates(feed, 7);

    assert.deepEqual(feed, before);
  });
});
