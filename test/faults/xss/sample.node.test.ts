/** A sample of the hostile payloads; `npm run test:xss` runs them all. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../../scripts/browser.ts';
import { hasCorpora } from '../../support/corpora.ts';
import { attack } from './attack.ts';

/** An element as it must never be: what a feed says becomes markup. */
const UNSAFE = `{
  const { prototype } = customElements.get('knf-news');
  const { updated } = prototype;
  const made = new WeakSet();
  prototype.updated = function (...changed) {
    updated.apply(this, changed);
    for (const title of this.renderRoot.querySelectorAll('[part~=title]')) {
      // Once: what has become markup has no text any more from which it could be made again.
      if (!made.has(title)) title.innerHTML = title.textContent;
      made.add(title);
    }
  };
}`;

describe('hostile content', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });

  after(() => browser.close());

  it('runs nothing and draws nothing that is not on the list', async () => {
    const { executed, outside, noise, counts } = await attack(browser, { every: 60 });

    assert.deepEqual({ executed, outside, noise }, { executed: [], outside: [], noise: [] });
    // Where the corpora are missing, our own payloads are all there is.
    assert.ok(counts.total > (hasCorpora ? 500 : 100));
  });

  it('is noticed where an element makes markup of it', async () => {
    const { executed, outside } = await attack(browser, {
      every: 10,
      fields: ['title'],
      weaken: UNSAFE,
    });

    assert.ok(executed.length > 0);
    assert.ok(outside.length > 0);
  });
});
