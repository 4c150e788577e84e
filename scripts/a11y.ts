/**
 * Looks at every layout × state × theme of the gallery with axe: WCAG 2.2 A and AA and its best
 * practices. Forced colours count as a theme; they are tried in the states that differ by more than
 * a line. One line a violation; exit code 1 where there is one.
 *
 *     npm run build && npm run test:a11y
 *     npm run test:a11y -- knf-news cards     only cases whose name holds all words
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { CDPSession } from 'puppeteer-core';
import { LAYOUTS, nameOf, STATES, walkGallery } from './gallery.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const words = process.argv.slice(2);

const THEMES = ['light', 'dark', 'forced'] as const;

/** Stale and offline are the list that is ready with a line above it: forced colours add nothing there. */
const FORCED_STATES: readonly string[] = ['ready', 'loading', 'empty', 'error'];

const cases = Object.entries(LAYOUTS)
  .flatMap(([element, layouts]) =>
    layouts.flatMap((layout) =>
      STATES.flatMap((state) =>
        THEMES.filter((theme) => theme !== 'forced' || FORCED_STATES.includes(state)).map(
          (theme) => ({
            element,
            layout,
            state,
            theme,
            more: {
              width: '480',
              ...(element === 'knf-news' && { filters: 'search tag month', paging: 'more' }),
            },
          }),
        ),
      ),
    ),
  )
  .filter((each) => words.every((word) => nameOf(each).includes(word)));

let violations = 0;
/** What a session emulates ends with it: one for the whole walk. */
let session: CDPSession | undefined;
await walkGallery(cases, async (shown, page) => {
  session ??= await page.createCDPSession();
  // Most of those who use colours of their own have light words on a dark ground.
  await session.send('Emulation.setEmulatedMedia', {
    features:
      shown.theme === 'forced'
        ? [
            { name: 'forced-colors', value: 'active' },
            { name: 'prefers-color-scheme', value: 'dark' },
          ]
        : [],
  });
  await page.evaluate(source);
  const found = await page.evaluate(async (tags) => {
    const page = globalThis as unknown as { readonly axe: typeof axe };
    const result = await page.axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return result.violations.flatMap(({ id, nodes }: axe.Result) =>
      nodes.map(({ target }) => `${id} at ${target.flat().join(' >>> ')}`),
    );
  }, TAGS);
  violations += found.length;
  for (const each of found) console.log(`${nameOf(shown)}: ${each}`);
});
console.log(`${cases.length} cases, ${violations} violations`);
process.exitCode = violations > 0 || cases.length === 0 ? 1 : 0;
