/**
 * Runs every row of the table of faults in a real browser against a server that misbehaves.
 *
 *     npm run test:faults              all
 *     npm run test:faults -- 7 15      only these rows
 *     npm run test:faults -- --firefox 31
 *
 * Prints each case, then how many rows were run and how many of them passed in all their cases.
 */
import { launch } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { HOW_TO_INSTALL, pathOf } from '../../scripts/engines/programs.ts';
import { startFaultServer } from './server.ts';
import { rows } from './rows/all.ts';
import { worldOf } from './world.ts';

/** The driver switches the cache off, where a reader's browser has it. */
const NO_BACK_FORWARD_CACHE = '--disable-back-forward-cache';

const words = process.argv.slice(2);
const wanted = words.filter((word) => /^\d+$/.test(word)).map(Number);
const chosen = rows
  .filter(({ row }) => wanted.length === 0 || wanted.includes(row))
  .sort((a, b) => a.row - b.row);
const [server, browser] = await Promise.all([
  startFaultServer(),
  words.includes('--firefox')
    ? launchFirefox()
    : launchBrowser({ ignoreDefaultArgs: [NO_BACK_FORWARD_CACHE] }),
]);
const failed = new Set<number>();
console.log(await browser.version());
for (const { row, name, run } of chosen) {
  const title = `#${String(row).padStart(2, '0')} ${name}`;
  const world = worldOf(browser, server);
  try {
    try {
      await run(world);
    } finally {
      await world.end();
    }
    console.log(`ok      ${title}`);
  } catch (error) {
    failed.add(row);
    console.log(`FAILED  ${title}\n        ${String(error).replaceAll('\n', '\n        ')}`);
  }
}
await browser.close();
await server.close();

const run = new Set(chosen.map(({ row }) => row));
console.log(`${chosen.length} cases; rows run ${run.size} / rows passed ${run.size - failed.size}`);
process.exitCode = failed.size > 0 ? 1 : 0;

/** Firefox, over WebDriver BiDi. */
function launchFirefox(): Promise<Browser> {
  const executablePath = pathOf('firefox');
  if (executablePath === undefined) throw new Error(`No Firefox: ${HOW_TO_INSTALL}`);
  return launch({ browser: 'firefox', executablePath, headless: true });
}
