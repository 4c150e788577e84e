import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GALLERY_CASES, useGallery } from '../support/gallery.ts';

/** What A4 leaves between margins of 15 mm, CSS px. */
const PAPER = { width: 680, height: 1009 };

describe('On paper', () => {
  const gallery = useGallery();

  async function print(parameters: Readonly<Record<string, string>>): Promise<void> {
    await gallery.page.emulateMediaType('screen');
    await gallery.page.setViewport(PAPER);
    await gallery.open({ width: String(PAPER.width), ...parameters });
    await gallery.page.emulateMediaType('print');
  }

  for (const one of GALLERY_CASES) {
    const name = `${one.element} ${one.layout}`;

    it(`leaves out what only a screen can do, cuts no words and no item: ${name}`, async () => {
      await print({ ...one, filters: 'search tag', paging: 'more' });

      const faults = await gallery.page.evaluate(() => {
        const root = document.querySelector('knf-news, knf-events, knf-post')?.shadowRoot;
        const all = (selector: string) => [
          ...(root?.querySelectorAll<HTMLElement>(selector) ?? []),
        ];
        const controls = all(
          'button:not([part="link"], .date, .bar), select, input, footer, [part="button"]',
        )
          .filter((each) => each.checkVisibility() && !each.closest('[role="grid"]'))
          .map((each) => `shown: ${each.outerHTML.slice(0, 60)}`);
        const cut = all('.text, .run, [part="title"], [part="item-heading"], [part="summary"]')
          .filter((each) => getComputedStyle(each).overflow === 'hidden')
          .filter((each) => each.scrollHeight > each.clientHeight + 2)
          .map(({ textContent }) => `cut: ${textContent}`);
        const parted = all('[part="item"]')
          .filter(
            (each) =>
              getComputedStyle(each.closest('.days > li, tr') ?? each).breakInside !== 'avoid',
          )
          .map(({ textContent }) => `parted: ${textContent}`);
        return [...controls, ...cut, ...parted];
      });

      assert.deepEqual(faults, []);
    });
  }

  it('keeps the date with its card: over a break, what is taken out of the flow goes astray', async () => {
    for (const [layout, selector] of [
      ['cards', '.when'],
      ['featured', '.lead .when'],
    ] as const) {
      await print({ element: 'knf-news', layout });

      const position = await gallery.page.evaluate((selector) => {
        const date = document.querySelector('knf-news')?.shadowRoot?.querySelector(selector);
        return date && getComputedStyle(date).position;
      }, selector);

      assert.equal(position, 'static', layout);
    }
  });

  it('writes in dark on paper whatever the theme', async () => {
    await print({ element: 'knf-events', layout: 'list', theme: 'dark' });

    const style = await gallery.page.$eval('knf-events', (element) => {
      const { colorScheme, backgroundColor, boxShadow } = getComputedStyle(element);
      return { colorScheme, backgroundColor, boxShadow };
    });

    assert.deepEqual(style, {
      colorScheme: 'light',
      backgroundColor: 'rgba(0, 0, 0, 0)',
      boxShadow: 'none',
    });
  });

  it('tells where the links of a whole post lead', async () => {
    await print({ element: 'knf-post', layout: 'list' });

    const [href, after] = await gallery.page.evaluate(() => {
      const link = document.querySelector('knf-post')?.shadowRoot?.querySelector('.part p a');
      return [link?.getAttribute('href'), link && getComputedStyle(link, '::after').content];
    });

    assert.ok(href && after?.includes(href), `${href} in ${after}`);
  });

  it('prints a month on one page, and a whole post on few', async () => {
    const pagesOf = async () => {
      const bytes = await gallery.page.pdf({
        format: 'A4',
        margin: { top: '15mm', bottom: '15mm' },
      });
      return (
        Buffer.from(bytes)
          .toString('latin1')
          .match(/\/Type \/Page\b/g)?.length ?? 0
      );
    };

    await print({ element: 'knf-events', layout: 'month' });
    assert.equal(await pagesOf(), 1);
    await print({ element: 'knf-post', layout: 'list' });
    const pages = await pagesOf();
    assert.ok(pages > 1 && pages < 7, `${pages} pages`);
  });
});
