import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { startDemoServer } from '../../demo/server.ts';
import type { DemoServer } from '../../demo/server.ts';
import { launchBrowser } from '../../scripts/browser.ts';

let browser: Browser;
let demo: DemoServer;

before(async () => {
  demo = await startDemoServer({ port: 0 });
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await demo.close();
});

/** The links inside the elements that a reader can see. */
async function fallbackLinks(prepare: 'without scripts' | 'with our script blocked') {
  const page = await browser.newPage();
  if (prepare === 'without scripts') await page.setJavaScriptEnabled(false);
  else {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      void (request.url().endsWith('.js') ? request.abort() : request.continue());
    });
  }
  await page.goto(demo.url, { waitUntil: 'networkidle0' });
  const links = await page.$$eval('knf-news a, knf-events a', (all) =>
    all.map((link) => ({ text: link.textContent.trim(), isSeen: link.checkVisibility() })),
  );
  await page.close();
  return links;
}

describe('a partner’s page', () => {
  for (const how of ['without scripts', 'with our script blocked'] as const) {
    it(`leads to the publisher ${how}`, async () => {
      const links = await fallbackLinks(how);

      assert.equal(links.length, 4);
      assert.ok(links.every(({ text, isSeen }) => isSeen && text.length > 0));
    });
  }
});
