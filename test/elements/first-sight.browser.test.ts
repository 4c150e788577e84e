import { EventsElement } from '../../src/elements/knf-events/events-element.ts';
import { eventsList } from '../../src/elements/knf-events/events-list.ts';
import { NewsElement } from '../../src/elements/knf-news/news-element.ts';
import { newsList } from '../../src/elements/knf-news/news-list.ts';
import type { FeedElement } from '../../src/elements/shared/feed-element.ts';
import { drawFirst } from '../../src/elements/shared/first-sight.ts';
import { assert, expectNoAxeViolations, fixture, until } from '../support/assert.ts';

// No test may lead the page away.
addEventListener('click', (event) => {
  event.preventDefault();
});

const KINDS = {
  news: { kind: newsList, newClass: () => class extends NewsElement {} },
  events: { kind: eventsList, newClass: () => class extends EventsElement {} },
};
const ITEMS = 7;

/** A feed for both elements, and for no other test; the server counts for all engines together. */
let feeds = Math.round(performance.timeOrigin);
function feedAddress(item: object = {}, answer: Record<string, string> = {}): string {
  const items = Array.from({ length: ITEMS }, (_, index) => ({
    id: `n${index}`,
    url: `https://knf.example/${index}`,
    title: `Sak ${index}`,
    summary: 'Vi møtes over en kopp kaffe.',
    date_published: '2026-03-01T08:00:00Z',
    tags: ['Frokostmøte'],
    ...item,
  }));
  const events = items.map((each) => ({
    ...each,
    id: `${each.id}e`,
    _knf: {
      type: 'event',
      start: '2999-03-30T08:00',
      location: { name: 'Krona' },
      offers: [{ price: 350, price_currency: 'NOK' }],
      ...(each as { _knf?: object })._knf,
    },
  }));
  const version = 'https://jsonfeed.org/version/1.1';
  const home_page_url = 'https://knf.example/';
  const body = JSON.stringify({
    version,
    title: 'Prøve',
    home_page_url,
    items: [...items, ...events],
  });
  const query = new URLSearchParams({ body, ...answer });
  return `/__feeds/first-sight-${++feeds}?${query.toString()}`;
}

async function requestsFor(src: string): Promise<number> {
  const response = await fetch(`${src.split('?')[0] ?? ''}/requests`);
  return Number(await response.text());
}

/** An element whose class comes when the test says so, on a page whose script has just run. */
async function waiting(
  name: keyof typeof KINDS,
  attributes: string,
  prepare?: (element: HTMLElement) => void,
) {
  const { kind, newClass } = KINDS[name];
  const tag = `first-${name}-${++feeds}`;
  const element = await fixture<FeedElement>(
    `<${tag} ${attributes}><a href="/">Arkiv</a></${tag}>`,
  );
  prepare?.(element);
  let isAskedFor = false;
  let settle: (come: 'come' | 'fail') => void = () => undefined;
  const asked = new Promise<string>((resolve) => (settle = resolve));
  drawFirst({ [tag]: kind }, kind.first, async () => {
    isAskedFor = true;
    if ((await asked) === 'fail') throw new Error('no network');
    customElements.define(tag, newClass());
  });
  return {
    element,
    isAskedFor: () => isAskedFor,
    /** Lets the class come, or not. */
    classes: async (how: 'come' | 'fail') => {
      await until(() => isAskedFor);
      settle(how);
      if (how === 'come') await customElements.whenDefined(tag);
    },
  };
}

const itemsIn = (element: Element) => [
  ...(element.shadowRoot?.querySelectorAll('[part~="item"]') ?? []),
];

/** Lets what comes late come to the page, so that a first sight has it at hand. */
async function partsAtHand(name: keyof typeof KINDS, attributes: string): Promise<void> {
  const { element, classes } = await waiting(name, attributes);
  await classes('come');
  await element.ready;
  await until(() => !element.shadowRoot?.querySelector('.later'));
}

/** Where an event's details come. */
const DETAILS = '.meta, .meta *, [part~="actions"], [part~="actions"] *';

