import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { parse } from 'parse5';
import type { Page } from 'puppeteer-core';
import { renderToString } from '../../src/server/render.ts';
import type { RenderOptions } from '../../src/server/render.ts';
import { editions, geometryIsHere, readEdition } from '../../scripts/regions/geometry-agreement.ts';
import { regionMapFile } from '../../src/server/region-map-file.ts';
import { ownBorders } from '../support/own-borders.ts';
import { pageServer, pageWith, shiftOn, watchShift } from './page-server.ts';

const url = 'https://knf.example/feed.json';
const nowMs = Date.parse('2023-03-20T09:00:00Z');
const demo: unknown = JSON.parse(await readFile('demo/feed.json', 'utf8'));
/** An event to come, whenever the test runs, and a post of the same place. */
const OF_KONGSBERG = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'KNF',
  items: [
    { id: 'a', content_text: 'A', _knf: { type: 'post', regions: ['3006'] } },
    {
      id: 'b',
      title: 'B',
      _knf: { type: 'event', start: '2099-01-01', location: { municipality: '3303' } },
    },
  ],
};
const POST = {
  tag: 'knf-post',
  document: demo,
  url,
  nowMs,
  attributes: { item: 'uka-oppsummert-2023-03-10' },
} as const;
const MAP = { tag: 'knf-region-map', attributes: { at: '2023-03-10' }, nowMs } as const;

let page: string | readonly string[] = '';
let borders = '';
const { browser, origin, asked } = pageServer((path) => {
  if (path === '/grenser.json') return { type: 'application/json', body: borders };
  return path === '/' ? { type: 'text/html', body: page } : undefined;
});

/** A map of Buskerud with borders that the test has made up: an area of one municipality. */
async function withOwnBorders(): Promise<RenderOptions & { readonly geometry: unknown }> {
  const { file } = await regionMapFile(ownBorders, { at: '2024-01-01', credit: '© Prøve' });
  const attributes = { region: '33', at: '2024-06-01', geometry: '/grenser.json' };
  return { ...MAP, attributes, geometry: file };
}

/** A page with a drawn element. */
async function pageOf(options: RenderOptions): Promise<string> {
  const { html } = await renderToString(options);
  return pageWith(html);
}

/** Opens a page with a drawn element; `width` in CSS px. */
async function visit(options: RenderOptions, hasScript: boolean, width = 900): Promise<Page> {
  return open(await pageOf(options), hasScript, width);
}

/** Opens a page that comes at once or in parts; `width` in CSS px. */
async function open(
  content: string | readonly string[],
  hasScript: boolean,
  width: number,
): Promise<Page> {
  page = content;
  asked.length = 0;
  const tab = await browser().newPage();
  await tab.setViewport({ width, height: 1200 });
  await tab.setJavaScriptEnabled(hasScript);
  await watchShift(tab);
  await tab.goto(origin(), { waitUntil: 'networkidle0' });
  return tab;
}

/** Counts matches in the first element's shadow root. */
function countOf(tab: Page, selector: string): Promise<number> {
  return tab.evaluate(
    (wanted) =>
      document
        .querySelector('knf-region-map, knf-post')
        ?.shadowRoot?.querySelectorAll<HTMLElement>(wanted).length ?? 0,
    selector,
  );
}

function textOn(tab: Page, selector: string): Promise<string> {
  return tab.evaluate((wanted) => {
    const found = document.querySelector('knf-region-map')?.shadowRoot?.querySelector(wanted);
    return found?.textContent.replace(/\s+/g, ' ') ?? '';
  }, selector);
}

