import { build } from 'esbuild';
import type { Browser } from 'puppeteer-core';
import { decodeFeed } from '../src/model/decode.ts';

/** Items a second, of reading and of parsing the same text. */
export interface Speed {
  readonly decode: number;
  readonly parse: number;
}

const ROUNDS = 11;

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const below = sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
  return (middle + below) / 2;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** In Node. */
export function decodingInNode(text: string, count: number): Speed {
  const parse: number[] = [];
  const decode: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    let document: unknown;
    parse.push(timed(() => (document = JSON.parse(text))));
    decode.push(timed(() => decodeFeed(document)));
  }
  return { decode: (count / median(decode)) * 1000, parse: (count / median(parse)) * 1000 };
}

/** In the browser, with the same code as a developer's bundler makes it. */
export async function decodingInBrowser(
  browser: Browser,
  origin: string,
  count: number,
): Promise<Speed> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { decodeFeed } from './src/model/decode.ts';",
      resolveDir: new URL('..', import.meta.url).pathname,
    },
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'knf',
    write: false,
  });
  const page = await browser.newPage();
  await page.goto(`${origin}/feed.json`);
  await page.evaluate(outputFiles[0]?.text ?? '');
  const rounds = await page.evaluate(async (times) => {
    const text = await (await fetch('/feed.json')).text();
    const { knf } = globalThis as unknown as {
      knf: { decodeFeed: (document: unknown) => unknown };
    };
    return Array.from({ length: times }, () => {
      const start = performance.now();
      const document: unknown = JSON.parse(text);
      const parsed = performance.now();
      knf.decodeFeed(document);
      return { parse: parsed - start, decode: performance.now() - parsed };
    });
  }, ROUNDS);
  await page.close();
  const perSecond = (each: readonly number[]) => (count / median(each)) * 1000;
  return {
    decode: perSecond(rounds.map(({ decode }) => decode)),
    parse: perSecond(rounds.map(({ parse }) => parse)),
  };
}
