import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type AxeCore from 'axe-core';
import type { Page } from 'puppeteer-core';
import { visitsToTheDemo } from '../support/demo.ts';

/** A visit to the partner's page, from the first byte to a reader who has scrolled through it. */
interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly layoutShift: number;
}

const { url, browser } = visitsToTheDemo();

async function visit(width: number, scheme: 'light' | 'dark'): Promise<Visit> {
  const page = await browser().newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.evaluateOnNewDocument(() => {
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
      document.documentElement.dataset['shift'] = String(shift);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url(), { waitUntil: 'networkidle0' });
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 400) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await Promise.all(
      [...document.querySelectorAll('knf-news, knf-events')].map(
        (element) => (element as unknown as { ready: Promise<void> }).ready,
      ),
    );
    scrollTo(0, 0);
  });
  const shift = await page.evaluate(() => document.documentElement.dataset['shift'] ?? '0');
  return { page, complaints, layoutShift: Number(shift) };
}

function shown(page: Page, tag: string): Promise<number> {
  return page.$eval(tag, (element) => element.shadowRoot?.querySelectorAll('article').length ?? 0);
}

describe('a partner’s page', () => {
  it('shows posts and coming events, with nothing to complain of and nothing that moves', async () => {
    const { page, complaints, layoutShift } = await visit(1280, 'light');

    assert.ok((await shown(page, 'knf-news')) >= 5, 'at least five posts');
    assert.ok((await shown(page, 'knf-events')) >= 5, 'at least five events');
    assert.deepEqual(complaints, []);
    assert.equal(layoutShift, 0);
    await page.close();
  });

  for (const [width, scheme] of [
    [1280, 'light'],
    [720, 'light'],
    [320, 'dark'],
  ] as const) {
    it(`has no accessibility violation and does not scroll sideways at ${width} px, ${scheme}`, async () => {
      const { page } = await visit(width, scheme);
      const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
      await page.evaluate(await readFile(axe, 'utf8'));

      const violations = await page.evaluate(async () => {
        const { axe: checker } = globalThis as unknown as { axe: typeof AxeCore };
        const { violations: found } = await checker.run(document);
        return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
      });

      assert.deepEqual(violations, []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await page.close();
    });
  }
});
