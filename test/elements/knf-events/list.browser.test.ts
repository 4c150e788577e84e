import '../../../src/elements/knf-events/knf-events.ts';
import type { EventsElement } from '../../../src/elements/knf-events/knf-events.ts';
import { pageEnvironment } from '../../../src/feed/environment.ts';
import { assert, expectNoAxeViolations, fixture, until } from '../../support/assert.ts';
import { feedOf, NOW } from '../../support/events.ts';
import { eventsElement, texts, within } from './support.ts';

const registration = { url: 'https://knf.example/pamelding', capacity: 40, remaining: 31 };

describe('a list of events', () => {
  it('has title, date and status in one heading, in that order', async () => {
    const element = await eventsElement([
      { title: 'Kurs', start: '2026-12-09T17:00:00', status: 'cancelled' },
    ]);

    const heading = within(element, 'h3').cloneNode(true) as HTMLElement;
    heading.querySelectorAll('[aria-hidden]').forEach((hidden) => hidden.remove());

    assert.equal(
      heading.textContent.replace(/\s+/g, ' ').trim(),
      'Kurs, onsdag 9. desember, Avlyst',
    );
  });

  it('offers registration where it is open, the waiting list where it is full', async () => {
    const element = await eventsElement([
      { title: 'Åpent', start: '2026-12-01T08:00:00', registration },
      {
        title: 'Fullt',
        start: '2026-12-02T08:00:00',
        registration: { ...registration, status: 'waitlist' },
      },
    ]);

    assert.deepEqual(texts(element, 'a[part="button"]'), [
      'Meld deg på: Åpent, tirsdag 1. desember',
      'Sett meg på venteliste: Fullt, onsdag 2. desember',
    ]);
  });

  it('offers none for what is cancelled, full, closed, over or under way', async () => {
    const element = await eventsElement(
      [
        { start: '2026-12-01T08:00:00', status: 'cancelled', registration },
        { start: '2026-12-02T08:00:00', registration: { ...registration, remaining: 0 } },
        { start: '2026-12-03T08:00:00', registration: { ...registration, closes: '2026-11-23' } },
        { start: '2026-11-20T08:00:00', registration },
        { start: '2026-11-24T08:30:00', end: '2026-11-24T10:00:00', registration },
      ],
      'show="all"',
    );

    assert.lengthOf(texts(element, '[part="item"]'), 5);
    assert.deepEqual(texts(element, 'a[part="button"]'), []);
  });

  it('tells until when one can sign up, what it costs and where from an event was moved', async () => {
    const element = await eventsElement([
      {
        start: '2026-12-01T08:00:00',
        status: 'rescheduled',
        previous_start: '2026-11-20T08:00:00',
        registration: { ...registration, closes: '2026-11-26T12:00:00+01:00' },
        offers: [
          { name: 'Medlem', price: '0' },
          { name: 'Ikke-medlem', price: '150.00' },
        ],
      },
    ]);

    assert.deepEqual(texts(element, '[part="status"]'), ['Flyttet fra 20. november']);
    assert.include(texts(element, '[part="meta"]')[0], 'Medlem gratis · Ikke-medlem 150 kr');
    assert.include(texts(element, '[part="meta"]')[0], 'Påmelding stenger om 2 dager');
  });

  it('leads from a place to a map, and from a meeting on the net to its room', async () => {
    const element = await eventsElement([
      {
        start: '2026-12-01T08:00:00',
        location: { name: 'Krona', geo: { latitude: 59.66, longitude: 9.64 } },
      },
      {
        start: '2026-12-02T08:00:00',
        location: { name: 'KNF', street_address: 'Kirketorget 4', locality: 'Kongsberg' },
      },
      {
        start: '2026-12-03T08:00:00',
        attendance_mode: 'online',
        virtual_location: { name: 'Teams', url: 'https://knf.example/mote' },
      },
    ]);

    const links = [
      ...(element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('[part="place"] a') ?? []),
    ];

    assert.deepEqual(
      links.map(({ href }) => href),
      [
        'https://www.openstreetmap.org/?mlat=59.66&mlon=9.64#map=17/59.66/9.64',
        'https://www.openstreetmap.org/search?query=Kirketorget%204%20Kongsberg',
        'https://knf.example/mote',
      ],
    );
  });

  it('can leave out what is cancelled, show what is over, and stand at another day', async () => {
    const events = [
      { title: 'Over', start: '2026-11-20T08:00:00' },
      { title: 'Avlyst', start: '2026-12-01T08:00:00', status: 'cancelled' },
      { title: 'Kommer', start: '2026-12-02T08:00:00' },
    ];

    assert.deepEqual(texts(await eventsElement(events, 'cancelled="hide"'), '[part="title"]'), [
      'Kommer',
    ]);
    assert.deepEqual(texts(await eventsElement(events, 'show="past"'), '[part="title"]'), ['Over']);
    assert.deepEqual(texts(await eventsElement(events, 'from="2026-12-02"'), '[part="title"]'), [
      'Kommer',
    ]);
  });

  it("marks a title's language where it is another than the element's", async () => {
    const element = await eventsElement([{ start: '2026-12-01' }]);
    element.feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'KNF',
      language: 'en',
      items: [{ id: '1', title: 'Trip', _knf: { type: 'event', start: '2026-12-01' } }],
    };
    await element.updateComplete;

    assert.equal(within(element, '[part="title"]').getAttribute('lang'), 'en');
    assert.equal(within(element, 'section').getAttribute('lang'), 'nb');
  });

  it('breaks no rule of accessibility', async () => {
    const element = await eventsElement(
      [
        {
          title: 'A',
          start: '2026-11-24T08:30:00',
          end: '2026-11-24T10:00:00',
          location: { name: 'Krona', url: 'https://krona.example/' },
        },
        { title: 'B', start: '2026-12-02T08:00:00', registration },
        { title: 'C', start: '2026-12-03', end: '2026-12-05', status: 'cancelled' },
        { title: 'D', start: '2026-12-04', registration: { ...registration, status: 'waitlist' } },
      ],
      'heading-level="1"',
    );

    await expectNoAxeViolations(element);
  });
});

