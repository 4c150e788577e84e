import {
  closesWords,
  dayWords,
  priceWords,
  yourTimeWords,
} from '../../src/text/event-detail-words.ts';
import { eventWords } from '../../src/text/event-words.ts';
import type { Messages } from '../../src/text/messages/messages.ts';
import { messages as en } from '../../src/text/messages/en.ts';
import { more } from '../../src/text/messages/nb-more.ts';
import { messages as nb } from '../../src/text/messages/nb.ts';
import { messages as se } from '../../src/text/messages/se.ts';
import { assert } from '../support/assert.ts';
import { eventOf, NOW } from '../support/events.ts';

/** All phrases about an event. */
const all = { ...nb, ...more.event };

const words = (knf: object, messages: Messages = nb) => eventWords(eventOf(knf), messages, NOW);

describe('the words for when an event is', () => {
  it('say today and tomorrow before a weekday', () => {
    assert.equal(words({ start: '2026-11-24T08:00:00' }).weekday, 'I dag');
    assert.equal(words({ start: '2026-11-25T08:00:00' }).weekday, 'I morgen');
    assert.equal(words({ start: '2026-11-26T08:00:00' }).weekday, 'Torsdag');
  });

  it('write hours as the language does', () => {
    const knf = { start: '2026-11-30T08:00:00', end: '2026-11-30T09:30:00' };

    assert.equal(words(knf).time, '08.00–09.30');
    assert.equal(words(knf, en).time, '08:00–09:30');
    assert.equal(words({ start: '2026-11-30T08:00:00' }).time, 'Fra 08.00');
  });

  it('name the first weekday of what lasts a week or more, where a range would say the same twice', () => {
    const long = words({ start: '2026-11-27', end: '2026-12-04' });

    assert.equal(long.weekday, 'Fredag');
    assert.equal(long.time, '27. november–4. desember');
    assert.equal(words({ start: '2026-11-27', end: '2026-12-03' }).weekday, 'Fre.–tor.');
  });

  it('give several days as a range, of weekdays and of dates', () => {
    const several = words({ start: '2027-01-14', end: '2027-01-15' });

    assert.equal(several.weekday, 'Tor.–fre.');
    assert.equal(several.time, '14.–15. januar 2027');
    assert.equal(several.date, 'torsdag 14.–fredag 15. januar 2027');
    assert.equal(several.year, '2027');
  });

  it('give the range in Northern Sami too', () => {
    const several = words({ start: '2026-12-12', end: '2026-12-13' }, se);

    assert.equal(several.weekday, 'Láv–sotn');
    assert.equal(several.time, 'juovlamánu 12.–13. b.');
  });

  it('tell of whole days, and of hours and days to come', () => {
    assert.equal(words({ start: '2026-12-01' }).time, 'Hele dagen');
    assert.equal(words({ start: '2026-12-01', date_precision: 'day' }).time, 'Tid kommer');
    const month = words({ start: '2026-12-01', date_precision: 'month' });
    assert.equal(month.weekday, 'Desember');
    assert.equal(month.time, 'Dato kommer');
    assert.equal(month.day, '');
    assert.equal(words({}).date, 'Dato kommer');
  });

  it('count an evening that ends after midnight as one day', () => {
    const party = words({ start: '2026-12-05T20:00:00', end: '2026-12-06T01:00:00' });

    assert.equal(party.weekday, 'Lørdag');
    assert.equal(party.time, '20.00–01.00');
  });

  it('go by the start where the end lies before it', () => {
    const broken = words({ start: '2026-12-05T20:00:00', end: '2026-12-04T01:00:00' });

    assert.equal(broken.time, 'Fra 20.00');
  });

  it("add the reader's own hours only where they differ", () => {
    const event = eventOf({ start: '2026-11-30T08:00:00', end: '2026-11-30T09:30:00' });
    const inZone = (reader: string) => yourTimeWords(event, all, reader, 'Europe/Oslo');

    assert.equal(inZone('Europe/Stockholm'), '');
    assert.equal(inZone('Asia/Kolkata'), '12.30–14.00 der du er');
    assert.equal(inZone('America/Los_Angeles'), 'søn. 23.00–00.30 der du er');
  });

  it('tell the hours of another zone where asked to', () => {
    const event = eventOf({ start: '2026-11-30T08:00:00', end: '2026-11-30T09:30:00' });

    const shown = eventWords(event, nb, NOW, 'Europe/Oslo', { shown: 'America/Los_Angeles' });

    assert.equal(shown.time, '23.00–00.30');
    assert.equal(shown.day, '29');
  });
});

describe('the words for the end of registration', () => {
  const closing = (closes: string) =>
    closesWords(eventOf({ start: '2026-12-20', registration: { closes } }), all, NOW);

  it('come within a week of it', () => {
    assert.equal(closing('2026-11-24T12:00:00+01:00'), 'Påmelding stenger i dag kl. 12.00');
    assert.equal(closing('2026-11-25T12:00:00+01:00'), 'Påmelding stenger i morgen');
    assert.equal(closing('2026-11-26T23:59:00+01:00'), 'Påmelding stenger om 2 dager');
    assert.equal(closing('2026-11-26'), 'Påmelding stenger om 2 dager');
    assert.equal(closing('2026-12-06'), '');
  });
});

describe('the words for prices', () => {
  it('are one word where all pay the same', () => {
    assert.equal(priceWords([{ price: '0' }], all), 'Gratis');
    assert.equal(priceWords([{ name: 'Alle', price: '350.00' }], all).replace(/\s/, ' '), '350 kr');
  });

  it('say who pays what where they differ', () => {
    const text = priceWords(
      [
        { name: 'Medlem', price: '0' },
        { name: 'Ikke-medlem', price: '150.50' },
      ],
      all,
    );

    assert.equal(text.replace(/\u00a0/g, ' '), 'Medlem gratis · Ikke-medlem 150,50 kr');
  });
});

describe('a day in words', () => {
  it('has its year only where it is another', () => {
    assert.equal(dayWords('2026-04-20T08:00:00' as never, nb, NOW), '20. april');
    assert.equal(dayWords('2025-04-20' as never, nb, NOW), '20. april 2025');
  });
});
