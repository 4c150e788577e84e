import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expandRecurrences, hasRecurrences } from '../../src/feed/expand.ts';
import { MAX_INSTANCES } from '../../src/feed/instance.ts';
import { selectEvents } from '../../src/feed/select-events.ts';
import type { Event } from '../../src/model/schema/event.ts';
import { decodeFeed } from '../../src/model/decode.ts';
import { DAY_MS, epochMsOf } from '../../src/model/time.ts';

const at = (time: string): number => Date.parse(time);
const SPRING = { fromMs: at('2023-03-01T00:00Z'), toMs: at('2023-05-01T00:00Z') };

const event = (rrule: string, more: object = {}, rest: object = {}): Event =>
  ({
    kind: 'event',
    id: 'frokost',
    title: 'Frokostmøte',
    start: '2023-03-07T08:00',
    end: '2023-03-07T09:30',
    recurrence: { rrule, ...more },
    ...rest,
  }) as Event;

async function startsOf(master: Event, window = SPRING): Promise<readonly unknown[]> {
  const items = await expandRecurrences([master], window);
  return items.map((item) => (item as Event).start);
}

describe('recurring events', () => {
  it('come once a week on the wall clock, through the change to summer time', async () => {
    const items = await expandRecurrences([event('FREQ=WEEKLY;COUNT=4')], SPRING);

    const times = (items as readonly Event[]).map(({ start, end, timeZone }) => [
      start,
      end,
      timeZone,
      new Date(start ? epochMsOf(start, String(timeZone)) : NaN).toISOString(),
    ]);
    assert.deepEqual(times, [
      ['2023-03-07T08:00:00', '2023-03-07T09:30:00', 'Europe/Oslo', '2023-03-07T07:00:00.000Z'],
      ['2023-03-14T08:00:00', '2023-03-14T09:30:00', 'Europe/Oslo', '2023-03-14T07:00:00.000Z'],
      ['2023-03-21T08:00:00', '2023-03-21T09:30:00', 'Europe/Oslo', '2023-03-21T07:00:00.000Z'],
      ['2023-03-28T08:00:00', '2023-03-28T09:30:00', 'Europe/Oslo', '2023-03-28T06:00:00.000Z'],
    ]);
  });

  it('keep the wall clock of their zone where the start is an instant', async () => {
    const master = event(
      'FREQ=MONTHLY;COUNT=2',
      {},
      { start: '2023-03-07T07:00:00Z', end: undefined },
    );

    assert.deepEqual(await startsOf(master), ['2023-03-07T08:00:00', '2023-04-07T08:00:00']);
  });

  it('may be whole days, the last of each inclusive', async () => {
    const master = event('FREQ=WEEKLY;COUNT=2', {}, { start: '2023-03-24', end: '2023-03-26' });

    const items = (await expandRecurrences([master], SPRING)) as readonly Event[];

    assert.deepEqual(
      items.map(({ start, end }) => [start, end]),
      [
        ['2023-03-24', '2023-03-26'],
        ['2023-03-31', '2023-04-02'],
      ],
    );
  });

  it('leave out exceptions, take in additions', async () => {
    const master = event('FREQ=WEEKLY;COUNT=4', {
      exdates: ['2023-03-14T08:00', '2023-03-21'],
      rdates: ['2023-03-15T12:00'],
    });

    assert.deepEqual(await startsOf(master), [
      '2023-03-07T08:00:00',
      '2023-03-15T12:00:00',
      '2023-03-28T08:00:00',
    ]);
  });

  it('differ where an override says so, also when it moves them', async () => {
    const master = event('FREQ=WEEKLY;COUNT=3', {
      overrides: [
        { recurrenceId: '2023-03-14T08:00', start: '2023-03-30T18:00', title: 'Kveldsmøte' },
        { recurrenceId: '2023-03-21T08:00', status: 'cancelled' },
      ],
    });

    const items = (await expandRecurrences([master], SPRING)) as readonly Event[];

    assert.deepEqual(
      items.map(({ start, title, status }) => [start, title, status]),
      [
        ['2023-03-07T08:00:00', 'Frokostmøte', undefined],
        ['2023-03-21T08:00:00', 'Frokostmøte', 'cancelled'],
        ['2023-03-30T18:00', 'Kveldsmøte', undefined],
      ],
    );
  });

  it('have ids of their own, and say which event they are instances of', async () => {
    const items = await expandRecurrences([event('FREQ=DAILY;COUNT=3')], SPRING);

    assert.equal(new Set(items.map(({ id }) => id)).size, 3);
    for (const item of items) assert.ok('instanceOf' in item && item.instanceOf === 'frokost');
  });

  it('end with UNTIL, inclusive, in UTC or by the day', async () => {
    for (const until of ['20230321T070000Z', '20230321T080000', '20230321']) {
      const starts = await startsOf(event(`FREQ=WEEKLY;UNTIL=${until}`));

      assert.equal(starts.at(-1), '2023-03-21T08:00:00', until);
    }
    const starts = await startsOf(event('FREQ=WEEKLY;UNTIL=20230321T065959Z'));
    assert.equal(starts.at(-1), '2023-03-14T08:00:00');
  });

  it('begin with their start, also where the rule would not give it', async () => {
    assert.deepEqual(await startsOf(event('FREQ=WEEKLY;BYDAY=TH;COUNT=2')), [
      '2023-03-07T08:00:00',
      '2023-03-09T08:00:00',
      '2023-03-16T08:00:00',
    ]);
  });

  it('follow the rules of a month: the last Thursday', async () => {
    const master = event('FREQ=MONTHLY;BYDAY=-1TH', {}, { start: '2023-03-30T08:00' });

    assert.deepEqual(await startsOf(master, { ...SPRING, toMs: at('2023-07-01T00:00Z') }), [
      '2023-03-30T08:00:00',
      '2023-04-27T08:00:00',
      '2023-05-25T08:00:00',
      '2023-06-29T08:00:00',
    ]);
  });

  it('show the instance that has begun and is not over', async () => {
    const master = event('FREQ=WEEKLY', {}, { start: '2023-01-03T08:00', end: '2023-01-04T16:00' });
    const nowMs = at('2023-03-08T12:00Z');

    const [first] = await startsOf(master, { fromMs: nowMs, toMs: nowMs + 30 * DAY_MS });

    assert.equal(first, '2023-03-07T08:00:00');
  });

  it('stand among the others in the order of their starts', async () => {
    const single = { ...event(''), id: 'single', start: '2023-03-10T08:00' } as Event;
    const { recurrence: _, ...once } = single;
    const items = await expandRecurrences([event('FREQ=WEEKLY;COUNT=2'), once], SPRING);

    const starts = selectEvents(items, SPRING.fromMs).map(({ start }) => start?.slice(0, 10));

    assert.deepEqual(starts, ['2023-03-07', '2023-03-10', '2023-03-14']);
  });

  it('are bounded by the limit, however far the window reaches', async () => {
    const window = { fromMs: SPRING.fromMs, toMs: at('9000-01-01T00:00Z') };

    assert.equal((await startsOf(event('FREQ=DAILY'), window)).length, MAX_INSTANCES);
    const limited = await expandRecurrences([event('FREQ=DAILY')], { ...window, limit: 5 });
    assert.equal(limited.length, 5);
  });

  for (const rrule of [
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5;BYSECOND=1,2,3,4,5',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=DAILY;COUNT=99999;BYMONTH=2;BYMONTHDAY=30',
  ]) {
    it(`bear ${rrule}, from any start`, async () => {
      for (const start of ['2023-03-07T08:00', '1950-01-01T08:00', '0101-01-01T08:00']) {
        const starts = await startsOf(event(rrule, {}, { start, end: undefined }));

        assert.ok(starts.length <= 1, `${starts.length} from ${start}`);
      }
    });
  }

  it('repeat from a start of long ago without walking through the years', async () => {
    const starts = await startsOf(
      event('FREQ=DAILY', {}, { start: '1950-01-01T08:00', end: undefined }),
    );

    assert.equal(starts[0], '2023-03-01T08:00:00');
    assert.equal(starts.length, 61);
  });

  it('need no engine where nothing repeats', async () => {
    const { recurrence: _, ...once } = event('');
    const items = [once];

    assert.equal(hasRecurrences(items), false);
    assert.equal(await expandRecurrences(items, SPRING), items);
  });

  for (const rrule of ['FREQ=WEEKLY;COUNT=10', 'RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=-1TH']) {
    it(`are read where the feed says ${rrule}`, () => {
      const knf = { type: 'event', start: '2023-03-07', recurrence: { rrule } };

      const { problems } = decodeFeed({ items: [{ id: 'a', title: 'A', _knf: knf }] });

      assert.deepEqual(problems, []);
    });
  }

  for (const rrule of ['FREQ=SECONDLY', 'FREQ=HOURLY;COUNT=3', 'FREQ=DAILY;INTERVAL=0', 'weekly']) {
    it(`are single where the feed says ${rrule}, and the feed is told`, () => {
      const item = {
        id: 'a',
        title: 'A',
        _knf: { type: 'event', start: '2023-03-07', recurrence: { rrule } },
      };

      const { feed, problems } = decodeFeed({ items: [item] });

      assert.equal((feed?.items[0] as Event).recurrence, undefined);
      assert.deepEqual(
        problems.map(({ code, path }) => [code, path]),
        [['invalid-recurrence', '/items/0/_knf/recurrence/rrule']],
      );
    });
  }
});
