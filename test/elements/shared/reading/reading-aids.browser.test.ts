import '../../../../src/elements/knf-news/knf-news.ts';
import type { NewsElement } from '../../../../src/elements/knf-news/knf-news.ts';
import { assert, expectNoAxeViolations, fixture, until } from '../../../support/assert.ts';

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Prøve',
  items: Array.from({ length: 7 }, (_, index) => ({
    id: String(index),
    url: `https://knf.example/${index}`,
    title: `Sak ${index}`,
    summary: index === 5 ? 'Møte på Blåfarveværket' : 'Nytt',
    date_published: `2023-0${index < 3 ? 2 : 3}-1${9 - index}T08:00:00Z`,
    tags: index % 2 ? ['Industri'] : ['Bærekraft', 'Reiseliv'],
    _knf: { type: 'post', regions: index === 6 ? ['osloregionen'] : ['3303'] },
  })),
};

async function news(attributes: string): Promise<NewsElement> {
  const element = await fixture<NewsElement>(`<knf-news limit="3" ${attributes}></knf-news>`);
  element.feed = feed;
  await until(() => element.renderRoot.querySelector('[part="list"]'), 'the list', 8000);
  return element;
}

function titles(element: NewsElement): readonly string[] {
  return [...element.renderRoot.querySelectorAll('[part="title"]')].map(({ textContent }) =>
    textContent.trim(),
  );
}

function statusOf(element: NewsElement): string | undefined {
  return element.renderRoot.querySelector('[role="status"]')?.textContent.trim();
}

