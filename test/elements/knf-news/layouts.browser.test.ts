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

      it('is as tall where its posts open in place', async () => {
        const element = await inColumn(layout, width);
        const before = element.getBoundingClientRect().height;
        element.open = 'expand';

        await filled(element);

        assert.closeTo(element.getBoundingClientRect().height, before, 1);
      });

      // Where the date runs on after the title, the two end together.
      if (layout !== 'headlines' || width === 960) {
        it('ends a title that is too long by an ellipsis, also where it opens in place', async () => {
          const element = await inColumn(layout, width);
          element.open = 'expand';
          element.feed = {
            ...feed,
            items: feed.items.map((item) => ({ ...item, title: 'Gjør plass: '.repeat(40) })),
          };
          const list = await until(() => element.renderRoot.querySelector('[part="list"]'));

          await until(() =>
            [...list.querySelectorAll('[part="title"]')].every((title) => {
              const { webkitLineClamp, textOverflow } = getComputedStyle(title);
              return webkitLineClamp !== 'none' || textOverflow === 'ellipsis';
            }),
          );
        });
      }

      it('shows each line of a long title whole', async () => {
        const element = await inColumn(layout, width);
        element.feed = {
          ...feed,
          items: feed.items.map((item) => ({ ...item, title: 'Gjør plass: '.repeat(40) })),
        };
        await until(() => element.renderRoot.querySelector('[part="list"]'));

        const titles = element.renderRoot.querySelectorAll('[part="title"]');
        for (const title of titles) {
          const box = title.closest('.text, .run, h3')?.getBoundingClientRect();
          const lines = document.createRange();
          lines.selectNodeContents(title);
          // What is cut off lies whole below the box: no line is half in it.
          const half = [...lines.getClientRects()].filter(
            ({ top, bottom }) => box && top + 4 < box.bottom && bottom > box.bottom + 2,
          );
          assert.deepEqual(half, []);
        }
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

describe('the date of a post', () => {
  for (const layout of ['list', 'cards', 'featured'] as const) {
    for (const width of WIDTHS) {
      it(`stands above the title, and under or beside the picture: ${layout} in ${width} px`, async () => {
        const element = await inColumn(layout, width);
        const list = await filled(element);

        await until(() =>
          [...list.querySelectorAll('[part="item"]')].every((item) => {
            const box = (part: string) =>
              item.querySelector(`[part="${part}"]`)?.getBoundingClientRect();
            const [date, title, picture] = [box('date'), box('title'), box('image')];
            const isBesides = !picture?.width || !date || date.right <= picture.left;
            return (
              date &&
              title &&
              date.bottom <= title.top + 4 &&
              date.top >= title.top - 40 &&
              (isBesides || date.top >= picture.bottom)
            );
          }),
        );
      });
    }
  }
});

describe('without pictures', () => {
  for (const layout of ['list', 'cards', 'featured']) {
    it(`has no place for any where none are asked for: ${layout}`, async () => {
      const element = await inColumn(layout, 400);
      const withPlaces = element.getBoundingClientRect().height;
      element.images = 'none';
      await element.updateComplete;
      const before = element.getBoundingClientRect().height;

      const list = await filled(element);

      assert.isBelow(before, withPlaces - 200);
      assert.closeTo(element.getBoundingClientRect().height, before, 1);
      assert.isNull(list.querySelector('img'));
    });
  }

  it('keeps the words of the first post together, on the ground of the picture', async () => {
    for (const width of [400, 960]) {
      const element = await inColumn('featured', width);
      element.feed = { ...feed, items: feed.items.filter(({ id }) => id === '3') };
      const list = await until(() => element.renderRoot.querySelector('[part="list"]'));
      await until(() => getComputedStyle(list.querySelector('article') ?? list).padding !== '0px');

      const article = list.querySelector('article')?.getBoundingClientRect();
      for (const part of ['date', 'title', 'summary']) {
        const box = list.querySelector(`[part="${part}"]`)?.getBoundingClientRect();
        assert.isAtLeast(box?.top ?? 0, article?.top ?? NaN, part);
        assert.isAtMost(box?.bottom ?? NaN, article?.bottom ?? 0, part);
        assert.isAbove(box?.left ?? 0, article?.left ?? NaN, part);
      }
    }
  });
});

describe('a layout that nobody knows', () => {
  it('is the list', async () => {
    const element = await inColumn('karusell', 480);

    const list = await filled(element);

    assert.isTrue(list.classList.contains('news'));
  });
});
