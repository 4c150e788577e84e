import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startDemoServer } from '../../demo/server.ts';
import type { Count } from '../test-counts.ts';
import { HOW_TO_INSTALL, pathOf } from './programs.ts';

/** What a reader without scripts must find on the partner's page. */
const EXPECTED = ['Les nyheter hos KNF', 'Se arrangementer hos KNF', 'Se hele kalenderen hos KNF'];

/** Text browsers, as they print a page. */
const browsers = { lynx: ['-dump'], w3m: ['-dump'] } as const;

/** Opens the partner's page in browsers that know no script; each fallback link is a test. */
export async function textBrowserCounts(): Promise<ReadonlyMap<string, Count>> {
  const demo = await startDemoServer({ port: 0 });
  const counts = new Map<string, Count>();
  try {
    for (const name of ['lynx', 'w3m'] as const) {
      const program = pathOf(name);
      if (program === undefined) {
        console.error(`${name} is not installed; ${HOW_TO_INSTALL}`);
        counts.set(name, { passed: 0, failed: EXPECTED.length });
        continue;
      }
      const { stdout } = await promisify(execFile)(program, [...browsers[name], demo.url]);
      const text = stdout.replace(/\s+/g, ' ');
      const missing = EXPECTED.filter((words) => !text.includes(words));
      for (const words of missing) console.error(`${name}: no «${words}» on the page`);
      counts.set(name, { passed: EXPECTED.length - missing.length, failed: missing.length });
    }
  } finally {
    await demo.close();
  }
  return counts;
}
