import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { onlyEvent, read } from './read.ts';

const calendar = (...events: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:test', ...events, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:Frokostmøte', ...lines, 'END:VEVENT'].join('\r\n');

describe('reading iCalendar', () => {
  it('keeps a wall-clock time with its zone', async () => {
    const { feed } = await read(
      calendar(event('DTSTART;TZID=Europe/Oslo:20230330T083000', 'DURATION:PT1H30M')),
    );

    const { start, end, timeZone } = onlyEvent(feed);
    assert.deepEqual(
      [start, end, timeZone],
      ['2023-03-30T08:30:00', '2023-03-30T10:00:00', 'Europe/Oslo'],
    );
  });

  it('makes the exclusive end of whole days inclusive', async () => {
    const { feed } = await read(
      calendar(event('DTSTART;VALUE=DATE:20230330', 'DTEND;VALUE=DATE:20230401')),
    );

    const { start, end } = onlyEvent(feed);
    assert.deepEqual([start, end], ['2023-03-30', '2023-03-31']);
  });

  it('reads a zone of the calendar by its own definition, and says so', async () => {
    const zone = `BEGIN:VTIMEZONE\r\nTZID:Norsk tid\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000
TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE`;
    const { feed, losses } = await read(
      calendar(zone.replaceAll(/\r?\n/g, '\r\n'), event('DTSTART;TZID=Norsk tid:20230301T083000')),
    );

    assert.equal(onlyEvent(feed).start, '2023-03-01T07:30:00Z');
    assert.equal(losses[0]?.field, 'TZID Norsk tid');
  });

  it('puts an instance that differs with its series', async () => {
    const { feed } = await read(
      calendar(
        event('DTSTART:20230301T080000Z', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20230315T080000Z'),
        event('RECURRENCE-ID:20230308T080000Z', 'DTSTART:20230308T100000Z', 'STATUS:CANCELLED'),
      ),
    );

    const { recurrence } = onlyEvent(feed);
    assert.equal(recurrence?.rrule, 'FREQ=WEEKLY;COUNT=3');
    assert.deepEqual(recurrence.exdates, ['2023-03-15T08:00:00Z']);
    assert.deepEqual(recurrence.overrides, [
      {
        recurrenceId: '2023-03-08T08:00:00Z',
        title: 'Frokostmøte',
        start: '2023-03-08T10:00:00Z',
        status: 'cancelled',
      },
    ]);
  });

  it('keeps the good events when one cannot be parsed', async () => {
    const { feed, losses } = await read(
      calendar(
        event('DTSTART:20230301T080000Z'),
        'BEGIN:VEVENT\r\nUID:b\r\nno colon here\r\nEND:VEVENT',
        event('DTSTART:20230302T080000Z').replace('UID:a', 'UID:c'),
      ),
    );

    assert.deepEqual(
      feed.items.map(({ id }) => id),
      ['a', 'c'],
    );
    assert.deepEqual(
      losses.map(({ field }) => field),
      ['VEVENT that cannot be parsed'],
    );
  });

  it('reports alarms and what else it has no word for', async () => {
    const alarm = 'BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\nEND:VALARM';
    const { losses } = await read(
      calendar(event('DTSTART:20230301T080000Z', 'CLASS:PRIVATE', alarm)),
    );

    assert.deepEqual(
      losses.map(({ field }) => field),
      ['CLASS', 'VALARM'],
    );
  });
});
