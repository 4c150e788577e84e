import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner';
import { findBrowser } from './scripts/browser.ts';
import { corpusServer } from './test/support/corpora.ts';
import { feedServer } from './test/support/feed-server.ts';

const { launchOptions } = await findBrowser();

/** Browser suites. `npm run test:browser` names the files; see scripts/test.ts. */
export default {
  rootDir: '.',
  nodeResolve: { exportConditions: ['production', 'browser'] },
  concurrency: 2,
  browsers: [
    chromeLauncher({
      launchOptions,
      // Each page has a window of its own: in a tab behind another nothing is painted, and what
      // waits to come into view waits for ever.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022' })],
  middleware: [feedServer(), corpusServer()],
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 300_000,
};
