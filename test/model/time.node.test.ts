import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { eventStateOf } from '../../src/feed/event-state.ts';
import { spanOf } from '../../src/feed/span.ts';
import type { Event } from '../../src/model/schema/event.ts';
import { addDays, localAt } from '../../src/model/calendar.ts';
import { dateAt, epochMsOf, formOf } from '../../src/model/time.ts';
import type { EventTime, PlainDate } from '../../src/model/time.ts';
import { weekOf } from '../../src/model/week.ts';

const OSLO = 'Europe/Oslo';
const utc = (time: string, zone = OSLO): string =>
  new Date(epochMsOf(time as EventTime, zone)).toISOString().slice(0, 16);
const event = (fields: object): Event =>
  ({ kind: 'event', id: 'a', ...fields }) as unknown as Event;
const at = (time: string): number => Date.parse(time);

describe('a wall-clock time in Oslo', () => {
  for (const [time, expected, what] of [
    ['2023-03-25T12:00', '2023-03-25T11:00', 'the day before summer time'],
    ['2023-03-26T01:59', '2023-03-26T00:59', 'the last minute of winter time'],
    ['2023-03-26T02:30', '2023-03-26T01:30', 'a time that never happens: by the offset before'],
    ['2023-03-26T03:00', '2023-03-26T01:00', 'the first minute of summer time'],
    ['2023-10-29T01:59', '2023-10-28T23:59', 'the last minute that happens once'],
    ['2023-10-29T02:30', '2023-10-29T00:30', 'a time that happens twice: the first of them'],
    ['2023-10-29T03:00', '2023-10-29T02:00', 'winter time again'],
    ['2023-03-30', '2023-03-29T22:00', 'a whole day: its first moment'],
    ['1941-06-01T12:00', '1941-06-01T10:00', 'summer time of the war'],
  ] as const) {
    it(`is read in ${what}`, () => {
      assert.equal(utc(time), expected);
    });
  }

  it('is read in a year of three figures too', () => {
    assert.equal(utc('0872-07-18T12:00', 'UTC'), '0872-07-18T12:00');
  });

  it('is the same whatever the zone of the machine', () => {
    const script = `
      import { localAt } from './src/model/calendar.ts';
import { epochMsOf, dateAt } from './src/model/time.ts';
      import { weekOf } from './src/model/week.ts';
      const ms = epochMsOf('2023-03-26T02:30', 'Europe/Oslo');
      console.log(ms, dateAt(ms, 'Europe/Oslo'), localAt(ms, 'Pacific/Apia'), JSON.stringify(weekOf('2023-01-01')));`;
    const outputs = ['UTC', 'Pacific/Apia', 'America/St_Johns', 'Asia/Kathmandu'].map((TZ) => {
      const { stdout } = spawnSync(
        process.execPath,
        ['--input-type=module-typescript', '-e', script],
        {
          encoding: 'utf8',
          cwd: new URL('../..', import.meta.url),
          env: { ...process.env, TZ },
        },
      );
      return stdout;
    });

    assert.match(outputs[0] ?? '', /^\d{13} 2023-03-26 2023-03-26T14:30:00 /);
    assert.equal(new Set(outputs).size, 1);
  });
});

describe('the clock of Norway, where the machine shows the same', () => {
  /** Each hour of the days about a change of clocks, and moments in between. */
  const MOMENTS = `
    const moments = [];
    for (let year = 1969; year < 2040; year++) {
      for (const month of [2, 3, 8, 9]) {
        const end = Date.UTC(year, month + 1, 0);
        for (let hour = -8 * 24; hour <= 24; hour++) moments.push(end + hour * 3_600_000, end + hour * 3_600_000 - 1);
      }
      for (let day = 0; day < 365; day += 11) moments.push(Date.UTC(year, 0, day, day % 24, 30));
    }`;
  const run = (TZ: string, script: string) =>
    spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
      encoding: 'utf8',
      cwd: new URL('../..', import.meta.url),
      env: { ...process.env, TZ },
    }).stdout;

  for (const zone of [OSLO, 'Europe/Paris', 'Africa/Johannesburg', 'America/New_York', 'UTC']) {
    it(`is that of the time zone database for a reader in ${zone}`, () => {
      const script = `
        import { localAt } from './src/model/calendar.ts';
        ${MOMENTS}
        const wall = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'medium' });
        const wrong = moments.filter((ms) => localAt(ms, 'Europe/Oslo').replace('T', ' ') !== wall.format(ms));
        console.log(moments.length, wrong.slice(0, 3).map((ms) => new Date(ms).toISOString()).join());`;

      assert.match(run(zone, script), /^\d{5,} \n$/);
    });
  }

  it('is told without a question to `Intl`, which a page pays dearly for', () => {
    const script = `
      delete Intl.DateTimeFormat;
      import { localAt } from './src/model/calendar.ts';
import { isTimeZone } from './src/model/time.ts';
      console.log(isTimeZone('Europe/Oslo'), localAt(Date.parse('2026-11-26T07:00Z'), 'Europe/Oslo'));`;

    assert.equal(run(OSLO, script), 'true 2026-11-26T08:00:00\n');
  });

  it('is not asked about what has no moment, as an event of whole days', () => {
    const script = `
      Intl.DateTimeFormat = class { constructor() { console.log('asked'); } };
      import { offsetAt } from './src/model/time.ts';
      console.log(offsetAt(NaN, 'Europe/Oslo'));`;

    assert.equal(run(OSLO, script), '0\n');
  });
});

