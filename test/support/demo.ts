import { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { startDemoServer } from '../../demo/server.ts';
import { launchBrowser } from '../../scripts/browser.ts';

/** The demo and a browser to visit it with, for all tests of a file. */
export interface DemoVisits {
  /** Where the demo page is, with a slash at the end. */
  readonly url: () => string;
  readonly browser: () => Browser;
}

/**
 * Starts the demo and a browser before the tests of a file, and ends both after them.
 *
 * @param now the server's clock; this machine's where silent
 */
export function visitsToTheDemo(now: () => number = Date.now): DemoVisits {
  let running: { readonly url: string; readonly browser: Browser; close(): Promise<void> };
  before(async () => {
    const demo = await startDemoServer({ port: 0, now });
    running = { url: demo.url, browser: await launchBrowser(), close: () => demo.close() };
  });
  after(async () => {
    await running.browser.close();
    await running.close();
  });
  return { url: () => running.url, browser: () => running.browser };
}
