/** A few rows of the table of faults; `npm run test:faults` runs them all. */
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { rows } from './rows/all.ts';
import { startFaultServer } from './server.ts';
import type { FaultServer } from './server.ts';
import { worldOf } from './world.ts';

describe('faults', () => {
  let browser: Browser;
  let server: FaultServer;

  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startFaultServer()]);
  });

  after(() => Promise.all([browser.close(), server.close()]));

  for (const { row, name, isSample, run } of rows) {
    if (!isSample) continue;
    it(`#${String(row).padStart(2, '0')} ${name}`, async () => {
      const world = worldOf(browser, server);
      try {
        await run(world);
      } finally {
        await world.end();
      }
    });
  }
});
