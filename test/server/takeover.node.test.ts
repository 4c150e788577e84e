import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { renderToString } from '../../src/server/render.ts';
import type { Rendered, ServedStyles } from '../../src/server/render.ts';
import { pageServer, pageWith, shiftOn, watchShift } from './page-server.ts';

/** What the page is, and the policy it is under; each test sets it. */
let served: { html: string; policy: string; css: string } = {
  html: '',
  policy: '',
  css: '',
};
const { browser, origin, asked } = pageServer((path) => {
  const { html, policy, css } = served;
  if (path === '/') return { type: 'text/html', body: html, policy };
  return path === '/knf.css' ? { type: 'text/css', body: css } : undefined;
});

async function draw(styles: ServedStyles): Promise<Rendered> {
  const document: unknown = JSON.parse(await readFile('demo/feed.json', 'utf8'));
  return renderToString({
    tag: 'knf-events',
    document,
    url: `${origin()}/feed.json`,
    attributes: { limit: '3', show: 'all' },
    nowMs: Date.parse('2023-03-20T09:00:00Z'),
    styles,
  });
}

function pageOf({ html }: Rendered): string {
  return pageWith(html, '/knf-widgets.js?ver=6');
}

interface Seen {
  readonly violations: string[];
  readonly events: string[];
  first: Element | null | undefined;
}

async function visit(hasScript = true): Promise<Page> {
  const page = await browser().newPage();
  await page.setJavaScriptEnabled(hasScript);
  await watchShift(page);
  await page.evaluateOnNewDocument(() => {
    const seen: Seen = { violations: [], events: [], first: undefined };
    Object.assign(globalThis, { seen });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      seen.violations.push(`${violatedDirective} ${blockedURI}`),
    );
    for (const type of ['knf-load', 'knf-error', 'knf-select']) {
      document.addEventListener(type, (event) => {
        seen.events.push(event.type);
        if (type === 'knf-select') event.preventDefault();
      });
    }
    document.addEventListener('readystatechange', () => {
      seen.first ??= document.querySelector('knf-events')?.shadowRoot?.querySelector('li');
    });
  });
  asked.length = 0;
  await page.goto(origin(), { waitUntil: 'networkidle0' });
  return page;
}

async function seenIn(page: Page) {
  const seen = await page.evaluate(() => {
    const { seen } = globalThis as unknown as { readonly seen: Seen };
    const root = document.querySelector('knf-events')?.shadowRoot;
    const heading = root?.querySelector('h2');
    return {
      violations: seen.violations,
      events: seen.events,
      isSameNode: seen.first === root?.querySelector('li'),
      items: root?.querySelectorAll('[part="item"]').length,
      weight: heading && getComputedStyle(heading).fontWeight,
    };
  });
  return { ...seen, shift: await shiftOn(page) };
}

const SCRIPT = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src *; ";

describe('an element drawn by a server, in a browser', () => {
  it('is whole without script', async () => {
    const rendered = await draw({ kind: 'nonce', nonce: 'tal' });
    served = {
      html: pageOf(rendered),
      policy: "default-src 'none'; style-src 'nonce-tal'",
      css: '',
    };
    const page = await visit(false);

    const heights = await page.$eval('knf-events', (element) =>
      [...(element.shadowRoot?.querySelectorAll('[part="item"]') ?? [])].map(
        (item) => item.getBoundingClientRect().height,
      ),
    );

    assert.equal(heights.length, 3);
    assert.ok(heights.every((height) => height > 0));
    await page.close();
  });

  it('is whole after a while without script, also where a filter has taken out the state', async () => {
    const rendered = await draw({ kind: 'nonce', nonce: 'tal' });
    const html = pageOf(rendered).replace(/<script type="application\/json">.*?<\/script>/s, '');
    served = { html, policy: "default-src 'none'; style-src 'nonce-tal'", css: '' };
    const page = await visit(false);

    const isFooterShown = () =>
      page.$eval(
        'knf-events',
        (element) => !!element.shadowRoot?.querySelector('footer')?.clientHeight,
      );
    assert.equal(await isFooterShown(), false);
    for (let tries = 0; tries < 100 && !(await isFooterShown()); tries++) await wait(100);

    assert.equal(await isFooterShown(), true);
    await page.close();
  });

  for (const [name, styles, source] of [
    ['a nonce', { kind: 'nonce', nonce: 'tal' }, "'nonce-tal'"],
    ['a hash', { kind: 'inline' }, undefined],
    ['a linked style sheet', { kind: 'linked', href: '/knf.css' }, "'self'"],
  ] as const) {
    it(`is taken over under a strict policy with ${name}: no request, no shift, the same nodes`, async () => {
      const rendered = await draw(styles);
      const policy = `${SCRIPT}style-src ${source ?? rendered.hashes.join(' ')}`;
      served = { html: pageOf(rendered), policy, css: rendered.css };
      const page = await visit();

      const { violations, events, shift, isSameNode, items, weight } = await seenIn(page);

      assert.deepEqual(violations, []);
      assert.deepEqual(events, ['knf-load']);
      assert.equal(shift, 0);
      assert.ok(isSameNode);
      assert.equal(items, 3);
      assert.equal(weight, '640');
      assert.deepEqual(
        asked.filter((path) => path.includes('feed')),
        [],
      );
      // The bundle came once, although its chunks know it by another name.
      assert.deepEqual(
        asked.filter((path) => path.startsWith('/knf-widgets')),
        ['/knf-widgets.js?ver=6'],
      );
      await page.close();
    });
  }

  it('tells what a reader chooses, and draws itself where a button needs it', async () => {
    const rendered = await draw({ kind: 'nonce', nonce: 'tal' });
    served = { html: pageOf(rendered), policy: '', css: '' };
    const page = await visit();

    await page.evaluate(() => {
      const root = document.querySelector('knf-events')?.shadowRoot;
      root?.querySelector<HTMLElement>('[part="link"]')?.click();
      const element = document.querySelector('knf-events') as HTMLElement & { limit: number };
      element.limit = 2;
    });
    await page.waitForFunction(
      () =>
        document.querySelector('knf-events')?.shadowRoot?.querySelectorAll('[part="item"]')
          .length === 2,
    );

    const { events, isSameNode } = await seenIn(page);
    assert.deepEqual(events, ['knf-load', 'knf-select']);
    assert.equal(isSameNode, false);
    await page.close();
  });
});
