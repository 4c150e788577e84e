/** The gallery as scripts walk through it: the built package, a clock that stands still, one browser. */
import type { Page } from 'puppeteer-core';
import { startDemoServer } from '../demo/server.ts';
import { launchBrowser } from './browser.ts';

/** The moment that every run sees, so that "today" looks the same each day. */
const NOW_MS = Date.parse('2026-11-24T09:00:00+01:00');

/** One thing to look at: an element in a layout, a state, a theme. */
export interface GalleryCase {
  readonly element: string;
  readonly layout: string;
  readonly state: string;
  readonly theme: string;
  /** Further parameters of the gallery: `lang`, `width`, `filters`. */
  readonly more?: Readonly<Record<string, string>>;
}

/** The layouts of each element. */
export const LAYOUTS: Readonly<Record<string, readonly string[]>> = {
  'knf-news': ['list', 'cards', 'compact', 'headlines', 'featured'],
  'knf-events': ['list', 'agenda', 'cards', 'compact', 'month'],
  'knf-post': ['list'],
};

/** The states that a designer can ask to see. */
export const STATES = ['ready', 'loading', 'empty', 'error', 'stale', 'offline'] as const;

/** A case in one word, for files and messages. */
export function nameOf({ element, layout, state, theme, more = {} }: GalleryCase): string {
  return [element, layout, state, theme, ...Object.values(more)].join('-').replace(/[^\w-]+/g, '_');
}

/**
 * Opens the gallery and calls `visit` with each case shown and at rest.
 *
 * @throws Error where no browser is found or the package is not built
 */
export async function walkGallery(
  cases: readonly GalleryCase[],
  visit: (shown: GalleryCase, page: Page) => Promise<void>,
): Promise<void> {
  const server = await startDemoServer({ port: 0, now: () => NOW_MS });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1040, height: 900 });
    await page.evaluateOnNewDocument((now: number) => {
      Date.now = () => now;
    }, NOW_MS);
    for (const each of cases) {
      const { element, layout, state, theme, more } = each;
      const query = new URLSearchParams({ bare: '', element, layout, state, theme, ...more });
      await page.goto(`${server.url}gallery?${query.toString()}`, { waitUntil: 'networkidle0' });
      await page.evaluate(async () => {
        await document.fonts.ready;
        // Pictures far down are lazy and inside shadow trees: each is asked for and waited for.
        const roots = [...document.querySelectorAll('*')].flatMap((node) => node.shadowRoot ?? []);
        const images = roots.flatMap((root) => [...root.querySelectorAll('img')]);
        for (const image of images) image.loading = 'eager';
        await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
      });
      await visit(each, page);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
