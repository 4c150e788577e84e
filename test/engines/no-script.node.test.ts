import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { visitsToTheDemo } from '../support/demo.ts';

const { url, browser } = visitsToTheDemo();

/** The links inside the elements that a reader can see. */
async function fallbackLinks(prepare: 'without scripts' | 'with our script blocked') {
  const page = await browser().newPage();
  if (prepare === 'without scripts') await page.setJavaScriptEnabled(false);
  else {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      void (request.url().endsWith('.js') ? request.abort() : request.continue());
    });
  }
  await page.goto(url(), { waitUntil: 'networkidle0' });
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

  it('shows the feed, or leads to the publisher, where our script comes and its parts do not', async () => {
    const page = await browser().newPage();
    // What is far below waits until the reader comes near.
    await page.setViewport({ width: 800, height: 6_000 });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      void (request.url().includes('/chunks/') ? request.abort() : request.continue());
    });
    await page.goto(url(), { waitUntil: 'networkidle0' });

    await page.waitForFunction(
      () => !document.querySelector('knf-news, knf-events')?.matches(':state(loading)'),
    );

    const useful = await page.$$eval('knf-news, knf-events', (all) =>
      all.map((element) => {
        const items = element.shadowRoot?.querySelectorAll('[part~="item"]').length ?? 0;
        return items > 0 || element.querySelector('a')?.checkVisibility() === true;
      }),
    );
    await page.close();

    assert.ok(useful.length > 0);
    assert.ok(useful.every(Boolean));
  });
});
