import '../../../src/elements/knf-news/knf-news.ts';
import type { NewsElement } from '../../../src/elements/knf-news/knf-news.ts';
import { assert, expectNoAxeViolations, fixture, until } from '../../support/assert.ts';

const LAYOUTS = ['list', 'cards', 'compact', 'headlines', 'featured'] as const;
const WIDTHS = [240, 480, 960] as const;

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Posts as weekly posts are: short and long titles, with and without summary and picture. */
const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Prøve',
  home_page_url: 'https://knf.example/',
  items: Array.from({ length: 5 }, (_, index) => ({
    id: String(index),
    url: `https://knf.example/${index}`,
    title: index % 2 ? 'Elleve bygg- og anleggsbedrifter starter felles bærekraftsløp' : 'Uka',
    ...(index === 2
      ? {}
      : { summary: 'Arkitekter, utdanning og byggevarehandel er med. '.repeat(4) }),
    date_published: `2023-03-1${index}T08:00:00Z`,
    tags: ['Bærekraft', 'Bygg og anlegg', 'Rekruttering'],
    ...(index === 3 ? {} : { _knf: { type: 'post', image: { url: PICTURE, alt: '' } } }),
  })),
};

async function inColumn(layout: string, width: number): Promise<NewsElement> {
  const column = await fixture(`<div><knf-news layout="${layout}"></knf-news></div>`);
  column.style.inlineSize = `${width}px`;
  const element = column.querySelector<NewsElement>('knf-news');
  if (!element) throw new Error('no element');
  await until(() => element.renderRoot.querySelector(`[part="skeleton"]`));
  await element.updateComplete;
  return element;
}

async function filled(element: NewsElement): Promise<Element> {
  element.feed = feed;
  return until(() => element.renderRoot.querySelector('[part="list"]'));
}

for (const layout of LAYOUTS) {
  for (const width of WIDTHS) {
    describe(`the layout ${layout} in ${width} px`, () => {
      it('fills its places without moving what stands below', async () => {
        const element = await inColumn(layout, width);
        const before = element.getBoundingClientRect().height;

        await filled(element);

        assert.closeTo(element.getBoundingClientRect().height, before, 1);
      });

      it('keeps within its column', async () => {
        const element = await inColumn(layout, width);

        const list = await filled(element);

        assert.isAtMost(list.scrollWidth, width);
      });
    });
  }

  describe(`the layout ${layout}`, () => {
    it('tells each post by title and date in one link', async () => {
      const element = await inColumn(layout, 480);

      const list = await filled(element);

      assert.deepEqual(
        [...list.querySelectorAll('a')]
          .slice(0, 2)
          .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
        [
          'Uka 14. mars 2023',
          'Elleve bygg- og anleggsbedrifter starter felles bærekraftsløp 13. mars 2023',
        ],
      );
    });

    it('passes axe', async () => {
      const element = await inColumn(layout, 480);

      await filled(element);

      await expectNoAxeViolations(element);
    });
  });
}

describe('a layout that nobody knows', () => {
  it('is the list', async () => {
    const element = await inColumn('karusell', 480);

    const list = await filled(element);

    assert.isTrue(list.classList.contains('news'));
  });
});
