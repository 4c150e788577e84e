import '../../../src/elements/knf-events/knf-events.ts';
import type { EventsElement } from '../../../src/elements/knf-events/knf-events.ts';
import { assert, expectNoAxeViolations, until } from '../../support/assert.ts';
import { eventsElement, texts, within } from './support.ts';

const events = [
  { title: 'Messe', start: '2026-11-20', end: '2026-11-27', location: { name: 'Krona' } },
  { title: 'Frokost', start: '2026-11-24T08:30:00', end: '2026-11-24T10:00:00' },
  { title: 'Styremøte', start: '2026-11-24T17:00:00', end: '2026-11-24T19:00:00' },
  {
    title: 'Workshop',
    start: '2026-12-03T09:00:00',
    registration: { url: 'https://knf.example/p', capacity: 40, remaining: 31 },
  },
  { title: 'Avlyst møte', start: '2026-12-09T17:00:00', status: 'cancelled' },
  { title: 'Høstkonferansen', start: '2027-10-01', date_precision: 'month' },
];

const inLayout = (layout: string, more = '') =>
  eventsElement(events, `layout="${layout}" limit="9" ${more}`);

describe('the layouts of events', () => {
  for (const layout of ['agenda', 'cards', 'compact', 'month']) {
    for (const theme of ['light', 'dark']) {
      it(`break no rule of accessibility: ${layout}, ${theme}`, async () => {
        const element = await inLayout(layout, `theme="${theme}" heading-level="1"`);
        if (theme === 'dark') element.style.background = '#14171b';
        element.style.color = theme === 'dark' ? '#eef0f2' : '#1b1f24';

        await expectNoAxeViolations(element);
      });
    }
  }

  it('say title, date and status in one heading in each', async () => {
    for (const layout of ['agenda', 'cards', 'compact']) {
      const element = await inLayout(layout);

      const headings = [...(element.shadowRoot?.querySelectorAll('[part~="item-heading"]') ?? [])];
      const spoken = headings.map((heading) => {
        const copy = heading.cloneNode(true) as HTMLElement;
        copy.querySelectorAll('[aria-hidden]').forEach((hidden) => hidden.remove());
        return copy.textContent.replace(/\s+/g, ' ').trim();
      });

      assert.include(spoken, 'Avlyst møte, onsdag 9. desember, Avlyst', layout);
      assert.include(spoken, 'Høstkonferansen, oktober 2027', layout);
    }
  });

  for (const layout of ['list', 'agenda', 'compact', 'cards']) {
    it(`share the room that their rows do not need, and leave none in one place: ${layout}`, async () => {
      for (const width of [240, 400, 760]) {
        const short = [1, 2, 3, 4].map((day) => ({ title: 'Kurs', start: `2026-12-0${day}` }));
        const element = await eventsElement(short, `layout="${layout}" style="width: ${width}px"`);

        const list = within(element, '[part="list"]').getBoundingClientRect();
        const rows = [...element.renderRoot.querySelectorAll('.rows > li, .days > li')];
        const heights = rows.map((row) => Math.round(row.getBoundingClientRect().height));
        const last = rows.at(-1)?.getBoundingClientRect();

        assert.closeTo(last?.bottom ?? 0, list.bottom, 1, `${width} px`);
        assert.isAtMost(Math.max(...heights) - Math.min(...heights), 1, `${width} px`);
      }
    });
  }

  it('leave out nothing that the list shows', async () => {
    for (const layout of ['agenda', 'cards', 'compact']) {
      assert.lengthOf(texts(await inLayout(layout), '[part="item"]'), events.length, layout);
    }
  });
});

describe('the agenda', () => {
  it('lets the mark of an event of several days begin where its title does, in a narrow column', async () => {
    const element = await eventsElement(
      [{ title: 'Kurs', start: '2026-12-01T09:00', end: '2026-12-02T15:00', status: 'postponed' }],
      'layout="agenda" style="inline-size: 400px"',
    );

    const { left } = within(element, '[part="status"]').getBoundingClientRect();
    assert.closeTo(left, within(element, '[part="title"]').getBoundingClientRect().left, 1);
  });

  it('stands events under their month and their day', async () => {
    const element = await inLayout('agenda');

    assert.deepEqual(texts(element, '[part="month-heading"]'), [
      'November 2026',
      'Desember 2026',
      'Oktober 2027',
    ]);
    assert.deepEqual(texts(element, '.label').slice(0, 3), [
      'Fredag 20.–27. nov.',
      'I dag tirsdag 24.',
      'Torsdag 3. des.',
    ]);
    const [november] = element.renderRoot.querySelectorAll('.days');
    assert.lengthOf(november?.querySelectorAll('li:nth-child(2) h4') ?? [], 2);
  });

  it('stands what an event is marked with beside its hours, also in a narrow column', async () => {
    for (const width of [240, 400]) {
      const element = await inLayout('agenda', `style="width: ${width}px"`);

      const mark = within(element, '[part="status"].cancelled');
      const hours = mark.closest('[part="item"]')?.querySelector('[part="date"]');

      const middleOf = (node?: Element | null) => {
        const { top = 0, height = 0 } = node?.getBoundingClientRect() ?? {};
        return top + height / 2;
      };
      assert.closeTo(middleOf(mark), middleOf(hours), 2, `${width} px`);
    }
  });
});

