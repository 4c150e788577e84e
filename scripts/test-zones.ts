/**
 * Runs the tests about dates (`test/zones`) with the browser in each of five time zones, from eleven
 * hours behind Oslo to twelve ahead of it. `npm test` runs them in the machine's own.
 *
 *     npm run test:zones
 *     npm run test:zones -- Asia/Kolkata
 */
import { spawnSync } from 'node:child_process';
import { launchBrowser } from './browser.ts';

const ZONES = ['UTC', 'Europe/Oslo', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland'];

const asked = process.argv.slice(2);
for (const zone of asked.length > 0 ? asked : ZONES) {
  const env = { ...process.env, TZ: zone };
  // A browser that keeps a zone of its own would pass the tests without having met this one.
  const browser = await launchBrowser({ env });
  const page = await browser.newPage();
  // Both by the browser's own name: Chromium calls Asia/Kolkata by its older one.
  const [found, wanted] = await page.evaluate(
    (timeZone) =>
      [{}, { timeZone }].map(
        (each) => new Intl.DateTimeFormat('en', each).resolvedOptions().timeZone,
      ),
    zone,
  );
  await browser.close();
  console.log(`\n== ${zone}`);
  const { status } = spawnSync(process.execPath, ['scripts/test.ts', '--browser', 'test/zones'], {
    env,
    stdio: 'inherit',
  });
  if (found !== wanted) console.error(`the browser is in ${found}, not in ${zone}`);
  if (found !== wanted || status !== 0) process.exitCode = 1;
}
