import { relativeTime } from '../../src/text/counted.ts';
import { formatterOf } from '../../src/text/formatters.ts';
import { messages as nb } from '../../src/text/messages/nb.ts';
import { messages as se } from '../../src/text/messages/se.ts';
import { assert } from '../support/assert.ts';

const NOON = Date.parse('2026-11-24T12:00Z');
const LATER = Date.parse('2026-11-26T12:00Z');
const NEXT_MONTH = Date.parse('2026-12-02T12:00Z');
const DATE = { day: 'numeric', month: 'long' } as const;

describe('dates in Northern Sami, which this browser may not know', () => {
  it('have the names of the day and the month', () => {
    const date = formatterOf(se, 'UTC', { weekday: 'long', ...DATE, year: 'numeric' }).format(NOON);

    assert.equal(date, 'maŋŋebárga, skábmamánu 24. b. 2026');
  });

  it('name a month alone in the nominative', () => {
    assert.equal(
      formatterOf(se, 'UTC', { month: 'long', year: 'numeric' }).format(NOON),
      'skábmamánnu 2026',
    );
  });

  it('write a range as the Sámi Parliament does', () => {
    const dates = formatterOf(se, 'UTC', DATE);

    assert.equal(dates.formatRange(NOON, LATER), 'skábmamánu 24.–26. b.');
    assert.equal(dates.formatRange(NOON, NEXT_MONTH), 'skábmamánu 24. b. – juovlamánu 2. b.');
  });

  it('tell the hour in the zone asked for', () => {
    const clock = formatterOf(se, 'Europe/Oslo', { hour: '2-digit', minute: '2-digit' });

    assert.equal(clock.format(NOON), '13:00');
  });
});

describe('how far away something is', () => {
  it('is told in the language, with its words for what is near', () => {
    assert.equal(relativeTime(nb, 0, 'day'), 'i dag');
    assert.equal(relativeTime(nb, 1, 'day'), 'i morgen');
    assert.equal(relativeTime(nb, 2, 'day'), 'om 2 dager');
    assert.equal(relativeTime(nb, -3, 'hour'), 'for 3 timer siden');
    assert.equal(relativeTime(se, 1, 'day'), 'ihttin');
    assert.equal(relativeTime(se, 2, 'day'), '2 beaivvi geahčen');
  });
});
