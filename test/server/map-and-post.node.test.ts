import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { parse } from 'parse5';
import type { Page } from 'puppeteer-core';
import { renderToString } from '../../src/server/render.ts';
import type { RenderOptions } from '../../src/server/render.ts';
import { pageServer } from './page-server.ts';

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

let page = '';
const { browser, origin, asked } = pageServer((path) =>
  path === '/' ? { type: 'text/html', body: page } : undefined,
);

/** Opens a page with a drawn element; `width` in CSS px. */
async function visit(options: RenderOptions, hasScript: boolean, width = 900): Promise<Page> {
  const { html } = await renderToString(options);
  page =
    '<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Partner</title>' +
    `<script type="module" src="/knf-widgets.js"></script></head><body>${html}<p>Under</p></body></html>`;
  asked.length = 0;
  const tab = await browser().newPage();
  await tab.setViewport({ width, height: 1200 });
  await tab.setJavaScriptEnabled(hasScript);
  await tab.evaluateOnNewDocument(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await tab.goto(origin(), { waitUntil: 'networkidle0' });
  return tab;
}

function shiftOn(tab: Page): Promise<number> {
  return tab.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift);
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
    assert.equal(await countOf(tab, '.count'), 1);
    assert.equal(await shiftOn(tab), 0);
    assert.ok(!asked.some((path) => path.startsWith('/feed.json')));
    await tab.close();
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
