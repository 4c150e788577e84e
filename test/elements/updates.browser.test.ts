import '../../src/elements/knf-widgets.ts';
import type { FeedElement } from '../../src/elements/shared/feed-element.ts';
import { pageEnvironment } from '../../src/feed/environment.ts';
import { assert, fixture, until } from '../support/assert.ts';

const COUNT = 500;

function feedText(tag: string, titles: Record<number, string> = {}): string {
  const own = tag === 'knf-events' ? { _knf: { type: 'event', start: '2999-03-30T08:00' } } : {};
  const items = Array.from({ length: COUNT }, (_, index) => ({
    id: `n${index}`,
    url: `https://knf.example/${index}`,
    title: titles[index] ?? `Sak ${index}`,
    ...own,
  }));
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Prøve', items });
}

/** An element that shows all of a feed, whose server says what `answer.text` says. */
async function shown(tag: string) {
  const answer = { text: feedText(tag) };
  const fetch = () => Promise.resolve(new Response(answer.text));
  const element = await fixture<FeedElement>(`<${tag} loading="eager" limit="${COUNT}"></${tag}>`);
  element.environment = { ...pageEnvironment, fetch };
  element.src = `/updates/${tag}`;
  await element.ready;
  await until(() => element.renderRoot.querySelectorAll('[part~="item"]').length === COUNT);
  await until(() => !element.renderRoot.querySelector('.later'));
  return { element, answer };
}

/** What changes in an element's root while something is done. */
async function changesDuring(element: FeedElement, act: () => Promise<void>) {
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(element.renderRoot, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  await act();
  await element.updateComplete;
  changes.push(...observer.takeRecords());
  observer.disconnect();
  return changes;
}

for (const tag of ['knf-news', 'knf-events']) {
  describe(`a refresh of <${tag}>`, () => {
    it('touches only the one item of 500 that has changed', async () => {
      const { element, answer } = await shown(tag);
      const last = element.renderRoot.querySelector('[part~="item"]:last-of-type');

      answer.text = feedText(tag, { 250: 'En ny tittel' });
      const changes = await changesDuring(element, () => element.reload());

      assert.include(element.renderRoot.textContent, 'En ny tittel');
      assert.isAtMost(changes.length, 5);
      assert.equal(element.renderRoot.querySelector('[part~="item"]:last-of-type'), last);
    });

    it('does nothing at all where the server says the same', async () => {
      const { element } = await shown(tag);
      let events = 0;
      element.addEventListener('knf-load', () => events++);

      const changes = await changesDuring(element, () => element.reload());

      assert.equal(changes.length, 0);
      assert.equal(events, 0);
    });
  });
}

describe('a hundred elements with one feed', () => {
  it('make one request and read the answer once', async () => {
    let requests = 0;
    const environment = {
      ...pageEnvironment,
      fetch: () => {
        requests++;
        return Promise.resolve(new Response(feedText('knf-news')));
      },
    };
    const place = await fixture('<div></div>');
    const feeds = new Set<unknown>();
    place.addEventListener('knf-load', (event) => {
      feeds.add(event.detail.feed);
    });
    const elements = Array.from({ length: 100 }, () => {
      const element = document.createElement('knf-news') as FeedElement;
      element.environment = environment;
      element.loading = 'eager';
      element.src = '/updates/hundred';
      return element;
    });
    place.append(...elements);

    await Promise.all(elements.map(({ ready }) => ready));

    assert.equal(requests, 1);
    assert.equal(feeds.size, 1, 'feeds that were read');
    assert.isTrue(elements.every(({ renderRoot }) => renderRoot.querySelector('[part="item"]')));
  });
});
