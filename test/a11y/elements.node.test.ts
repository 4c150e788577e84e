import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LAYOUTS } from '../../scripts/gallery.ts';
import { GALLERY_CASES, useGallery } from '../support/gallery.ts';

/** What WCAG 2.2, 1.4.12 says that a reader may set; inherited, as a reader's own styles are. */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`;

interface AXNode {
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly ignored?: boolean;
  readonly properties?: readonly { readonly name: string; readonly value: { value?: unknown } }[];
}

describe('What a reader needs of every layout', () => {
  const gallery = useGallery();

  async function show(
    { element, layout }: { readonly element: string; readonly layout: string },
    more: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    await gallery.open({ element, layout, width: '320', ...more });
    await gallery.page.addStyleTag({ content: 'body.gallery { padding: 0 }' });
  }

  /** The names of a role, as a screen reader gets them, in the order of the page. */
  async function names(role: string): Promise<readonly string[]> {
    const session = await gallery.page.createCDPSession();
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
      readonly nodes: readonly AXNode[];
    };
    await session.detach();
    return nodes
      .filter((node) => !node.ignored && node.role?.value === role)
      .map((node) => node.name?.value ?? '');
  }

  /** What stands beyond the edges of a page 320 px wide. */
  const beyond = () =>
    gallery.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const host = document.querySelector('knf-news, knf-events, knf-post');
      const all = [...(host?.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])];
      const out = all.filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        return width > 1 && (right > 321 || left < -1) && !one.closest('.visually-hidden');
      });
      return [
        ...(scrollWidth > clientWidth ? [`page ${scrollWidth} > ${clientWidth}`] : []),
        ...out.map((one) => `${one.localName}.${one.className}`),
      ];
    });

  for (const one of GALLERY_CASES) {
    const name = `${one.element} ${one.layout}`;

    it(`fits a page 320 px wide, as at 400 % zoom, from left and from right: ${name}`, async () => {
      await gallery.page.setViewport({ width: 320, height: 800, deviceScaleFactor: 1 });

      await show(one);

      assert.deepEqual(await beyond(), []);
      await gallery.page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      assert.deepEqual(await beyond(), []);
    });

    it(`cuts no words when a reader spaces the text: ${name}`, async () => {
      await gallery.page.setViewport({ width: 320, height: 800, deviceScaleFactor: 1 });
      await show(one);

      const cut = await gallery.page.evaluate((spacing) => {
        const root = document.querySelector('knf-news, knf-events, knf-post')?.shadowRoot;
        const style = document.createElement('style');
        style.textContent = spacing;
        root?.append(style);
        return [
          ...(root?.querySelectorAll<HTMLElement>('[part~="button"], [part~="status"]') ?? []),
        ]
          .concat([...(root?.querySelectorAll<HTMLElement>('[part="meta"] span') ?? [])])
          .filter((each) => each.offsetWidth > 1 && each.scrollWidth > each.clientWidth + 1)
          .filter((each) => getComputedStyle(each).overflow !== 'visible')
          .map((each) => each.textContent);
      }, TEXT_SPACING);

      assert.deepEqual(cut, []);
      assert.deepEqual(await beyond(), []);
    });

    it(`gives every target 24 px or the room of them: ${name}`, async () => {
      await gallery.page.setViewport({ width: 320, height: 800, deviceScaleFactor: 1 });
      await show(one, { filters: 'search tag', paging: 'more' });

      const small = await gallery.page.evaluate(() => {
        const root = document.querySelector('knf-news, knf-events, knf-post')?.shadowRoot;
        const targets = root?.querySelectorAll<HTMLElement>(
          'button, [part~="button"], select, summary, footer a, .toc a, .links a, .about a',
        );
        return [...(targets ?? [])].flatMap((each) => {
          const { width, height } = each.getBoundingClientRect();
          const isShown = width > 1 && getComputedStyle(each).visibility === 'visible';
          return isShown && (width < 23.9 || height < 23.9)
            ? [`${each.textContent} ${width}x${height}`]
            : [];
        });
      });

      assert.deepEqual(small, []);
    });
  }

  it('lays no word over another: wide, in both directions, with the spacing of a reader', async () => {
    await gallery.page.setViewport({ width: 900, height: 800, deviceScaleFactor: 1 });
    for (const layout of LAYOUTS['knf-news'] ?? []) {
      for (const dir of ['ltr', 'rtl']) {
        await show({ element: 'knf-news', layout }, { width: '760' });

        const over = await gallery.page.evaluate(
          (spacing, dir) => {
            document.documentElement.dir = dir;
            const root = document.querySelector('knf-news')?.shadowRoot;
            const style = document.createElement('style');
            style.textContent = spacing;
            root?.append(style);
            return [...(root?.querySelectorAll('[part="item"]') ?? [])].flatMap((item) => {
              const date = item.querySelector('[part="date"]')?.getBoundingClientRect();
              const title = item.querySelector('[part="title"]');
              const boxes = [...(title?.getClientRects() ?? [])];
              const isOver = boxes.some(
                ({ left, right, top, bottom }) =>
                  date &&
                  Math.min(right, date.right) - Math.max(left, date.left) > 1 &&
                  Math.min(bottom, date.bottom) - Math.max(top, date.top) > 4,
              );
              return isOver ? [title?.textContent] : [];
            });
          },
          TEXT_SPACING,
          dir,
        );

        assert.deepEqual(over, [], `${layout}, ${dir}`);
      }
    }
  });

  it('lets no tag of a card reach the next picture when a reader spaces the text', async () => {
    await gallery.page.setViewport({ width: 900, height: 800, deviceScaleFactor: 1 });
    for (const width of ['240', '400', '760']) {
      await show({ element: 'knf-news', layout: 'cards' }, { width });

      const over = await gallery.page.evaluate((spacing) => {
        const root = document.querySelector('knf-news')?.shadowRoot;
        const style = document.createElement('style');
        style.textContent = spacing;
        root?.append(style);
        return [...(root?.querySelectorAll('[part="item"]') ?? [])].flatMap((item) => {
          const edge = item.getBoundingClientRect().bottom;
          return [...item.querySelectorAll('[part="tags"]')]
            .filter((tags) => tags.getBoundingClientRect().bottom > edge + 1)
            .map(({ textContent }) => textContent);
        });
      }, TEXT_SPACING);

      assert.deepEqual(over, [], width);
    }
  });

  it('sets a post in the direction of its words, so that lines are cut at their own end', async () => {
    await gallery.page.setViewport({ width: 900, height: 800, deviceScaleFactor: 1 });
    for (const layout of LAYOUTS['knf-news'] ?? []) {
      await show({ element: 'knf-news', layout }, { width: '760' });

      const wrong = await gallery.page.evaluate(() => {
        document.documentElement.dir = 'rtl';
        const root = document.querySelector('knf-news')?.shadowRoot;
        return [...(root?.querySelectorAll('[part="item"]') ?? [])].flatMap((item) => {
          const article = item.querySelector('article');
          const text = item.querySelector('.text, .run, [part="item-heading"]');
          const date = item.querySelector('[part="date"]')?.getBoundingClientRect();
          const picture = item.querySelector('img')?.getBoundingClientRect();
          const isOverPicture =
            date &&
            picture &&
            date.left < picture.right &&
            date.right > picture.left &&
            date.top < picture.bottom - 1 &&
            date.bottom > picture.top + 1;
          return article &&
            text &&
            getComputedStyle(text).direction === 'ltr' &&
            getComputedStyle(text).textAlign === 'start' &&
            !isOverPicture
            ? []
            : [item.textContent];
        });
      });

      assert.deepEqual(wrong, [], layout);
    }
  });

  it('sets events and captions at the edge of a page that is read from right to left', async () => {
    await gallery.page.setViewport({ width: 900, height: 800, deviceScaleFactor: 1 });
    await show({ element: 'knf-events', layout: 'list' }, { width: '400' });
    const directions = () =>
      gallery.page.evaluate(() => {
        document.documentElement.dir = 'rtl';
        const root = document.querySelector('knf-events, knf-post')?.shadowRoot;
        return [...(root?.querySelectorAll('[part="item"] article, figcaption') ?? [])].map(
          (each) => {
            const { direction, textAlign } = getComputedStyle(each);
            return `${direction} ${textAlign}`;
          },
        );
      });

    assert.deepEqual(new Set(await directions()), new Set(['rtl start']));
    await show({ element: 'knf-post', layout: 'list' });
    assert.deepEqual(new Set(await directions()), new Set(['ltr end']));
  });

  it('keeps the order of a date in a page that is read from right to left', async () => {
    await show({ element: 'knf-news', layout: 'list' });

    const [first, last] = await gallery.page.evaluate(() => {
      document.documentElement.dir = 'rtl';
      const date = document.querySelector('knf-news')?.shadowRoot?.querySelector('[part="date"]');
      const text = date?.firstChild;
      const { length } = text?.textContent ?? '';
      return [0, length - 1].map((at) => {
        const range = document.createRange();
        if (text) range.setStart(text, at);
        if (text) range.setEnd(text, at + 1);
        return range.getBoundingClientRect().left;
      });
    });

    assert.ok((first ?? 0) < (last ?? 0), `${first} < ${last}`);
  });

  it('lets forced colours lay no ground under the words of a filled button or of today', async () => {
    const session = await gallery.page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    for (const [layout, selector] of [
      ['list', '.primary'],
      ['month', '[aria-current] b'],
    ] as const) {
      await show({ element: 'knf-events', layout });

      const style = await gallery.page.evaluate((selector) => {
        const filled = document.querySelector('knf-events')?.shadowRoot?.querySelector(selector);
        const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(
          filled ?? document.body,
        ) as CSSStyleDeclaration & { readonly forcedColorAdjust: string };
        return { color, backgroundColor, forcedColorAdjust };
      }, selector);

      assert.equal(style.forcedColorAdjust, 'none', layout);
      assert.notEqual(style.color, style.backgroundColor, layout);
    }
    await session.send('Emulation.setEmulatedMedia', { features: [] });
    await session.detach();
  });

  it('tells an event by its heading: title, date and status in one stop, title first', async () => {
    await show({ element: 'knf-events', layout: 'list' });

    const headings = await names('heading');

    assert.ok(
      headings.some((heading) => /^Tilflytteruka.*, .*november.*, Pågår nå$/.test(heading)),
      headings.join('\n'),
    );
  });

  it('gives links that differ different names, also where posts share one title', async () => {
    await show({ element: 'knf-news', layout: 'list' }, { limit: '10' });

    const links = (await names('link')).filter(Boolean);

    assert.equal(new Set(links).size, links.length, links.join('\n'));
    assert.ok(links.some((link) => link.includes('Uka oppsummert')));
  });

  it('says in which region the items stand, and says politely how many a search leaves', async () => {
    await show({ element: 'knf-news', layout: 'list' }, { filters: 'search' });

    await gallery.page.evaluate(() => {
      document.querySelector('knf-news')?.shadowRoot?.querySelector('input')?.focus();
    });
    await gallery.page.keyboard.type('bærekraft');
    await gallery.page.waitForFunction(
      () =>
        document.querySelector('knf-news')?.shadowRoot?.querySelector('[role="status"]')
          ?.textContent !== '',
    );

    assert.deepEqual(await names('region'), ['Siste nytt']);
    assert.deepEqual(await names('searchbox'), ['Søk']);
    const status = await gallery.page.$eval(
      'knf-news',
      (news) => news.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '',
    );
    assert.match(status, /\d+ av \d+/);
  });

  it('tells in a day of the month how many events it has', async () => {
    await show({ element: 'knf-events', layout: 'month' });

    const days = await names('button');

    assert.ok(
      days.some((day) => day.includes('1. desember, 2 arrangementer')),
      days.join('\n'),
    );
  });

  it('moves nothing for a reader who asked for that', async () => {
    await gallery.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    for (const one of GALLERY_CASES) {
      await show(one, { filters: 'search tag', paging: 'more' });

      const moving = await gallery.page.evaluate(() => {
        const host = document.querySelector('knf-news, knf-events, knf-post');
        return [...(host?.shadowRoot?.querySelectorAll('*') ?? [])].filter((each) =>
          ['', '::before', '::after'].some((pseudo) => {
            const { transitionDuration, animationName } = getComputedStyle(each, pseudo);
            return transitionDuration !== '0s' || animationName !== 'none';
          }),
        ).length;
      });

      assert.equal(moving, 0, `${one.element} ${one.layout}`);
    }
    await gallery.page.emulateMediaFeatures([]);
  });

  it('cuts no word of a control in any language, in a page 320 px wide', async () => {
    await gallery.page.setViewport({ width: 320, height: 800, deviceScaleFactor: 1 });
    for (const lang of ['nb', 'nn', 'en', 'se']) {
      for (const layout of ['list', 'month']) {
        await show({ element: 'knf-events', layout }, { lang, filters: 'search tag region month' });

        const cut = await gallery.page.evaluate(() => {
          const root = document.querySelector('knf-events')?.shadowRoot;
          const controls = root?.querySelectorAll<HTMLElement>(
            'button, [part~="button"], label, [part="status"], [part="heading"], th',
          );
          return [...(controls ?? [])]
            .filter((each) => each.offsetWidth > 1 && each.scrollWidth > each.clientWidth + 1)
            .map(({ textContent }) => textContent);
        });

        assert.deepEqual(cut, [], `${lang} ${layout}`);
        assert.deepEqual(await beyond(), [], `${lang} ${layout}`);
      }
    }
  });

  it('shows what has the focus, whole and on top, all the way through a list', async () => {
    await gallery.page.setViewport({ width: 480, height: 800, deviceScaleFactor: 1 });
    await show({ element: 'knf-events', layout: 'list' });

    const hidden: string[] = [];
    for (let step = 0; step < 12; step++) {
      await gallery.page.keyboard.press('Tab');
      const fault = await gallery.page.evaluate(() => {
        const root = document.querySelector('knf-events')?.shadowRoot;
        const focused = root?.activeElement;
        if (!focused) return undefined;
        const { x, y, width, height, bottom } = focused.getBoundingClientRect();
        const top = root.elementFromPoint(x + width / 2, y + height / 2);
        const isOnTop = focused.contains(top) || top?.contains(focused);
        return y >= 0 && bottom <= innerHeight && isOnTop ? undefined : focused.textContent;
      });
      if (fault !== undefined) hidden.push(fault);
    }

    assert.deepEqual(hidden, []);
  });
});
