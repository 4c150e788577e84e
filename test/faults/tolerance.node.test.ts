/** Real JSON Feed documents, of people who have never heard of us, on a page. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { answer, startFaultServer } from './server.ts';
import type { FaultServer } from './server.ts';
import { worldOf } from './world.ts';

const corpus = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora', 'json-feeds');
const own = join(import.meta.dirname, '..', '..', 'demo');
const folder = existsSync(corpus) ? corpus : own;
const files = readdirSync(folder).filter((name) => /^(?!.*image).*\.json$/.test(name));

describe(`real JSON feeds (${folder === own ? 'the shared corpora are not beside the checkout: our own' : 'shared corpora'})`, () => {
  let browser: Browser;
  let server: FaultServer;
  let rendered = 0;

  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startFaultServer()]);
  });

  after(async () => {
    console.log(`rendered without page error: ${rendered} of ${files.length}`);
    await Promise.all([browser.close(), server.close()]);
  });

  for (const file of files) {
    it(`shows ${file} without an error in the page`, async () => {
      const world = worldOf(browser, server);
      const feed = server.feed(answer(readFileSync(join(folder, file))));
      const view = await world.open({ src: feed.url, attributes: 'limit="50" open="expand"' });

      await view.until(`document.querySelector('knf-news').matches(':state(ready)')`);
      const titles = await view.titles();
      await world.end();

      assert.ok(titles.length > 0 && titles.every((title) => title !== ''));
      rendered++;
    });
  }
});
