import { afterEach, beforeEach } from 'node:test';
import type { Page } from 'puppeteer-core';
import { LAYOUTS } from '../../scripts/gallery.ts';
import { visitsToTheDemo } from './demo.ts';
import { settled } from './settled.ts';

/** Each element in each of its layouts. */
export const GALLERY_CASES = Object.entries(LAYOUTS).flatMap(([element, layouts]) =>
  layouts.map((layout) => ({ element, layout })),
);

/** The moment that pages of the gallery see. */
const NOW_MS = Date.parse('2026-11-24T09:00:00+01:00');

/** The gallery in a browser, for the tests of one suite. */
export interface OpenGallery {
  /** The tab of the test that runs. */
  readonly page: Page;
  /** Goes to a page of the gallery without its controls; settles when nothing moves there any more. */
  readonly open: (parameters: Readonly<Record<string, string>>) => Promise<void>;
}

/** Opens the gallery before the suite in which it is called, and closes it after. */
export function useGallery(): OpenGallery {
  const visits = visitsToTheDemo(() => NOW_MS);
  let page: Page;

  // A request that a navigation cuts off counts as under way for ever: each test has a tab of its own.
  beforeEach(async () => {
    page = await visits.browser().newPage();
    await page.evaluateOnNewDocument((now: number) => {
      Date.now = () => now;
    }, NOW_MS);
  });

  afterEach(async () => {
    await page.close();
  });

  return {
    get page() {
      return page;
    },
    open: async (parameters) => {
      const query = new URLSearchParams({ bare: '', ...parameters });
      await page.goto(`${visits.url()}gallery?${query.toString()}`);
      await settled(page);
    },
  };
}