async function choose(element: NewsElement, index: number, value: string): Promise<void> {
  const select = element.renderRoot.querySelectorAll('select')[index];
  if (!select) throw new Error('no such list');
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

async function type(element: NewsElement, text: string): Promise<void> {
  const input = element.renderRoot.querySelector('input');
  if (!input) throw new Error('no search field');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
}

async function button(element: NewsElement, name: string): Promise<HTMLButtonElement> {
  return until(
    () =>
      [...element.renderRoot.querySelectorAll('button')].find(
        (each) => (each.getAttribute('aria-label') ?? each.textContent.trim()) === name,
      ),
    `the button ${name}`,
  );
}

describe('the filters of a reader', () => {
  it('offer only values that have something to show, with how much', async () => {
    const element = await news('filters="tag month"');

    const [tags, months] = [...element.renderRoot.querySelectorAll('select')].map((select) =>
      [...select.options].map(({ text }) => text.trim()),
    );

    assert.deepEqual(tags, ['Alle', 'Bærekraft (4)', 'Reiseliv (4)', 'Industri (3)']);
    assert.deepEqual(months, ['Alle', 'mars 2023 (4)', 'februar 2023 (3)']);
  });

  it('narrow the list and say how much is left', async () => {
    const element = await news('filters="tag"');

    await choose(element, 0, 'Industri');

    assert.sameMembers([...titles(element)], ['Sak 1', 'Sak 3', 'Sak 5']);
    assert.equal(statusOf(element), '3 av 7 treff');
  });

  it('offer in one list only what the other leaves', async () => {
    const element = await news('filters="tag month"');

    await choose(element, 1, '2023-02');

    const tags = element.renderRoot.querySelector('select');
    assert.deepEqual(
      [...(tags?.options ?? [])].map(({ text }) => text.trim()),
      ['Alle', 'Bærekraft (2)', 'Reiseliv (2)', 'Industri (1)'],
    );
  });

  it('find words whatever their accents', async () => {
    const element = await news('filters="search"');

    await type(element, 'blafarve MOTE');

    assert.deepEqual(titles(element), ['Sak 5']);
  });

  it('name regions, and find what lies in one', async () => {
    const element = await news('filters="region"');
    element.limit = 9;
    const select = await until(() => {
      const list = element.renderRoot.querySelector('select');
      return list?.textContent.includes('Kongsberg') ? list : undefined;
    });
    assert.include(select.textContent, 'Osloregionen (1)');

    await choose(element, 0, '3303');

    await until(() => statusOf(element)?.includes('treff'));
    assert.include(titles(element), 'Sak 0');
  });

  it('tell the host what was chosen', async () => {
    const element = await news('filters="tag"');
    const told = new Promise<unknown>((resolve) => {
      element.addEventListener('knf-filter', ({ detail }) => {
        resolve(detail);
      });
    });

    await choose(element, 0, 'Industri');

    assert.deepEqual(await told, { filters: { tag: 'Industri' }, count: 3, total: 7 });
  });

  it('are taken away at once, and the focus stays in the bar', async () => {
    const element = await news('filters="search tag"');
    await type(element, 'finnes ikke');
    assert.include(element.renderRoot.textContent, 'Ingen treff');

    (await button(element, 'Fjern filtre')).click();
    await element.updateComplete;

    assert.equal(titles(element).length, 3);
    assert.equal(element.renderRoot.activeElement, element.renderRoot.querySelector('input'));
  });

  it('stand in the address only where the host asks for it', async () => {
    const before = location.href;
    const silent = await news('filters="tag"');
    await choose(silent, 0, 'Industri');
    assert.equal(location.href, before);

    const asked = await news('filters="tag" hash="nyheter"');
    await choose(asked, 0, 'Industri');
    assert.equal(location.hash, '#nyheter.tag=Industri');

    const again = await news('filters="tag" hash="nyheter"');
    assert.equal(titles(again).length, 3);
    history.replaceState(null, '', before);
  });

  it('pass axe', async () => {
    const element = await news('filters="search tag region month" paging="more"');

    await expectNoAxeViolations(element);
  });
});

describe('«Vis flere»', () => {
  it('adds to the list, and the reader goes on at what is new', async () => {
    const element = await news('paging="more"');
    const pages: unknown[] = [];
    element.addEventListener('knf-page', ({ detail }) => pages.push(detail));

    (await button(element, 'Vis flere')).click();
    await until(() => pages.length > 0);

    assert.equal(titles(element).length, 6);
    assert.include(element.renderRoot.activeElement?.textContent, titles(element)[3] ?? '?');
    assert.deepEqual(pages, [{ page: 2, shown: 6, total: 7 }]);
    assert.equal(statusOf(element), 'Viser 6 av 7');
  });

  it('goes on in the next document of the feed', async () => {
    const next = encodeURIComponent(
      JSON.stringify({ ...feed, items: [{ id: 'neste', title: 'Fra neste', url: '/n' }] }),
    );
    const element = await fixture<NewsElement>('<knf-news limit="7" paging="more"></knf-news>');
    element.feed = { ...feed, next_url: `${location.origin}/__feeds/next?body=${next}` };
    await until(() => element.renderRoot.querySelector('[part="list"]'));

    (await button(element, 'Vis flere')).click();
    await until(() => titles(element).length > 7);

    assert.include(titles(element), 'Fra neste');
    assert.notInclude(element.renderRoot.textContent, 'Vis flere');
  });

  it('says so where the next document cannot be had, and keeps what is there', async () => {
    const element = await fixture<NewsElement>('<knf-news limit="7" paging="more"></knf-news>');
    element.feed = { ...feed, next_url: `${location.origin}/__feeds/next-gone?status=404` };
    await until(() => element.renderRoot.querySelector('[part="list"]'));

    (await button(element, 'Vis flere')).click();

    await until(() => statusOf(element)?.startsWith('Flere kunne ikke hentes'));
    assert.equal(titles(element).length, 7);
  });
});

describe('numbered pages', () => {
  it('show another part of the list, and the focus follows', async () => {
    const element = await news('paging="pages"');
    const first = titles(element);

    (await button(element, 'Side 2')).click();
    await until(() => titles(element)[0] !== first[0]);
    await until(() => element.renderRoot.activeElement?.closest('[part="item"]'));

    assert.equal((await button(element, 'Side 2')).getAttribute('aria-current'), 'page');
    assert.equal(titles(element).length, 3);
  });
});