for (const name of ['news', 'events'] as const) {
  describe(`the first sight of ${name}`, () => {
    it('is there before the class of the element, and the class takes it as it stands', async () => {
      const src = feedAddress();
      const { element, classes } = await waiting(name, `src="${src}"`);
      await until(() => itemsIn(element).length === 5);
      const [first] = itemsIn(element);
      assert.isFalse(element.matches(':defined'));
      const changes: MutationRecord[] = [];
      const observer = new MutationObserver((records) => changes.push(...records));
      observer.observe(await until(() => element.shadowRoot), {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });

      await classes('come');
      await element.ready;
      await until(() => element.matches(':state(ready)'));
      await until(() => !element.shadowRoot?.querySelector('.later'));

      // What comes late comes with the class; nothing else changes.
      assert.deepEqual(
        changes
          .filter(({ target }) => !(target instanceof Element && target.matches(DETAILS)))
          .map(({ target, attributeName }) => [target.nodeName, attributeName]),
        [],
      );
      assert.isTrue(itemsIn(element)[0] === first);
      assert.equal(await requestsFor(src), 1);
      observer.disconnect();
    });

    it('says and shows what the element does', async () => {
      const attributes = `limit="3" heading="Overskrift" heading-level="4" all-href="https://knf.example/alt" images="none" lang="en" time-zone="Asia/Tokyo" add-to-calendar=""`;
      await partsAtHand(name, `src="${feedAddress()}" ${attributes}`);
      const { element, classes } = await waiting(name, `src="${feedAddress()}" ${attributes}`);
      await until(() => itemsIn(element).length === 3);
      await expectNoAxeViolations(element);
      const before = element.shadowRoot?.querySelector('section')?.outerHTML;

      await classes('come');
      await element.ready;

      assert.equal(element.shadowRoot?.querySelector('section')?.outerHTML, before);
      assert.include(before, 'https://knf.example/alt');
      assert.include(before, '<h5');
    });

    it('holds the places of items while the feed is on its way, and lets the class come then', async () => {
      const { element, classes } = await waiting(
        name,
        `src="${feedAddress({}, { delay: '1500' })}" limit="4"`,
      );

      assert.equal(element.shadowRoot?.querySelectorAll('[part~="skeleton"] > li').length, 4);
      await classes('come');
      assert.equal(itemsIn(element).length, 0);
      await until(() => itemsIn(element).length === 4);
    });

    it('answers to a reader as soon as the class is there', async () => {
      const { element, classes } = await waiting(name, `src="${feedAddress()}"`);
      await until(() => itemsIn(element).length === 5);
      await classes('come');
      await element.updateComplete;
      const chosen: string[] = [];
      element.addEventListener('knf-select', (event) => {
        event.preventDefault();
        chosen.push(event.detail.item.id);
      });

      element.shadowRoot?.querySelector<HTMLElement>('[part~="link"]')?.click();

      assert.lengthOf(chosen, 1);
    });

    it('stays where the class cannot be had', async () => {
      const { element, classes } = await waiting(name, `src="${feedAddress()}"`);
      await until(() => itemsIn(element).length === 5);

      await classes('fail');
      await new Promise((resolve) => setTimeout(resolve, 50));

      assert.equal(itemsIn(element).length, 5);
    });

    it("gives way to the publisher's links where neither the feed nor the class can be had", async () => {
      const { element, classes } = await waiting(
        name,
        `src="${feedAddress({}, { status: '503' })}"`,
      );

      await classes('fail');

      await until(() => element.shadowRoot?.querySelector('slot:not([name])'));
      const link = element.querySelector('a');
      assert.isAbove(link?.getBoundingClientRect().height ?? 0, 0);
    });

    it('asks for the class again once there is a network, where it could not be had', async () => {
      const tag = `first-again-${++feeds}`;
      const { kind, newClass } = KINDS[name];
      const element = await fixture<FeedElement>(`<${tag} src="${feedAddress()}"></${tag}>`);
      let attempts = 0;
      drawFirst({ [tag]: kind }, kind.first, () => {
        if (++attempts === 1) return Promise.reject(new Error('no network'));
        customElements.define(tag, newClass());
        return Promise.resolve();
      });
      await until(() => attempts === 1);
      await new Promise((resolve) => setTimeout(resolve, 20));

      dispatchEvent(new Event('online'));

      await until(() => attempts === 2);
      await element.ready;
      assert.equal(itemsIn(element).length, 5);
    });

    for (const attribute of [
      'layout="compact"',
      'open="event"',
      'tag="Annet"',
      'paging="more"',
      'filters="search"',
    ]) {
      it(`leaves it to the element where an editor asks for ${attribute}`, async () => {
        const { element, isAskedFor, classes } = await waiting(
          name,
          `src="${feedAddress({}, { delay: '300' })}" ${attribute}`,
        );

        await until(isAskedFor);
        assert.isNull(element.shadowRoot);
        await classes('come');
        await element.ready;
      });
    }

    it('leaves it to the element where a script has set a property', async () => {
      const { element, isAskedFor, classes } = await waiting(
        name,
        `src="${feedAddress()}"`,
        (each) => {
          Object.assign(each, { limit: 2 });
        },
      );

      await until(isAskedFor);
      assert.isNull(element.shadowRoot);
      await classes('come');
      await until(() => itemsIn(element).length === 2);
    });

    it('asks for no feed that is far below what is seen', async () => {
      const src = feedAddress();
      const { element, isAskedFor } = await waiting(
        name,
        `src="${src}" style="display:block;margin-block-start:9000px"`,
      );

      await until(isAskedFor);
      assert.isNull(element.shadowRoot);
      assert.equal(await requestsFor(src), 0);
    });

    it('leaves what a server has drawn as it is', async () => {
      const { element, isAskedFor } = await waiting(name, `src="${feedAddress()}"`, (each) => {
        each.attachShadow({ mode: 'open' }).innerHTML = '<p>Fra tjeneren</p>';
      });

      await until(isAskedFor);
      assert.equal(element.shadowRoot?.innerHTML, '<p>Fra tjeneren</p>');
    });

    it('shows an empty feed only when the element can say so', async () => {
      const src = `/__feeds/first-sight-${++feeds}`;
      const { element, classes } = await waiting(name, `src="${src}"`);

      await classes('come');

      await until(() => element.matches(':state(empty)'));
      assert.match(
        element.shadowRoot?.querySelector('[part~="message"]')?.textContent ?? '',
        /Ingen/,
      );
    });

    it("holds no more room than it needs, whatever the page's rule for elements that are to come", async () => {
      const rule = document.createElement('style');
      const { element } = await waiting(name, `src="${feedAddress()}" limit="1"`, (each) => {
        rule.textContent = `${each.localName}:not(:defined) { display: block; min-block-size: 4000px }`;
        document.head.append(rule);
      });
      await until(() => itemsIn(element).length === 1);

      assert.isBelow(element.getBoundingClientRect().height, 1000);
      rule.remove();
    });
  });
}

