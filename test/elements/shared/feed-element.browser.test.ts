import '../../../src/elements/knf-news/knf-news.ts';
import type { NewsElement } from '../../../src/elements/knf-news/knf-news.ts';
import { assert, fixture, until } from '../../support/assert.ts';

/** A feed as JSON, with one post an entry. */
function feedOf(...posts: readonly object[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Prøve',
    items: posts.map((post, index) => ({ id: String(index), title: `Sak ${index}`, ...post })),
  });
}

function srcOf(name: string, body: string): string {
  return `/__feeds/${name}?body=${encodeURIComponent(body)}`;
}

async function news(attributes: string): Promise<NewsElement> {
  const element = await fixture<NewsElement>(`<knf-news loading="eager" ${attributes}></knf-news>`);
  await element.ready;
  await element.updateComplete;
  return element;
}

function titles(element: NewsElement): readonly string[] {
  return [...element.renderRoot.querySelectorAll('[part="title"]')].map((title) =>
    title.textContent.trim(),
  );
}

describe('an element with several feeds', () => {
  it('shows them as one list, newest first', async () => {
    const first = srcOf(
      'merge-a',
      feedOf({ title: 'Eldst', date_published: '2023-01-01T00:00:00Z' }),
    );
    const second = srcOf(
      'merge-b',
      feedOf({ title: 'Nyest', date_published: '2023-02-01T00:00:00Z' }),
    );

    const element = await news(`src="${first} ${second}"`);

    assert.deepEqual(titles(element), ['Nyest', 'Eldst']);
  });

  it('shows what comes, and tells of what does not', async () => {
    const errors: string[] = [];
    const onError = (event: HTMLElementEventMap['knf-error']) => errors.push(event.detail.code);
    document.addEventListener('knf-error', onError as never);

    const element = await news(
      `src="${srcOf('merge-c', feedOf({}))} /__feeds/merge-gone?status=404"`,
    );
    document.removeEventListener('knf-error', onError as never);

    assert.deepEqual(titles(element), ['Sak 0']);
    assert.deepEqual(errors, ['http']);
  });
});

describe('an element with criteria', () => {
  it('shows only what has one of the tags, whatever their case and accents', async () => {
    const element = await news(
      `tag="bærekraft, Industri" src="${srcOf(
        'criteria-tag',
        feedOf({ tags: ['Bærekraft'] }, { tags: ['Reiseliv'] }, { tags: ['INDUSTRI'] }),
      )}"`,
    );
    await until(() => titles(element).length > 0);

    assert.deepEqual(titles(element), ['Sak 0', 'Sak 2']);
  });

  it('shows what concerns a region, also under a number that the region had before', async () => {
    const element = await news(
      `region="kongsbergregionen,3303" src="${srcOf(
        'criteria-region',
        feedOf({ _knf: { type: 'post', regions: ['3006'] } }, { _knf: { regions: ['0301'] } }),
      )}"`,
    );
    await until(() => titles(element).length > 0);

    assert.deepEqual(titles(element), ['Sak 0']);
  });
});

describe('a host that draws items itself', () => {
  it('sees its own template', async () => {
    const element = await news(`src="${srcOf('render-own', feedOf({}))}"`);

    element.renderItem = (post) => `Min ${post.title}`;
    await element.updateComplete;

    assert.equal(
      element.renderRoot.querySelector('[part="item"]')?.textContent.trim(),
      'Min Sak 0',
    );
  });

  it('sees ours where its template throws', async () => {
    const element = await news(`src="${srcOf('render-throws', feedOf({}))}"`);

    element.renderItem = () => {
      throw new Error('vertens feil');
    };
    await element.updateComplete;

    assert.deepEqual(titles(element), ['Sak 0']);
  });
});

describe('a designer', () => {
  it('sees the stale state without a cause', async () => {
    const element = await news(`src="${srcOf('preview', feedOf({}))}" preview="stale"`);

    const note = await until(() => element.renderRoot.querySelector('.stale'));

    assert.equal(note.textContent.trim(), 'Sist oppdatert for 3 timer siden.');
    assert.isTrue(element.matches(':state(stale)'));
  });
});
