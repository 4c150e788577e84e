/**
 * Creates, loads and removes elements a thousand times, and looks at what is left: heap, nodes,
 * listeners, timers, observers, elements.
 *
 *     npm run test:leaks
 */
import { launchBrowser } from '../../scripts/browser.ts';
import { healthy, startFaultServer } from './server.ts';
import { events, posts } from './world.ts';

const CYCLES = 1_000;
const WARM_UP = 200;
/** Noise of an engine's own caches between two measurements, in bytes. */
const HEAP_TOLERANCE = 300_000;

/** What is left in a page. */
interface Left {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly timers: number;
  readonly observers: number;
  readonly elements: number;
}

declare global {
  var held: { timers: Set<unknown>; observers: Set<unknown> };
}

/** Counts timers and observers that are not given back. Runs before anything else in the page. */
function count(): void {
  const held = { timers: new Set<unknown>(), observers: new Set<unknown>() };
  Object.defineProperty(globalThis, 'held', { value: held });
  const { setTimeout: set, clearTimeout: clear, IntersectionObserver: Observer } = globalThis;
  const start = (run: () => void, ms?: number) => {
    const timer: unknown = set(() => {
      held.timers.delete(timer);
      run();
    }, ms);
    held.timers.add(timer);
    return timer;
  };
  const stop = (timer?: number) => {
    held.timers.delete(timer);
    clear(timer);
  };
  class Counted extends Observer {
    override observe(target: Element): void {
      held.observers.add(this);
      super.observe(target);
    }
    override disconnect(): void {
      held.observers.delete(this);
      super.disconnect();
    }
  }
  Object.assign(globalThis, {
    setTimeout: start,
    clearTimeout: stop,
    IntersectionObserver: Counted,
  });
}

/** One element after the other: created, loaded, removed; every third before it has loaded. */
async function cycle(times: number, sources: Readonly<Record<string, string>>): Promise<void> {
  type Loading = HTMLElement & { readonly ready: Promise<void> };
  const kinds = Object.entries(sources);
  for (let index = 0; index < times; index++) {
    const [tag = '', src = ''] = kinds[index % kinds.length] ?? [];
    const element = Object.assign(document.createElement(tag) as Loading, {
      src: `${src}?${index % 50}`,
      loading: index % 2 ? 'eager' : 'lazy',
      refresh: 1,
      cache: index % 5 ? 'memory' : 'none',
      heading: 'Nytt',
    });
    document.body.append(element);
    if (index % 3) await element.ready;
    element.remove();
  }
}

const [browser, server] = await Promise.all([launchBrowser(), startFaultServer()]);
const page = await browser.newPage();
await page.evaluateOnNewDocument(count);
await page.goto(
  server.page(
    '<!doctype html><title>x</title><script type="module" src="/bundle/knf-widgets.js"></script><body></body>',
  ),
);
await page.waitForFunction(`customElements.get('knf-events')`);
const session = await page.createCDPSession();
await session.send('HeapProfiler.enable');
const sources = {
  'knf-news': server.feed(healthy(posts(20))).url,
  'knf-events': server.feed(healthy(events({}, {}, {}))).url,
};

async function left(): Promise<Left> {
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  for (let turn = 0; turn < 5; turn++) await session.send('HeapProfiler.collectGarbage');
  const { Nodes = 0, JSEventListeners = 0, JSHeapUsedSize = 0 } = await page.metrics();
  const held = await page.evaluate(() => ({
    timers: globalThis.held.timers.size,
    observers: globalThis.held.observers.size,
  }));
  let elements = 0;
  for (const tag of Object.keys(sources)) {
    const prototype = await page.evaluateHandle(`customElements.get('${tag}').prototype`);
    const found = await page.queryObjects(prototype);
    elements += await page.evaluate((all) => all.length, found);
    await found.dispose();
    await prototype.dispose();
  }
  return { heap: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners, elements, ...held };
}

await page.evaluate(cycle, WARM_UP, sources);
const before = await left();
await page.evaluate(cycle, CYCLES, sources);
const after = await left();
await browser.close();
await server.close();

console.log(`after ${WARM_UP} cycles:  ${JSON.stringify(before)}`);
console.log(`after ${CYCLES} more: ${JSON.stringify(after)}`);
const growth = after.heap - before.heap;
const isFlat =
  growth < HEAP_TOLERANCE &&
  after.nodes <= before.nodes + 10 &&
  after.listeners <= before.listeners &&
  after.timers === 0 &&
  after.observers === 0 &&
  after.elements <= before.elements;
console.log(
  `${CYCLES} cycles: heap ${growth >= 0 ? '+' : ''}${growth} bytes (${(growth / CYCLES).toFixed(1)} a cycle): ${isFlat ? 'flat' : 'LEAKS'}`,
);
process.exitCode = isFlat ? 0 : 1;
