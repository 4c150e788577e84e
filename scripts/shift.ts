/**
 * Loads every layout of the built package over a slow line, with a paragraph under it, and tells what
 * moved after it had first been painted: the layout shift of Core Web Vitals, which should be 0.
 *
 *     npm run build && npm run test:shift
 *     npm run test:shift -- knf-events 480     only cases whose name holds all words
 */
import type { Page } from 'puppeteer-core';
import { startDemoServer } from '../demo/server.ts';
import { launchBrowser } from './browser.ts';
import { LAYOUTS } from './gallery.ts';

/** The moment that every run sees. */
const NOW_MS = Date.parse('2026-11-24T09:00:00+01:00');

/** Width of the column, CSS px. */
const WIDTHS = [240, 320, 480, 760, 1200];

/** DevTools' slow 4G, so that what comes late comes frames later. */
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 200_000,
};

/** What a page saw move: how much by the measure of Core Web Vitals, and where. */
interface Moved {
  readonly startMs: number;
  readonly value: number;
  readonly what: string;
}

/** What the scripts in a page leave for us. */
interface Seen {
  readonly moved: readonly Moved[];
  readonly drawnMs?: number;
}

/** Collects what moves; runs before anything of the page. */
function watch(nowMs: number): void {
  Date.now = () => nowMs;
  const moved: Moved[] = [];
  Object.assign(globalThis, { moved });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const {
        startTime: startMs,
        value,
        sources,
      } = entry as unknown as {
        readonly startTime: number;
        readonly value: number;
        readonly sources: readonly {
          readonly node: Node | null;
          readonly previousRect: DOMRect;
          readonly currentRect: DOMRect;
        }[];
      };
      const what = sources.map(({ node, previousRect, currentRect }) => {
        const element = node instanceof Element ? node : node?.parentElement;
        const name = `${element?.localName ?? 'text'}.${element?.getAttribute('class') ?? ''}[${element?.getAttribute('part') ?? ''}]`;
        const places = [previousRect, currentRect].map(({ x, y, width, height }) =>
          [x, y, width, height].map(Math.round).join(' '),
        );
        return `${name} ${places.join(' → ')}`;
      });
      moved.push({ startMs, value, what: what.join('; ') });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/**
 * Puts markup into the page before its scripts run, and forgets what moved until the element was first
 * drawn: holding its place before that is the page's own affair.
 */
function inPage(markup: string, tag: string): void {
  document.addEventListener('readystatechange', () => {
    if (document.readyState === 'interactive') document.body.innerHTML = markup;
  });
  const each = (): void => {
    if (!document.querySelector(tag)?.shadowRoot) requestAnimationFrame(each);
    else
      requestAnimationFrame(
        () => ((globalThis as { drawnMs?: number }).drawnMs = performance.now()),
      );
  };
  requestAnimationFrame(each);
}

/** One way of showing an element. */
interface Case {
  readonly tag: string;
  readonly layout: string;
  readonly width: number;
  /** Whether it stands in the page from the start, and not only once its class is there. */
  readonly isFirst: boolean;
}

async function look(page: Page, url: string, { tag, layout, width, isFirst }: Case) {
  const item = tag === 'knf-post' ? 'item="uka-oppsummert-2023-03-10"' : '';
  const markup = `<div style="inline-size:${width}px"><${tag} src="/feed.json" layout="${layout}" ${item} lang="nb"></${tag}><p>Under</p></div>`;
  if (isFirst) await page.evaluateOnNewDocument(inPage, markup, tag);
  await page.goto(url);
  await page.evaluate(
    async (tag, markup) => {
      await customElements.whenDefined(tag);
      if (markup) document.body.innerHTML = markup;
      await document.querySelector<HTMLElement & { ready: Promise<void> }>(tag)?.ready;
    },
    tag,
    isFirst ? undefined : markup,
  );
  await page.waitForNetworkIdle({ idleTime: 500, timeout: 30_000 });
  return page.evaluate(() => {
    const { moved, drawnMs = 0 } = globalThis as unknown as Seen;
    return moved.filter(({ startMs }) => startMs >= drawnMs);
  });
}

const words = process.argv.slice(2);
const cases: readonly Case[] = Object.entries(LAYOUTS).flatMap(([tag, layouts]) =>
  layouts.flatMap((layout) =>
    WIDTHS.flatMap((width) =>
      (layout === 'list' ? [false, true] : [false]).map((isFirst) => ({
        tag,
        layout,
        width,
        isFirst,
      })),
    ),
  ),
);
const server = await startDemoServer({ port: 0, now: () => NOW_MS });
const browser = await launchBrowser();
let worst = 0;
let count = 0;
try {
  for (const each of cases) {
    const { tag, layout, width, isFirst } = each;
    const name = `${tag} ${layout} ${width}${isFirst ? ' first' : ''}`;
    if (!words.every((word) => name.includes(word))) continue;
    count++;
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 1000 });
    // A reader far away: the hours on their own clock are one more line that comes late.
    await page.emulateTimezone('Asia/Kolkata');
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await page.evaluateOnNewDocument(watch, NOW_MS);
    const moved = await look(page, `${server.url}shift.html`, each);
    await context.close();
    const sum = moved.reduce((total, { value }) => total + value, 0);
    worst = Math.max(worst, sum);
    console.log(`${name}: ${sum.toFixed(4)}`);
    for (const { value, what } of moved) console.log(`  ${value.toFixed(4)} ${what}`);
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`${count} cases, the worst ${worst.toFixed(4)}`);
process.exitCode = worst >= 0.0005 || count === 0 ? 1 : 0;
