import '../../../src/elements/knf-events/knf-events.ts';
import { nextChangeOf } from '../../../src/elements/knf-events/next-change.ts';
import { followClock, leaveClock } from '../../../src/elements/shared/clock.ts';
import { assert, until } from '../../support/assert.ts';
import { eventOf, NOW } from '../../support/events.ts';
import { eventsElement, texts } from './support.ts';

const at = (ms: number) => new Date(ms).toISOString();

describe('the next change of what is said of events', () => {
  const next = (...events: object[]) => at(nextChangeOf(events.map(eventOf), NOW));

  it('is midnight in their zone where nothing else happens', () => {
    assert.equal(next({ start: '2026-12-01' }), '2026-11-24T23:00:00.000Z');
    assert.equal(next(), '2026-11-24T23:00:00.000Z');
  });

  it('is midnight on the clock in which hours are told, where that comes first', () => {
    const events = [eventOf({ start: '2026-12-01T08:00:00' })];

    const change = nextChangeOf(events, NOW, 'Europe/Oslo', 'Asia/Tokyo');

    assert.equal(at(change), '2026-11-24T15:00:00.000Z');
  });

  it('is when one begins, ends, or signing up opens or closes', () => {
    const start = '2026-11-24T12:00:00';
    assert.equal(next({ start }), '2026-11-24T11:00:00.000Z');
    assert.equal(
      next({ start: '2026-11-24T08:00:00', end: '2026-11-24T10:00:00' }),
      '2026-11-24T09:00:00.000Z',
    );
    assert.equal(
      next({ start, registration: { opens: '2026-11-24T09:30:00' } }),
      '2026-11-24T08:30:00.000Z',
    );
    assert.equal(
      next({ start, registration: { closes: '2026-11-24T10:30:00' } }),
      '2026-11-24T09:30:00.000Z',
    );
  });
});

describe('the clock of the page', () => {
  it('tells each user when its time has come, and no one after it has left', async () => {
    const told: string[] = [];
    const user = (name: string, ms: number) => ({
      untilChangeMs: () => ms,
      onChange: () => void told.push(name),
    });
    const soon = user('soon', 20);
    const gone = user('gone', 10);

    followClock(soon);
    followClock(gone);
    leaveClock(gone);

    await until(() => told.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    assert.deepEqual(told, ['soon']);
    leaveClock(soon);
  });

  it('keeps "today" right over midnight', async () => {
    let now = Date.parse('2026-11-24T22:59:59.800Z');
    const element = await eventsElement([{ start: '2026-11-25T08:00:00' }], '', now);
    element.environment = { ...element.environment, now: () => now };
    await element.updateComplete;
    assert.match(texts(element, '[part="date"]')[0] ?? '', /^I morgen/);

    now += 400;

    await until(() => texts(element, '[part="date"]')[0]?.startsWith('I dag'));
  });
});
