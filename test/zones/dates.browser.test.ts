import '../../src/elements/knf-events/knf-events.ts';
import {
  calendarFileName,
  googleCalendarLink,
  outlookCalendarLink,
} from '../../src/formats/calendar-links.ts';
import { icalendarOf } from '../../src/formats/icalendar-write.ts';
import { jsonLdOf } from '../../src/formats/json-ld.ts';
import { eventsElement, texts } from '../elements/knf-events/support.ts';
import { assert, until } from '../support/assert.ts';
import { eventOf, NOW } from '../support/events.ts';

/** The zone in which the browser runs: `npm run test:zones` sets it. */
const READER = new Intl.DateTimeFormat().resolvedOptions().timeZone;

const wholeDays = { title: 'Boligdagen', start: '2026-12-12', end: '2026-12-13' };
const newYear = { title: 'Nyttår', start: '2026-12-31' };
const breakfast = { title: 'Frokost', start: '2026-11-30T08:00:00', end: '2026-11-30T09:30:00' };

const LAYOUTS = ['list', 'agenda', 'cards', 'compact'];

describe(`with the reader in ${READER}`, () => {
  for (const layout of LAYOUTS) {
    it(`a whole day is the same date: ${layout}`, async () => {
      const element = await eventsElement([wholeDays, newYear], `layout="${layout}"`);
      await until(() => texts(element, '[part="date"]').length === 2);

      const [days = '', day = ''] = texts(element, '[part="date"]');

      assert.include(days, 'lørdag 12.–søndag 13. desember');
      assert.include(day, 'torsdag 31. desember');
    });
  }

  it('a whole day stands in its own cell of the month', async () => {
    const element = await eventsElement([wholeDays, newYear], 'layout="month" from="2026-12-01"');
    const next = await until(() =>
      element.shadowRoot?.querySelector<HTMLElement>('.month-bar button:last-of-type'),
    );
    next.click();
    await until(() => texts(element, '[part="month-heading"]')[0] === 'Desember 2026');

    const cells = [...element.renderRoot.querySelectorAll('td:has(.bar) > button')];

    assert.deepEqual(
      cells.map((cell) => cell.getAttribute('data-day')),
      ['2026-12-12', '2026-12-31'],
    );
  });

  it("hours are the event's own, and the reader's only where theirs differ", async () => {
    const element = await eventsElement([breakfast]);

    const [meta = ''] = texts(element, '[part="meta"]');
    const own = new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit' })
      .format(Date.parse('2026-11-30T07:00Z'))
      .replace(':', '.');

    assert.match(meta, /^08\.00–09\.30/);
    assert.equal(meta.includes('der du er'), own !== '08.00');
    if (own !== '08.00') assert.include(meta, `${own}–`);
  });

  it("today is the event's today, not the reader's", async () => {
    // 23:30 in Oslo.
    const late = Date.parse('2026-11-24T22:30Z');
    const element = await eventsElement(
      [{ start: '2026-11-24' }, { start: '2026-11-25' }],
      '',
      late,
    );

    const [today = '', tomorrow = ''] = texts(element, '[part="date"]');

    assert.match(today, /^I dag/);
    assert.match(tomorrow, /^I morgen/);
  });

  it('a whole day is over at midnight in Oslo', async () => {
    const before = Date.parse('2026-11-24T22:59Z');
    const after = Date.parse('2026-11-24T23:01Z');

    assert.lengthOf(
      texts(await eventsElement([{ start: '2026-11-24' }], '', before), '[part="item"]'),
      1,
    );
    assert.lengthOf(
      texts(await eventsElement([{ start: '2026-11-24' }], '', after), '[part="item"]'),
      0,
    );
  });

  it('calendars get the same dates and moments', () => {
    const days = eventOf(wholeDays);
    const file = icalendarOf([days, eventOf(breakfast)], { nowMs: NOW });

    assert.include(file, 'DTSTART;VALUE=DATE:20261212\r\n');
    assert.include(file, 'DTEND;VALUE=DATE:20261214\r\n');
    assert.include(file, 'DTSTART:20261130T070000Z\r\n');
    assert.include(googleCalendarLink(days) ?? '', 'dates=20261212%2F20261214');
    assert.include(outlookCalendarLink(days) ?? '', 'startdt=2026-12-12&enddt=2026-12-14');
    assert.equal(calendarFileName(days), 'boligdagen.ics');
  });

  it('search engines get the same dates and moments', () => {
    const days = jsonLdOf(eventOf(wholeDays), {});
    const hours = jsonLdOf(eventOf(breakfast), {});

    assert.equal(days['startDate'], '2026-12-12');
    assert.equal(days['endDate'], '2026-12-13');
    assert.equal(hours['startDate'], '2026-11-30T08:00:00+01:00');
  });
});
