/**
 * Runs the browser suites in every engine and prints a table: engine × suite × passed and failed.
 *
 *     npm run test:engines                       all suites, all engines
 *     npm run test:engines -- --engine=firefox   one engine (may stand several times)
 *     npm run test:engines -- test/elements      suites whose path contains this
 *
 * An engine that is not installed counts as failed, unless `--installed` says to take what there
 * is. The last line is `N passed, N failed`.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromeLauncher, startTestRunner } from '@web/test-runner';
import type { BrowserLauncher, TestSession } from '@web/test-runner';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser } from '../browser.ts';
import { countsOf } from '../test-counts.ts';
import type { Count } from '../test-counts.ts';
import { HOW_TO_INSTALL, pathOf } from './programs.ts';
import { textBrowserCounts } from './text-browsers.ts';
import { webKitLauncher } from './webkit.ts';

process.chdir(join(import.meta.dirname, '..', '..'));

/** A page in a window of its own; see web-test-runner.config.mjs. */
const createPage = async ({ browser }: { readonly browser: Browser }): Promise<Page> =>
  (await browser.createBrowserContext()).newPage();

/** How each engine is started; throws where it is not installed. */
const engines: Readonly<Record<string, () => Promise<BrowserLauncher> | BrowserLauncher>> = {
  chromium: async () =>
    chromeLauncher({ launchOptions: (await findBrowser()).launchOptions, createPage }),
  firefox: () => {
    const executablePath = pathOf('firefox');
    if (executablePath === undefined)
      throw new Error(`Firefox is not installed; ${HOW_TO_INSTALL}`);
    return chromeLauncher({
      launchOptions: { browser: 'firefox', executablePath, headless: true },
      createPage,
      concurrency: 1,
    });
  },
  webkit: () => webKitLauncher(),
};

const words = process.argv.slice(2);
const wanted = words.flatMap((word) => /^--engine=(.+)$/.exec(word)?.[1] ?? []);
const unknown = wanted.filter((name) => !(name in engines));
if (unknown.length > 0) throw new Error(`no such engine: ${unknown.join(', ')}`);
const takesWhatThereIs = words.includes('--installed');
const filters = words.filter((word) => !word.startsWith('--'));
const suites = globSync('test/**/*.browser.test.ts', { exclude: ['**/node_modules/**'] })
  .sort()
  .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)));

const texts = new Map<string, Count>();
const table = new Map<string, ReadonlyMap<string, Count>>();
for (const [name, launcher] of Object.entries(engines)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  try {
    table.set(name, await runIn(await launcher()));
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    if (!takesWhatThereIs) {
      table.set(name, new Map(suites.map((suite) => [suite, { passed: 0, failed: 1 }])));
    }
  }
}
if (wanted.length === 0 && filters.length === 0) {
  for (const [name, count] of await textBrowserCounts()) texts.set(name, count);
}
print();

async function runIn(launcher: BrowserLauncher): Promise<ReadonlyMap<string, Count>> {
  const { default: config } = (await import(pathToFileURL('web-test-runner.config.mjs').href)) as {
    readonly default: object;
  };
  const runner = await startTestRunner({
    config: { ...config, browsers: [launcher], files: suites, concurrency: 2 },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) throw new Error('the test runner did not start');
  await new Promise((resolve) => {
    runner.on('stopped', resolve);
  });
  const sessions: readonly TestSession[] = [...runner.sessions.all()];
  return new Map(
    suites.map((suite) => [
      suite,
      countsOf(sessions.filter(({ testFile }) => testFile.endsWith(suite))),
    ]),
  );
}

function print(): void {
  const names = [...table.keys()];
  const width = Math.max(...suites.map((suite) => suite.length), 5);
  const cell = ({ passed, failed }: Count) => `${passed} passed, ${failed} failed`.padEnd(22);
  console.log(`\n${'suite'.padEnd(width)}  ${names.map((name) => name.padEnd(22)).join('')}`);
  let passed = 0;
  let failed = 0;
  for (const suite of suites) {
    const cells = names.map((name) => {
      const count = table.get(name)?.get(suite) ?? { passed: 0, failed: 1 };
      passed += count.passed;
      failed += count.failed;
      return cell(count);
    });
    console.log(`${suite.padEnd(width)}  ${cells.join('')}`);
  }
  for (const [name, count] of texts) {
    passed += count.passed;
    failed += count.failed;
    console.log(`${`fallback in ${name}`.padEnd(width)}  ${cell(count)}`);
  }
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  console.log(`${passed} passed, ${failed} failed`);
}