describe('times and dates', () => {
  it('go to the wall clock and back', () => {
    for (const time of ['2023-03-25T12:00:00', '2023-03-26T03:30:00', '2023-10-29T02:30:00']) {
      assert.equal(localAt(epochMsOf(time as EventTime, OSLO), OSLO), time);
    }
  });

  it('know the date at a moment, on both sides of midnight', () => {
    assert.equal(dateAt(at('2023-03-09T22:59:59Z'), OSLO), '2023-03-09');
    assert.equal(dateAt(at('2023-03-09T23:00:00Z'), OSLO), '2023-03-10');
  });

  it('count days on the calendar, through summer time and leap days', () => {
    assert.equal(addDays('2023-03-25' as PlainDate, 2), '2023-03-27');
    assert.equal(addDays('2024-02-28' as PlainDate, 1), '2024-02-29');
    assert.equal(addDays('2023-01-01' as PlainDate, -1), '2022-12-31');
  });

  for (const [text, form] of [
    ['2023-03-30T08:00:00+02:00', 'instant'],
    ['2023-03-30t08:00z', 'instant'],
    ['2016-12-31T23:59:60Z', 'instant'],
    ['2023-03-30 08:00', 'local'],
    ['2024-02-29', 'date'],
    ['2023-02-29', undefined],
    ['1900-02-29', undefined],
    ['2023-04-31', undefined],
    ['0000-01-01', undefined],
    ['2023-13-01', undefined],
    ['2023-03-30T24:00', undefined],
    ['30.03.2023', undefined],
    ['', undefined],
  ] as const) {
    it(`take ${JSON.stringify(text)} as ${form ?? 'no time'}`, () => {
      assert.equal(formOf(text), form);
    });
  }

  for (const [date, year, week] of [
    ['2023-03-10', 2023, 10],
    ['2023-01-01', 2022, 52],
    ['2021-01-03', 2020, 53],
    ['2024-12-30', 2025, 1],
    ['2026-12-31', 2026, 53],
    ['0099-12-31', 99, 53],
  ] as const) {
    it(`put ${date} in week ${week} of ${year}`, () => {
      assert.deepEqual(weekOf(date as PlainDate), { year, week });
    });
  }
});

describe('how long an event lasts', () => {
  it('is all of its last day for whole days, also when that has 23 or 25 hours', () => {
    const spring = spanOf(event({ start: '2023-03-25', end: '2023-03-26' }));
    const autumn = spanOf(event({ start: '2023-10-29' }));

    assert.equal(spring && spring.endMs - spring.startMs, 47 * 3_600_000);
    assert.equal(autumn && autumn.endMs - autumn.startMs, 25 * 3_600_000);
  });

  it('makes it ongoing from its first moment to the one before it ends', () => {
    const days = event({ start: '2023-03-24', end: '2023-03-26' });
    const marks = [
      '2023-03-23T22:59Z',
      '2023-03-23T23:00Z',
      '2023-03-26T21:59Z',
      '2023-03-26T22:00Z',
    ];

    assert.deepEqual(
      marks.map((time) => eventStateOf(days, at(time)).mark),
      [undefined, 'ongoing', 'ongoing', undefined],
    );
    assert.equal(eventStateOf(days, at('2023-03-26T22:00Z')).isOver, true);
  });

  it('is read in the zone of the event, then of the feed, then of Norway', () => {
    const start = '2023-03-30T08:00';
    const startOf = (fields: object, feed?: object): string =>
      new Date(spanOf(event({ start, ...fields }), feed)?.startMs ?? NaN).toISOString();

    assert.match(startOf({ timeZone: 'UTC' }, { timeZone: 'Asia/Tokyo' }), /T08:00/);
    assert.match(startOf({}, { timeZone: 'Asia/Tokyo' }), /^2023-03-29T23:00/);
    assert.match(startOf({}), /T06:00/);
  });
});
