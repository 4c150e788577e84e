/**
 * Builds the package where it is missing or older than its source, then runs the tests: Node
 * suites first (files named `*.node.test.ts`), then the browser suites
 * (`*.browser.test.ts`) in a real Chromium. The last line printed is always
 * `N passed, N failed`, over both.
 *
 *     npm test                      all
 *     npm test -- test/feed         what lies there, or whose path contains it
 *     npm run test:node             only what runs in Node; test:browser likewise
 */
import { execFileSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { startTestRunner } from '@web/test-runner';
import { findBrowser } from './browser.ts';
import { countsOf, sum } from './test-counts.ts';
import type { Count } from './test-counts.ts';

const root = join(import.meta.dirname, '..');
process.chdir(root);

const words = process.argv.slice(2);
const kinds = (['node', 'browser'] as const).filter((kind) => words.includes(`--${kind}`));
const filters = words
  .filter((word) => !word.startsWith('--'))
  .map((word) => relative(root, join(root, word)));

if (isBuildOld()) execFileSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });

const counts: Count[] = [];
if (kinds.length === 0 || kinds.includes('node')) counts.push(await runInNode(files('node')));
if (kinds.length === 0 || kinds.includes('browser')) {
  counts.push(await runInBrowser(files('browser')));
}

const passed = sum(counts.map((count) => count.passed));
const failed = sum(counts.map((count) => count.failed));
if (passed + failed === 0) console.error('No test ran.');
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

function files(kind: 'node' | 'browser'): readonly string[] {
  return globSync(`test/**/*.${kind}.test.ts`, { exclude: ['**/node_modules/**'] })
    .sort()
    .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)));
}

/** Some suites use the package as a partner does: what they find must be today's. */
function isBuildOld(): boolean {
  const built = statSync('dist/custom-elements.json', { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = globSync(['src/**/*.ts', 'scripts/*.ts', '*.json', '*.mjs']);
  return sources.some((file) => statSync(file).mtimeMs > built);
}

async function runInNode(paths: readonly string[]): Promise<Count> {
  if (paths.length === 0) return { passed: 0, failed: 0 };
  const stream = run({ files: [...paths], concurrency: 2, timeout: 120_000 });
  let count: Count = { passed: 0, failed: 0 };
  stream.on('test:summary', ({ file, counts }) => {
    // Each file has a summary of its own; the one without a file is the sum of all.
    if (file === undefined) {
      count = { passed: counts.passed, failed: counts.tests - counts.passed - counts.skipped };
    }
  });
  const report = stream.compose(spec());
  report.pipe(process.stdout, { end: false });
  await new Promise((resolve) => report.on('end', resolve));
  return count;
}

async function runInBrowser(paths: readonly string[]): Promise<Count> {
  if (paths.length === 0) return { passed: 0, failed: 0 };
  let source: string;
  try {
    ({ source } = await findBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: paths.length };
  }
  console.log(`\nBrowser suites, ${paths.length} files, browser: ${source}`);
  const runner = await startTestRunner({
    argv: paths.flatMap((path) => ['--files', path]),
    autoExitProcess: false,
  });
  if (runner === undefined) return { passed: 0, failed: paths.length };
  await new Promise((resolve) => {
    runner.on('stopped', resolve);
  });
  return countsOf([...runner.sessions.all()]);
}
