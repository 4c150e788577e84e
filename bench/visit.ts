import type { Browser } from 'puppeteer-core';

/** The conditions of a visit. */
export interface Profile {
  readonly name: string;
  /** How many times slower the processor is. */
  readonly cpu: number;
  /** Bytes a second and round trip in ms; none: as fast as the machine. */
  readonly network?: { readonly bytesPerSecond: number; readonly latencyMs: number };
}

/** 1.6 Mbit/s is what DevTools calls slow 4G. */
export const PROFILES: readonly [Profile, Profile] = [
  { name: 'unthrottled', cpu: 1 },
  {
    name: '4× CPU, 1.6 Mbit/s, 150 ms',
    cpu: 4,
    network: { bytesPerSecond: 200_000, latencyMs: 150 },
  },
];

/** Partners' readers are in Norway: a date in a zone that is not the machine's is theirs. */
export const ZONE = 'Europe/Oslo';

/** What one visit showed. Times in ms. */
export interface Visit {
  /** From the start of the navigation to the frame in which the items stand. */
  readonly visible: number;
  /** Chrome's ScriptDuration, which has no promise reactions in it. */
  readonly script: number;
  /** All that the page's main thread did: scripts, also in promises, style, layout, paint. */
  readonly busy: number;
  readonly longest: number;
  readonly shift: number;
  readonly heapKb: number;
}

/** Asks each frame whether the items are there; runs before anything of the page. */
function watch(look: () => boolean): void {
  const bench = { visible: 0, longest: 0, shift: 0 };
  Object.assign(globalThis, { bench });
  const each = () => {
    if (look()) bench.visible = performance.now();
    else requestAnimationFrame(each);
  };
  requestAnimationFrame(each);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.longest = Math.max(bench.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      bench.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

interface Bench {
  readonly bench: { readonly visible: number; readonly longest: number; readonly shift: number };
}

/**
 * Visits a page with a cold cache.
 *
 * @param isShown JavaScript that is true once the items can be seen
 * @throws where the items never came
 */
export async function visit(
  browser: Browser,
  url: string,
  profile: Profile,
  isShown: string,
): Promise<Visit> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    const { network } = profile;
    if (network) {
      const throughput = network.bytesPerSecond;
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: network.latencyMs,
        downloadThroughput: throughput,
        uploadThroughput: throughput,
      });
    }
    await session.send('Emulation.setTimezoneOverride', { timezoneId: ZONE });
    await session.send('Emulation.setCPUThrottlingRate', { rate: profile.cpu });
    const look = `() => { try { return ${isShown} } catch { return false } }`;
    await page.evaluateOnNewDocument(`(${watch.toString()})(${look})`);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForFunction(() => (globalThis as unknown as Bench).bench.visible > 0, {
      timeout: 20_000,
    });
    await page.waitForNetworkIdle({ idleTime: 300, timeout: 20_000 });
    const { bench } = await page.evaluate(() => {
      const { bench } = globalThis as unknown as Bench;
      return { bench };
    });
    const { metrics } = await session.send('Performance.getMetrics');
    await session.send('HeapProfiler.collectGarbage');
    const heap = await page.metrics();
    const msOf = (metric: string) =>
      (metrics.find(({ name }) => name === metric)?.value ?? NaN) * 1000;
    return {
      visible: bench.visible,
      script: msOf('ScriptDuration'),
      busy: msOf('TaskDuration'),
      longest: bench.longest,
      shift: bench.shift,
      heapKb: (heap.JSHeapUsedSize ?? NaN) / 1024,
    };
  } finally {
    await context.close();
  }
}
