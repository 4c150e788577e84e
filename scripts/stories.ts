/**
 * Runs every story of the built Storybook in a real browser: it must render and play without an
 * error, and axe must find nothing. Documentation pages must render without an error.
 *
 *     npm run test:stories                    builds Storybook, then runs all
 *     node scripts/stories.ts knf-news        those whose id contains the word, of the last build
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import { ProtocolError, TimeoutError } from 'puppeteer-core';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from './browser.ts';
import { serveFolder } from './static-server.ts';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
}

interface Outcome {
  readonly entry: Entry;
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  /** Whether the browser itself, not the story, has kept silent. */
  readonly isUnanswered: boolean;
}

/** What the page of a story holds of Storybook's. */
interface StorybookWindow {
  readonly __STORYBOOK_ADDONS_CHANNEL__?: {
    emit(event: string, argument: unknown): void;
    last(event: string): readonly unknown[] | undefined;
  };
  readonly __STORYBOOK_PREVIEW__: {
    readonly currentRender?: {
      readonly story?: {
        readonly storyGlobals?: { readonly viewport?: { readonly value?: string } };
        readonly parameters?: { readonly a11y?: { readonly options?: RunOptions } };
      };
    };
  };
}

/** How long a story may take to render and play, ms. */
const STORY_TIMEOUT_MS = 40_000;

/** How long the elements of a story may take to show their feed; the one that never comes takes all of it. */
const CONTENT_TIMEOUT_MS = 2500;

const WIDE = { width: 1000, height: 900 };
const PAGES = 2;

const root = join(import.meta.dirname, '..');
const folder = join(root, 'storybook-static');
const axeSource = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const words = process.argv.slice(2);

const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
  readonly entries: Readonly<Record<string, Entry>>;
};
const wanted = Object.values(entries).filter(
  ({ id }) => words.length === 0 || words.some((word) => id.includes(word)),
);

const start = performance.now();
const server = await serveFolder(folder);
// Two pages share a window; the one behind must not be put to sleep.
const browser = await launchBrowser({
  protocolTimeout: 60_000,
  args: ['--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows'],
});
const outcomes: Outcome[] = [];
try {
  const queue = [...wanted];
  // A browser that does not answer, on a machine with much to do, is asked once more.
  const again = new Set<Entry>();
  await Promise.all(
    Array.from({ length: PAGES }, async () => {
      let page = await browser.newPage();
      for (let entry = queue.shift(); entry; entry = queue.shift()) {
        const outcome = await outcomeOf(page, entry);
        if (outcome.isUnanswered && !again.has(entry)) {
          again.add(entry);
          queue.push(entry);
          await page.close();
          page = await browser.newPage();
        } else outcomes.push(outcome);
      }
    }),
  );
} finally {
  await browser.close();
  await server.close();
}
report(outcomes);

async function outcomeOf(page: Page, entry: Entry): Promise<Outcome> {
  const errors: string[] = [];
  const onConsole = (message: { type(): string; text(): string }): void => {
    // The stories of a feed that does not come make the browser say so.
    const isExpected = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isExpected) errors.push(`console: ${message.text()}`);
  };
  const onPageError = (error: unknown): void => {
    errors.push(`page: ${error instanceof Error ? error.message : String(error)}`);
  };
  page.on('console', onConsole).on('pageerror', onPageError);
  let violations: readonly string[] = [];
  let isUnanswered = false;
  try {
    await page.setViewport(WIDE);
    await page.goto(
      `${server.url}iframe.html?id=${entry.id}&viewMode=${entry.type}&globals=a11y.manual:!true`,
    );
    if (entry.type === 'story') violations = await storyViolations(page, errors);
    else
      await page.waitForFunction(
        () => document.querySelector('#storybook-docs:not([hidden]) h1') !== null,
        { timeout: STORY_TIMEOUT_MS, polling: 50 },
      );
  } catch (error) {
    isUnanswered = error instanceof TimeoutError || error instanceof ProtocolError;
    errors.push(error instanceof Error ? error.message : String(error));
  } finally {
    page.off('console', onConsole).off('pageerror', onPageError);
  }
  return { entry, violations, errors, isUnanswered };
}

async function storyViolations(page: Page, errors: string[]): Promise<readonly string[]> {
  await page.waitForFunction(
    () =>
      (window as unknown as StorybookWindow).__STORYBOOK_ADDONS_CHANNEL__?.last('storyFinished') !==
      undefined,
    { timeout: STORY_TIMEOUT_MS, polling: 50 },
  );
  errors.push(...(await page.evaluate(playErrors)));
  const viewport = await page.evaluate(
    () =>
      (window as unknown as StorybookWindow).__STORYBOOK_PREVIEW__.currentRender?.story
        ?.storyGlobals?.viewport?.value,
  );
  if (viewport !== undefined) await page.setViewport({ ...WIDE, width: Number(viewport.slice(1)) });
  await page.evaluate(contentShown, CONTENT_TIMEOUT_MS);
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(violationsOf);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}, at ${target.flat().join(' >>> ')}`),
  );
}

/** In the page: what axe says, asked for what the panel of Storybook asks for. */
function violationsOf(): Promise<AxeResults> {
  const { axe, __STORYBOOK_PREVIEW__: preview } = window as unknown as StorybookWindow & {
    readonly axe: { run(node: unknown, options: RunOptions): Promise<AxeResults> };
  };
  const options = preview.currentRender?.story?.parameters?.a11y?.options;
  if (options?.runOnly === undefined)
    throw new Error('the story does not say what axe is to look for');
  return axe.run(document.querySelector('#storybook-root'), {
    ...options,
    resultTypes: ['violations'],
  });
}

/** In the page: what Storybook says went wrong. */
function playErrors(): string[] {
  const channel = (window as unknown as StorybookWindow).__STORYBOOK_ADDONS_CHANNEL__;
  return [
    'playFunctionThrewException',
    'storyThrewException',
    'storyErrored',
    'storyMissing',
    'unhandledErrorsWhilePlaying',
  ].flatMap((name) => {
    const detail = channel?.last(name)?.[0];
    return detail === undefined ? [] : [`${name}: ${JSON.stringify(detail).slice(0, 500)}`];
  });
}

/** In the page: waits until the elements show what they have to show. */
async function contentShown(timeoutMs: number): Promise<void> {
  const isBusy = (): boolean =>
    [...document.querySelectorAll('#storybook-root *')].some((element) =>
      element.shadowRoot?.querySelector('[aria-busy="true"]'),
    );
  const end = performance.now() + timeoutMs;
  do await new Promise((resolve) => setTimeout(resolve, 50));
  while (isBusy() && performance.now() < end);
}

function report(all: readonly Outcome[]): void {
  const failed = all.filter(({ errors, violations }) => errors.length + violations.length > 0);
  for (const { entry, errors, violations } of failed) {
    console.log(`FAILED  ${entry.id}`);
    for (const line of [...errors, ...violations]) console.log(`        ${line}`);
  }
  const stories = all.filter(({ entry }) => entry.type === 'story');
  const violations = all.reduce((sum, outcome) => sum + outcome.violations.length, 0);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(
    `${stories.length} stories and ${all.length - stories.length} pages of documentation, ` +
      `${violations} axe violations, ${failed.length} failed (${seconds} s)`,
  );
  if (failed.length > 0 || all.length === 0) process.exitCode = 1;
}