describe('a map drawn by a server', () => {
  it('is HTML that a parser has nothing to mend in', async () => {
    const { html } = await renderToString(MAP);
    const errors: string[] = [];

    parse(`<!doctype html><html><head><title>x</title></head><body>${html}</body></html>`, {
      onParseError: ({ code }) => errors.push(code),
    });

    assert.deepEqual(errors, []);
  });

  it('shows every municipality of the region in picture and list without script', async () => {
    const tab = await visit(MAP, false);

    assert.equal(await countOf(tab, '[data-code]:not(.out)'), 121);
    assert.equal(await countOf(tab, 'details li'), 121);
    assert.equal(await countOf(tab, 'svg.tiles[role="img"]'), 1);
    // Nothing that only a script could serve.
    assert.equal(await countOf(tab, 'button, [tabindex]'), 0);
    await tab.close();
  });

  it('prints the picture, then every list below it, open', async () => {
    const tab = await visit(MAP, false, 1000);
    await tab.emulateMediaType('print');

    const printed = await tab.evaluate(() => {
      const root = document.querySelector('knf-region-map')?.shadowRoot;
      const boxesOf = (selector: string) =>
        [...(root?.querySelectorAll(selector) ?? [])].map((each) => each.getBoundingClientRect());
      return {
        pictureEnds: boxesOf('svg.tiles')[0]?.bottom ?? Infinity,
        rows: boxesOf('details li').map(({ top, height }) => ({ top, height })),
      };
    });

    assert.equal(printed.rows.length, 121);
    assert.ok(printed.rows.every(({ top, height }) => height > 0 && top > printed.pictureEnds));
    await tab.close();
  });

  for (const width of [900, 300]) {
    it(`becomes one to walk on where the script comes, ${width} px wide: it asks for no data and nothing moves`, async () => {
      const tab = await visit(MAP, true, width);
      const names = await countOf(tab, '.cities text');

      await tab.waitForFunction(() =>
        document
          .querySelector('knf-region-map')
          ?.shadowRoot?.querySelector('svg.tiles[role="listbox"]'),
      );

      assert.equal(await countOf(tab, '[data-code]:not(.out)'), 121);
      assert.ok(width > 340 || names > 0);
      assert.equal(await shiftOn(tab), 0);
      assert.deepEqual(
        asked.filter((path) => !/^\/(?:$|knf-widgets|chunks|favicon)/.test(path)),
        [],
      );
      await tab.close();
    });
  }

  for (const width of [900, 300]) {
    it(`moves nothing while it arrives, ${width} px wide: picture, towns and each county's line and list`, async () => {
      const parts = (await pageOf(MAP)).split(
        /(?=<div|<svg class="cities|<details|<span class="size|<\/summary)/,
      );

      const tab = await open(parts, true, width);

      assert.ok(parts.length > 8);
      assert.equal(await shiftOn(tab), 0);
      await tab.close();
    });
  }

  it('names the first tile that the pointer comes to, and chooses it at the first click', async () => {
    const tab = await visit(MAP, true);
    await tab.waitForFunction(() =>
      document
        .querySelector('knf-region-map')
        ?.shadowRoot?.querySelector('svg.tiles[role="listbox"]'),
    );
    const [x = 0, y = 0] = await tab.evaluate(() => {
      const root = document.querySelector('knf-region-map')?.shadowRoot;
      const box = root?.querySelector('[data-code="3006"] path')?.getBoundingClientRect();
      return box ? [box.x + box.width / 2, box.y + box.height / 2] : [];
    });

    await tab.mouse.move(x, y);
    await tab.waitForFunction(() => {
      const root = document.querySelector('knf-region-map')?.shadowRoot;
      return root?.querySelector('.tip:not([hidden])')?.textContent === 'Kongsberg 3006 · Viken';
    });
    await tab.mouse.click(x, y);

    assert.equal(await textOn(tab, '[role="status"]'), 'Viser Kongsberg.');
    await tab.close();
  });

  it('leaves open what the reader has opened before the script came', async () => {
    const tab = await visit(MAP, false);
    await tab.close();
    const { html } = await renderToString(MAP);
    page = `<!doctype html><title>Partner</title>${html}`;
    const opened = await browser().newPage();
    await opened.goto(origin());

    await opened.evaluate((script) => {
      const root = document.querySelector('knf-region-map')?.shadowRoot;
      root?.querySelector('summary')?.focus();
      root?.querySelector('details')?.toggleAttribute('open', true);
      return import(script);
    }, `${origin()}/knf-widgets.js`);
    await opened.waitForFunction(() =>
      document
        .querySelector('knf-region-map')
        ?.shadowRoot?.querySelector('svg.tiles[role="listbox"]'),
    );

    const [isOpen, focused] = await opened.evaluate(() => {
      const root = document.querySelector('knf-region-map')?.shadowRoot;
      return [root?.querySelector('details')?.open, root?.activeElement?.tagName];
    });
    assert.ok(isOpen);
    assert.equal(focused, 'SUMMARY');
    await opened.close();
  });

  it('counts a feed, and keeps its counts without asking for it', async () => {
    const counted = { ...MAP, document: OF_KONGSBERG, url: `${origin()}/feed.json` };
    const tab = await visit(counted, true);

    await tab.waitForFunction(() =>
      document
        .querySelector('knf-region-map')
        ?.shadowRoot?.querySelector('svg.tiles[role="listbox"]'),
    );

    const { html } = await renderToString(counted);
    assert.equal(html.match(/class="count"/g)?.length, 1);
    // The number beside its circle: within it, it would not be drawn.
    assert.equal(await countOf(tab, '.count circle + text'), 1);
    assert.equal(await shiftOn(tab), 0);
    assert.ok(!asked.some((path) => path.startsWith('/feed.json')));
    await tab.close();
  });

  for (const edition of editions) {
    it(
      `draws borders of ${edition.at} and all members as text without script`,
      { skip: !geometryIsHere && 'the folder is missing' },
      async () => {
        const { file } = await regionMapFile(readEdition(edition), edition);

        const tab = await visit(
          { ...MAP, attributes: { ...MAP.attributes, geometry: '/grenser.json' }, geometry: file },
          false,
        );

        assert.equal(await countOf(tab, '.bordered [data-code]:not(.out) path[d^="M"]'), 121);
        assert.equal(await countOf(tab, 'details li'), 121);
        assert.match(await textOn(tab, '.legend'), /Kongsberg 3006 .*Grensene er forenklet\./);
        assert.equal(await countOf(tab, 'button, [tabindex]'), 0);
        await tab.close();
      },
    );
  }

  it('draws the borders of a file, with its credit, without script', async () => {
    const tab = await visit(await withOwnBorders(), false);

    assert.equal(await countOf(tab, '.bordered [data-code="3303"] path[d^="M"]'), 1);
    assert.equal(await countOf(tab, 'details li'), 18);
    const words = await textOn(tab, '.legend');
    assert.match(words, /Drammen 3301 .*Øvre Eiker 3314/);
    assert.match(words, /Grensene er forenklet\. Kilde: © Prøve\./);
    await tab.close();
  });

  it('shows the borders of its municipalities in forced colours', async () => {
    const tab = await visit(await withOwnBorders(), false);
    const session = await tab.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });

    const [border, grey] = await tab.evaluate(() => {
      const root = document.querySelector('knf-region-map')?.shadowRoot;
      const member = root?.querySelector('[data-code]:not(.out) > path');
      document.body.style.color = 'GrayText';
      return [member && getComputedStyle(member).stroke, getComputedStyle(document.body).color];
    });

    assert.equal(border, grey);
    await tab.close();
  });

  it('keeps its borders where the script comes: nothing moves', async () => {
    const options = await withOwnBorders();
    borders = JSON.stringify(options.geometry);
    const tab = await visit(options, true);

    await tab.waitForFunction(() =>
      document
        .querySelector('knf-region-map')
        ?.shadowRoot?.querySelector('.bordered svg.tiles[role="listbox"]'),
    );

    assert.equal(await shiftOn(tab), 0);
    await tab.close();
  });

  it('draws tiles where it is given no borders, and finds no fault: the page will fetch them', async () => {
    const { html } = await renderToString({
      ...MAP,
      attributes: { ...MAP.attributes, geometry: '/grenser.json' },
    });

    assert.match(html, /^<knf-region-map at="2023-03-10" geometry="\/grenser\.json">/);
    assert.equal(html.match(/<details/g)?.length, 4);
    assert.doesNotMatch(html, /kunne ikke hentes/);
  });

  it('says in words what is wrong', async () => {
    const { html } = await renderToString({ ...MAP, attributes: { region: 'atlantis' } });

    assert.match(html, /Området «atlantis» er ikke kjent\./);
  });
});

