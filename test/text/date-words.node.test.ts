import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from '../../src/model/calendar.ts';
import type { PlainDate } from '../../src/model/time.ts';
import {
  dateRange,
  monthAndYear,
  monthName,
  shortMonth,
  shortWeekday,
  weekdayName,
  wholeDate,
} from '../../src/text/date-range.ts';
import type { DateStyle } from '../../src/text/date-range.ts';
import { dateWords } from '../../src/text/date-words.ts';
import { messages as en } from '../../src/text/messages/en.ts';
import type { Messages } from '../../src/text/messages/messages.ts';
import { messages as nb } from '../../src/text/messages/nb.ts';
import { messages as nn } from '../../src/text/messages/nn.ts';
import { messages as se } from '../../src/text/messages/se.ts';

const date = (text: string) => text as PlainDate;
const DAYS = Array.from({ length: 400 }, (_, index) => addDays(date('2026-01-01'), index));
const noon = (day: PlainDate) => Date.parse(`${day}T12:00Z`);

/** `Intl` of one version has a comma before the month, of another none. */
const plain = (text: string) => text.replaceAll(',', '').replace(/\s/gu, ' ');

describe('dates in words', () => {
  for (const messages of [nb, nn, en] as readonly Messages[]) {
    it(`are those of Unicode CLDR, on each day of a year and more, in ${messages.language}`, () => {
      const intl = (options: Intl.DateTimeFormatOptions, day: PlainDate) =>
        plain(
          new Intl.DateTimeFormat(messages.language === 'en' ? 'en-GB' : messages.language, {
            ...options,
            timeZone: 'UTC',
          }).format(noon(day)),
        );
      const DAY = { day: 'numeric', month: 'long' } as const;
      const YEAR = { year: 'numeric' } as const;
      for (const day of DAYS) {
        assert.equal(dateWords(day, messages), intl(DAY, day));
        assert.equal(dateWords(day, messages, true), intl({ ...DAY, ...YEAR }, day));
        assert.equal(
          wholeDate(day, messages, { weekday: true, year: true }),
          intl({ ...DAY, ...YEAR, weekday: 'long' }, day),
        );
        assert.equal(weekdayName(day, messages), intl({ weekday: 'long' }, day));
        assert.equal(monthName(day, messages), intl({ month: 'long' }, day));
        assert.equal(monthAndYear(day, messages), intl({ month: 'long', ...YEAR }, day));
      }
    });
  }

  it('are those of the Sámi Parliament in Northern Sami: a month bends beside its day', () => {
    const day = date('2026-11-24');

    assert.equal(
      wholeDate(day, se, { weekday: true, year: true }),
      'maŋŋebárga, skábmamánu 24. b. 2026',
    );
    assert.equal(monthAndYear(day, se), 'skábmamánnu 2026');
    assert.equal(shortMonth(day, se), 'skáb');
    assert.equal(dateRange(day, date('2026-11-26'), se, {}), 'skábmamánu 24.–26. b.');
    assert.equal(
      dateRange(day, date('2026-12-02'), se, {}),
      'skábmamánu 24. b. – juovlamánu 2. b.',
    );
    assert.equal(
      dateRange(day, date('2026-11-26'), se, { weekday: true }),
      'maŋŋebárga, skábmamánu 24. b. – duorastat, skábmamánu 26. b.',
    );
  });

  it('shorten names as they are shortened in print', () => {
    const months = DAYS.filter((day) => day.endsWith('-01')).slice(0, 12);
    const short = (messages: Messages) => months.map((day) => shortMonth(day, messages)).join(' ');

    assert.equal(short(nb), 'jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.');
    assert.equal(short(en), 'Jan Feb Mar Apr May June July Aug Sep Oct Nov Dec');
    assert.equal(shortWeekday(date('2026-11-26'), nn), 'tor.');
    assert.equal(shortWeekday(date('2026-11-28'), nn), 'lau.');
    assert.equal(shortWeekday(date('2026-11-26'), se), 'duor');
  });
});

describe('several days in words', () => {
  const first = date('2026-11-26');
  const cases: readonly (readonly [string, string, DateStyle, Messages, string])[] = [
    ['of one month', '2026-11-27', {}, nb, '26.–27. november'],
    ['of one month, with their year', '2026-11-27', { year: true }, nb, '26.–27. november 2026'],
    ['of one month in English', '2026-11-27', {}, en, '26–27 November'],
    ['of two months', '2026-12-02', { year: true }, nn, '26. november–2. desember 2026'],
    ['of two months in English', '2026-12-02', {}, en, '26 November – 2 December'],
    ['of two years', '2027-01-02', { year: true }, nb, '26. november 2026–2. januar 2027'],
    ['with weekdays', '2026-11-27', { weekday: true }, nb, 'torsdag 26.–fredag 27. november'],
    ['with short months', '2026-11-27', { month: 'short' }, nb, '26.–27. nov.'],
    ['that are one day', '2026-11-26', { weekday: true, month: 'none' }, nb, 'torsdag 26.'],
  ];
  for (const [what, last, style, messages, expected] of cases) {
    it(`${what}: ${expected}`, () => {
      assert.equal(dateRange(first, date(last), messages, style), expected);
    });
  }
});