describe('the cards of events', () => {
  it('stand level, whether they have a picture or not', async () => {
    const image = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    const element = await eventsElement(
      [
        { title: 'Med bilde', start: '2026-12-01', image },
        { title: 'Uten bilde', start: '2026-12-02' },
      ],
      'layout="cards" style="width: 600px"',
    );

    const tops = [...element.renderRoot.querySelectorAll('[part="title"]')].map(
      (title) => title.getBoundingClientRect().top,
    );

    assert.closeTo(tops[0] ?? 0, tops[1] ?? NaN, 1);
  });
});

describe('the month', () => {
  const day = (element: EventsElement, date: string) => within(element, `[data-day="${date}"]`);
  const focused = (element: EventsElement) =>
    element.shadowRoot?.activeElement?.getAttribute('data-day');

  async function press(element: EventsElement, key: string, expected: string): Promise<void> {
    element.shadowRoot?.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
    await until(() => focused(element) === expected, `${key} leads to ${expected}`);
  }

  it('tells of a day how many events it has', async () => {
    const element = await inLayout('month');

    assert.equal(
      day(element, '2026-11-24').getAttribute('aria-label'),
      'tirsdag 24. november, 3 arrangementer',
    );
    assert.equal(
      day(element, '2026-11-20').getAttribute('aria-label'),
      'fredag 20. november, 1 arrangement',
    );
    assert.equal(day(element, '2026-11-18').getAttribute('aria-label'), 'onsdag 18. november');
  });

  it('has one tab stop: today at first', async () => {
    const element = await inLayout('month');

    const stops = element.renderRoot.querySelectorAll('table [tabindex="0"]');

    assert.lengthOf(stops, 1);
    assert.equal(stops[0]?.getAttribute('data-day'), '2026-11-24');
    assert.equal(stops[0]?.getAttribute('aria-current'), 'date');
  });

  it('is walked by the keys of a grid, over the edges of a month', async () => {
    const element = await inLayout('month');
    day(element, '2026-11-24').focus();

    await press(element, 'ArrowRight', '2026-11-25');
    await press(element, 'ArrowDown', '2026-12-02');
    await press(element, 'ArrowLeft', '2026-12-01');
    await press(element, 'ArrowUp', '2026-11-24');
    await press(element, 'Home', '2026-11-23');
    await press(element, 'End', '2026-11-29');
    await press(element, 'PageDown', '2026-12-29');
    await press(element, 'PageUp', '2026-11-29');
    assert.deepEqual(texts(element, '[part="month-heading"]'), ['November 2026']);
  });

  it('tells a chosen day in full, and takes the focus there', async () => {
    const element = await inLayout('month');

    day(element, '2026-11-24').click();

    const chosen = await until(() => element.shadowRoot?.querySelector('.is-chosen .chosen'));
    assert.equal(chosen.getAttribute('aria-label'), 'tirsdag 24. november');
    assert.deepEqual(texts(element, '.chosen [part="title"]'), ['Messe', 'Frokost', 'Styremøte']);
    await until(() => element.shadowRoot?.activeElement === chosen);
    await expectNoAxeViolations(element);
  });

  it('goes to the next month, the one before, and back to today', async () => {
    const element = await inLayout('month');
    const [today, previous, next] =
      element.renderRoot.querySelectorAll<HTMLElement>('.month-bar button');
    const shown = () => texts(element, '[part="month-heading"]')[0];

    next?.click();
    await until(() => shown() === 'Desember 2026');
    previous?.click();
    previous?.click();
    await until(() => shown() !== 'Desember 2026');
    today?.click();
    await until(() => shown() === 'November 2026');
  });

  it('draws an event of several days as one bar in each week', async () => {
    const element = await inLayout('month');

    const bars = [...element.renderRoot.querySelectorAll<HTMLElement>('.bar')].filter(
      ({ title }) => title === 'Messe',
    );

    assert.deepEqual(
      bars.map((bar) => [
        bar.closest('td')?.querySelector('button')?.dataset['day'],
        bar.style.getPropertyValue('--_days'),
      ]),
      [
        ['2026-11-20', '3'],
        ['2026-11-23', '5'],
      ],
    );
  });

  it('opens what did not fit from the keyboard: Enter on the day, or on "+2 til"', async () => {
    const many = ['A', 'B', 'C', 'D'].map((title, hour) => ({
      title,
      start: `2026-11-26T1${hour}:00:00`,
    }));
    const element = await eventsElement(many, 'layout="month"');
    const more = within(element, '.more');
    assert.equal(more.textContent.trim(), '+2 til');

    // A button answers to Enter and Space by a click.
    more.click();

    await until(() => texts(element, '.chosen [part="title"]').length === 4);
  });

  it('speaks the language of the page', async () => {
    const element = await inLayout('month', 'lang="se"');

    await until(() => texts(element, '[part="month-heading"]')[0] === 'Skábmamánnu 2026');
    assert.equal(
      day(element, '2026-11-24').getAttribute('aria-label'),
      'maŋŋebárga, skábmamánu 24. b., 3 dáhpáhusa',
    );
  });
});

describe('events that recur', () => {
  it('stand on each of their days', async () => {
    const element = await eventsElement([
      {
        title: 'Gründerkafé',
        start: '2026-11-10T16:00:00',
        recurrence: { rrule: 'FREQ=WEEKLY;COUNT=4' },
      },
    ]);

    await until(() => texts(element, '[part="item"]').length === 2);
    assert.deepEqual(
      [...element.renderRoot.querySelectorAll('time')].map(({ dateTime }) => dateTime),
      ['2026-11-24T16:00:00', '2026-12-01T16:00:00'],
    );
  });
});
