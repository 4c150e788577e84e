import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeFeed } from '../../src/model/decode.ts';
import { addDays, isLocalDateTime, isPlainDate, localAt } from '../../src/model/calendar.ts';
import { dateAt, epochMsOf, formOf, isInstant, offsetAt } from '../../src/model/time.ts';
import type { EventTime, PlainDate } from '../../src/model/time.ts';
import { weekOf } from '../../src/model/week.ts';
import { runs } from '../support/random.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Any second from 1950 to 2100: summer time of every rule that Norway has had since the war, and none. */
const seconds = fc
  .integer({ min: Date.UTC(1950, 0) / 1_000, max: Date.UTC(2100, 0) / 1_000 })
  .map((each) => each * 1_000);
/** The hours around Norway's two changes of a year, where mistakes live. */
const aroundChange = fc
  .tuple(
    fc.integer({ min: 1996, max: 2040 }),
    fc.constantFrom(2, 9),
    fc.integer({ min: -180, max: 180 }),
  )
  .map(([year, month, minutes]) => {
    const last = new Date(Date.UTC(year, month + 1, 0));
    return last.getTime() - last.getUTCDay() * DAY_MS + HOUR_MS + minutes * 60_000;
  });
const moment = fc.oneof(seconds, aroundChange);
const zone = fc.constantFrom(
  'Europe/Oslo',
  'UTC',
  'America/St_Johns',
  'Pacific/Apia',
  'Asia/Kathmandu',
);
/** Zones that never left a date out (Apia, 2011) nor changed their clocks at midnight (St. John's, to 2011). */
const plainZone = fc.constantFrom('Europe/Oslo', 'UTC', 'Asia/Kathmandu');
const date = seconds.map((ms) => new Date(ms).toISOString().slice(0, 10) as PlainDate);

describe('any moment', () => {
  it('is on the wall clock of a zone and back the same, or the first of the two that look alike', () => {
    fc.assert(
      fc.property(moment, zone, (ms, name) => {
        const back = epochMsOf(localAt(ms, name), name);

        assert.equal(localAt(back, name), localAt(ms, name));
        assert.ok(back === ms || (back < ms && offsetAt(back, name) > offsetAt(ms, name)));
      }),
      runs(300),
    );
  });

  it('falls on the date that its wall clock shows', () => {
    fc.assert(
      fc.property(moment, zone, (ms, name) => {
        assert.equal(dateAt(ms, name), localAt(ms, name).slice(0, 10));
      }),
      runs(200),
    );
  });

  it('lies between the first moments of its date and of the next', () => {
    fc.assert(
      fc.property(moment, plainZone, (ms, name) => {
        const day = dateAt(ms, name);

        assert.ok(epochMsOf(day, name) <= ms);
        assert.ok(ms < epochMsOf(addDays(day, 1), name));
      }),
      runs(200),
    );
  });

  it('is read from its text with an offset as the platform reads it', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -14 * 4, max: 14 * 4 }), (ms, quarters) => {
        const minutes = Math.abs(quarters) * 15;
        const two = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
        const offset = `${quarters < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
        const wall = new Date(ms + quarters * 15 * 60_000).toISOString().slice(0, 19);
        for (const text of [
          `${wall}${offset}`,
          `${wall.replace('T', ' ')}${offset.replace(':', '')}`,
        ]) {
          assert.ok(isInstant(text), text);
          assert.equal(epochMsOf(text, 'Europe/Oslo'), ms, text);
        }
      }),
      runs(200),
    );
  });
});

describe('any date', () => {
  it('is itself again after some days there and back', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
        const there = addDays(day, days);

        assert.equal(addDays(there, -days), day);
        assert.equal(Date.parse(there) - Date.parse(day), days * DAY_MS);
      }),
      runs(200),
    );
  });

  it('is in the week of its Thursday, and the week changes with each Monday', () => {
    fc.assert(
      fc.property(date, (day) => {
        const weekday = (new Date(day).getUTCDay() + 6) % 7;
        const thursday = addDays(day, 3 - weekday);
        const { year, week } = weekOf(day);

        assert.equal(year, Number(thursday.slice(0, 4)));
        const dayOfYear =
          (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / DAY_MS;
        assert.equal(week, Math.floor(dayOfYear / 7) + 1);
        assert.deepEqual(weekOf(addDays(day, 1)).week === week, weekday !== 6);
      }),
      runs(200),
    );
  });
});

describe('any text as a time', () => {
  const digits = fc.stringMatching(
    /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?$/,
  );

  it('has one form or none, and a moment exactly where it has one', () => {
    fc.assert(
      fc.property(fc.oneof(digits, fc.string()), (text) => {
        const forms = [isInstant(text), isLocalDateTime(text), isPlainDate(text)].filter(Boolean);

        assert.equal(forms.length, formOf(text) === undefined ? 0 : 1);
        if (forms.length === 1) {
          assert.ok(Number.isFinite(epochMsOf(text as EventTime, 'Europe/Oslo')), text);
        }
      }),
      runs(500),
    );
  });

  it('never leaves an event that ends before it starts', () => {
    const time = fc
      .tuple(
        aroundChange,
        fc.constantFrom('T', ' '),
        fc.constantFrom('', ':00', ':30.5'),
        fc.constantFrom('', 'Z', '+02:00', '-0330'),
      )
      .map(
        ([ms, separator, end, offset]) =>
          `${new Date(ms).toISOString().slice(0, 16).replace('T', separator)}${end}${offset}`,
      )
      // A wall clock that summer time skips is read with the offset before it, and so is later than it looks.
      .filter((text) => !/-03-\d\d[T ]02/.test(text));
    fc.assert(
      fc.property(fc.oneof(time, date), fc.oneof(time, date), (start, end) => {
        const knf = { type: 'event', start, end };

        const { feed } = decodeFeed({ items: [{ id: 'a', title: 'A', _knf: knf }] });

        const [item] = feed?.items ?? [];
        assert.ok(item?.kind === 'event' && item.start);
        const isOrdered =
          epochMsOf(end as EventTime, 'Europe/Oslo') >=
          epochMsOf(start as EventTime, 'Europe/Oslo');
        assert.equal(item.end !== undefined, isOrdered, `${start} – ${end}`);
      }),
      runs(500),
    );
  });
});