describe('the first sight of news', () => {
  it('has the words of posts that are HTML, before the class is there', async () => {
    const html = '<p>Ordføreren <b>åpnet</b> møtet.</p>';
    const src = feedAddress({ summary: undefined, content_html: html });
    const { element, classes } = await waiting('news', `src="${src}"`);

    await until(() => itemsIn(element).length === 5);

    assert.isFalse(element.matches(':defined'));
    assert.include(itemsIn(element)[0]?.textContent, 'Ordføreren åpnet møtet.');
    await classes('come');
    await element.ready;
  });
});

describe('the first sight of events', () => {
  it('waits for the element where an event recurs, because its exceptions decide what comes first', async () => {
    const start = new Date(Date.now() + 86_400_000).toISOString();
    const recurrence = { rrule: 'FREQ=WEEKLY;COUNT=3' };
    const src = feedAddress({ _knf: { start, recurrence } });
    const { element, classes } = await waiting('events', `src="${src}"`);

    await classes('come');
    assert.equal(itemsIn(element).length, 0);
    await until(() => itemsIn(element).length > 0);
  });

  it('is not taken for what a server has drawn where the class comes before anything is', async () => {
    const start = new Date(Date.now() + 86_400_000).toISOString();
    const src = feedAddress({ _knf: { start, recurrence: { rrule: 'FREQ=WEEKLY;COUNT=3' } } });
    const link = Object.assign(document.createElement('link'), {
      rel: 'preload',
      as: 'fetch',
      crossOrigin: 'anonymous',
      href: src,
    });
    document.head.append(link);
    await until(() => performance.getEntriesByName(link.href).length > 0);
    const { element, classes } = await waiting('events', `src="${src}"`);

    await classes('come');

    assert.isFalse(element.isServed);
    await until(() => itemsIn(element).length > 0);
    assert.isFalse(element.isGrowing);
    link.remove();
  });
});
