/** An item that opens in place, in every layout. */
import '../../../src/elements/knf-widgets.ts';
import type { EventsElement } from '../../../src/elements/knf-events/knf-events.ts';
import type { NewsElement } from '../../../src/elements/knf-news/knf-news.ts';
import { assert, expectNoAxeViolations, fixture, until } from '../../support/assert.ts';

const LAYOUTS = [
  ['knf-news', ['list', 'cards', 'compact', 'headlines', 'featured']],
  ['knf-events', ['list', 'agenda', 'cards', 'compact', 'month']],
] as const;

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Prøve',
  items: [
    {
      id: 'sak',
      title: 'En sak',
      content_html: '<p>Første avsnitt.</p><p>Andre avsnitt.</p><p>Siste avsnitt.</p>',
      _knf: { type: 'post', mentions: [{ type: 'event', id: 'møte' }] },
    },
    {
      id: 'møte',
      title: 'Et møte',
      summary: 'Innledningen.',
      content_html: '<p>Hele innbydelsen.</p>',
      _knf: {
        type: 'event',
        start: new Date(Date.now() + 3_600_000).toISOString(),
        organizer: [{ type: 'organization', name: 'KNF' }],
        program: [
          { start: '08:30', end: '09:00', title: 'Kaffe' },
          { start: '09:00', title: 'Foredrag', speaker: 'Rektor' },
        ],
        status: 'rescheduled',
        status_reason: 'Salen var opptatt.',
      },
    },
  ],
};

/** An element whose first item is open, when all of it has come. */
async function opened(tag: string, layout: string, document: object = feed) {
  const element = await fixture<NewsElement | EventsElement>(
    `<${tag} open="expand" layout="${layout}" style="inline-size: 50em"></${tag}>`,
  );
  element.feed = document;
  await element.ready;
  const link = await until(() => {
    if (layout === 'month')
      element.renderRoot.querySelector<HTMLElement>('[aria-current]')?.click();
    return element.renderRoot.querySelector<HTMLElement>('[part="link"]');
  });
  link.click();
  const whole = await until(() => element.renderRoot.querySelector<HTMLElement>('.whole'));
  await until(() => whole.querySelector('article'));
  return { element, whole, link };
}

for (const [tag, layouts] of LAYOUTS) {
  for (const layout of layouts) {
    it(`is whole, as wide as the list and nowhere cut, in <${tag} layout="${layout}">`, async () => {
      const { whole } = await opened(tag, layout);

      const list = whole.closest('ul')?.getBoundingClientRect();
      assert.closeTo(whole.getBoundingClientRect().width, list?.width ?? 0, 1);
      const cut = [...whole.querySelectorAll<HTMLElement>('*')].filter(
        (each) =>
          getComputedStyle(each).overflow === 'hidden' && each.scrollHeight > each.clientHeight + 1,
      );
      assert.deepEqual(
        cut.map(({ outerHTML }) => outerHTML),
        [],
      );
      await expectNoAxeViolations(whole);
    });
  }
}

it('tells of an event what its row does not: why, who, all of the text, the programme', async () => {
  const { whole } = await opened('knf-events', 'list');
  const text = whole.textContent.replace(/\s+/g, ' ');

  for (const words of ['Salen var opptatt.', 'KNF', 'Hele innbydelsen.']) {
    assert.include(text, words);
  }
  assert.deepEqual(
    [...whole.querySelectorAll('article ul li')].map(({ textContent }) => textContent.trim()),
    ['08:30–09:00 · Kaffe', '09:00 · Foredrag · Rektor'],
  );
  assert.notInclude(text, 'Innledningen.');
});

it('closes again, and the focus stays where the reader was', async () => {
  const { element, link } = await opened('knf-events', 'list');
  link.focus();

  link.click();
  await until(() => !element.renderRoot.querySelector('.whole'));

  assert.equal(element.renderRoot.activeElement, link);
});

it('is drawn once for an event that recurs, whose instances are made anew each time', async () => {
  const [, event] = feed.items;
  const recurring = { ...event?._knf, recurrence: { rrule: 'FREQ=WEEKLY;COUNT=4' } };
  const { element, whole } = await opened('knf-events', 'list', {
    ...feed,
    items: [{ ...event, _knf: recurring }],
  });
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(whole, { childList: true, subtree: true });

  element.requestUpdate();
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();

  assert.lengthOf(changes, 0);
  assert.include(whole.textContent, 'Hele innbydelsen.');
});
