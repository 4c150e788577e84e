/**
 * Puts every hostile payload into every field of a feed, and looks whether anything runs or anything
 * is drawn that is not on the documented list.
 *
 *     npm run test:xss
 */
import { launchBrowser } from '../../../scripts/browser.ts';
import { attack } from './attack.ts';

const started = performance.now();
const browser = await launchBrowser();
try {
  const { source, counts, executed, outside, noise } = await attack(browser);
  console.log(`payloads: ${source}`);
  console.log(
    `payloads × fields: ${counts.text} texts × ${counts.textFields} + ${counts.html} HTML × ${counts.htmlFields} + ${counts.urls} addresses × ${counts.urlFields} = ${counts.total} run`,
  );
  console.log(`elements looked at: ${counts.drawn}`);
  for (const line of [...executed, ...outside, ...noise]) console.log(`  ${line}`);
  console.log(
    `${executed.length} executed, ${outside.length} outside the allow-list, ${noise.length} errors in the page (${((performance.now() - started) / 1000).toFixed(0)} s)`,
  );
  process.exitCode = executed.length + outside.length + noise.length > 0 ? 1 : 0;
} finally {
  await browser.close();
}