describe('a list of very many events', () => {
  /** So many that choosing among them takes its time, the later ones first. */
  const many = (name: string) =>
    Array.from({ length: 9_000 }, (_, index) => ({
      title: `${name} ${index}`,
      start: new Date(NOW + (9_000 - index) * 3_600_000).toISOString(),
    }));
  const titles = (element: Element) => texts(element, '[part="title"]');

  it('shows those that come first, and is ready when it does', async () => {
    const element = await fixture<EventsElement>('<knf-events limit="2"></knf-events>');
    let body = JSON.stringify(feedOf(...many('Møte')));
    element.environment = {
      now: () => NOW,
      fetch: () => Promise.resolve(new Response(body)),
    };

    element.src = 'https://knf.example/mange.json';
    await element.ready;
    await element.updateComplete;

    assert.deepEqual(titles(element), ['Møte 8999', 'Møte 8998']);
    body = JSON.stringify(feedOf(...many('Kurs')));
    await element.reload();
    await element.updateComplete;
    assert.deepEqual(titles(element), ['Kurs 8999', 'Kurs 8998']);
  });

  it('shows the last feed that it was given, also while it looks through another', async () => {
    const element = await fixture<EventsElement>('<knf-events limit="2"></knf-events>');
    element.environment = { ...pageEnvironment, now: () => NOW };
    const course: object = { title: 'Kurs', start: '2026-12-01T08:00:00' };
    let hasLooked = false;
    element.learn = (feed) => {
      if (feed.items.length === 1) return undefined;
      element.feed = feedOf(course);
      return until(() => titles(element)[0] === 'Kurs').then(() => (hasLooked = true));
    };

    element.feed = feedOf(...many('Møte'));
    await until(() => hasLooked);
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;

    assert.deepEqual(titles(element), ['Kurs']);
  });
});

describe('the calendar button of an event', () => {
  const event = { title: 'Kurs', start: '2026-12-01T08:00:00', end: '2026-12-01T10:00:00' };

  async function openMenu(attributes = '') {
    const element = await eventsElement([event], attributes);
    const button = within(element, 'button.icon');
    button.click();
    const menu = await until(() =>
      element.shadowRoot?.querySelector<HTMLElement>('.calendar-menu'),
    );
    await until(() => menu.matches(':popover-open'));
    return { element, button, menu };
  }

  it('opens the calendars and puts the focus on the first', async () => {
    const { element, button, menu } = await openMenu();

    assert.deepEqual(
      [...menu.querySelectorAll('a')].map(({ textContent }) => textContent.trim()),
      ['Last ned kalenderfil', 'Google Kalender', 'Outlook'],
    );
    assert.equal(button.getAttribute('aria-expanded'), 'true');
    assert.isTrue(element.shadowRoot?.activeElement === menu.querySelector('a'));
    await expectNoAxeViolations(element);
  });

  it('gives the focus back when it closes', async () => {
    const { element, button, menu } = await openMenu();

    menu.hidePopover();

    await until(() => button.getAttribute('aria-expanded') === 'false');
    assert.isTrue(element.shadowRoot?.activeElement === button);
    assert.isFalse(menu.isConnected);
  });

  it('gives a file with the event', async () => {
    const { menu } = await openMenu();
    const link = menu.querySelector<HTMLAnchorElement>('a[download]');

    const text = await (await fetch(link?.href ?? '')).text();

    assert.equal(link?.download, 'kurs.ics');
    assert.include(text, 'DTSTART:20261201T070000Z\r\n');
  });

  it('offers only what the tag asks for, and is gone where it asks for none', async () => {
    const { menu } = await openMenu('add-to-calendar="outlook"');
    const without = await eventsElement([event], 'add-to-calendar=""');

    assert.lengthOf(menu.querySelectorAll('a'), 1);
    assert.isNull(without.shadowRoot?.querySelector('button.icon') ?? null);
  });
});

describe('a list with nothing to come', () => {
  for (const [lang, sentence] of [
    ['nb', /Sist: Kurs, .*19\. november\.$/],
    ['se', /Maŋimuš: Kurs, .*skábmamánu 19\. b\.$/],
  ] as const) {
    it(`tells in one sentence what was last: ${lang}`, async () => {
      const past = { title: 'Kurs', start: '2026-11-19T08:00:00', end: '2026-11-19T09:00:00' };
      const element = await eventsElement([past], `lang="${lang}"`);

      const told = await until(() =>
        texts(element, '[part="message"]').find((text) => sentence.test(text)),
      );

      assert.isString(told);
    });
  }
});
