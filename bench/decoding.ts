/**
 * How fast a feed is decoded in Node and in Chromium, by one code over the same texts. By itself:
 *
 *     node bench/decoding.ts
 */
import { build } from 'esbuild';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../scripts/browser.ts';
import { measureBoth } from './decode.ts';
import type { DecodeFigures } from './decode.ts';

type Measured = Readonly<Record<string, DecodeFigures>>;

/** In the browser, with the code as a developer's bundler makes it. */
async function decodingInBrowser(browser: Browser): Promise<Measured> {
  const { outputFiles } = await build({
    entryPoints: [new URL('decode.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'knf',
    write: false,
  });
  const page = await browser.newPage();
  await page.evaluate(outputFiles[0]?.text ?? '');
  const measured = await page.evaluate(() =>
    (globalThis as unknown as { knf: { measureBoth: () => Measured } }).knf.measureBoth(),
  );
  await page.close();
  return measured;
}

/** One row for each feed and engine, for a table with `DECODING_HEAD`. */
export async function decodingRows(
  browser: Browser,
): Promise<readonly (readonly (string | number)[])[]> {
  const engines = { Node: measureBoth(), Chromium: await decodingInBrowser(browser) };
  return Object.entries(engines).flatMap(([engine, measured]) =>
    Object.entries(measured).map(([feed, figures]) => [
      `${feed}, ${engine}`,
      (figures.bytes / 1_000).toFixed(0),
      figures.itemsPerSecond.toLocaleString('en'),
      figures.parseMs.toFixed(2),
      figures.decodeMs.toFixed(2),
      figures.firstMs.toFixed(1),
      figures.ratio.toFixed(2),
      figures.leastRatio.toFixed(2),
    ]),
  );
}

/** What the columns of `decodingRows` are; times in ms. */
export const DECODING_HEAD = [
  '1,000 items',
  'kB',
  'items a second',
  'JSON.parse',
  'decodeFeed',
  'the first time',
  'ratio',
  'of the quickest',
] as const;

if (import.meta.main) {
  const browser = await launchBrowser();
  for (const row of [DECODING_HEAD, ...(await decodingRows(browser))]) console.log(row.join(' | '));
  await browser.close();
}