describe('a post drawn by a server', () => {
  it('is whole without script: lead, sections, pictures, events and regions', async () => {
    const tab = await visit(POST, false);

    assert.equal(await countOf(tab, 'section.part'), 6);
    assert.equal(await countOf(tab, '[part="skeleton"]'), 0);
    assert.ok((await countOf(tab, 'figure img')) > 0);
    assert.ok((await countOf(tab, '.mention')) > 0);
    await tab.close();
  });

  it('is taken over as it stands: no feed is asked for, nothing moves, and its contents lead to its sections', async () => {
    const tab = await visit({ ...POST, url: `${origin()}/feed.json` }, true);
    await tab.evaluate(() => {
      const root = document.querySelector('knf-post')?.shadowRoot;
      Object.assign(globalThis, { first: root?.querySelector('section.part') });
      root?.querySelector<HTMLElement>('.toc a')?.click();
    });

    const [isSame, focused] = await tab.evaluate(() => {
      const root = document.querySelector('knf-post')?.shadowRoot;
      const { first } = globalThis as unknown as { readonly first: Element };
      return [first === root?.querySelector('section.part'), root?.activeElement === first];
    });
    assert.ok(isSame);
    assert.ok(focused);
    assert.ok(!asked.some((path) => path.startsWith('/feed.json')));
    await tab.close();
  });
});
