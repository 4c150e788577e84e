/**
 * Compares the gallery with the pictures in `test/visual`: 40 chosen cases, pixel by pixel.
 *
 *     npm run build && npm run test:visual
 *     npm run test:visual -- --update     takes what is seen now as right
 *
 * The pictures are those of one machine's fonts; where others are installed, take them anew first.
 * What differs is written beside the baselines as `NAME.actual.png`, which git ignores.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { LAYOUTS, nameOf, STATES, walkGallery } from './gallery.ts';
import type { GalleryCase } from './gallery.ts';

const folder = join(import.meta.dirname, '..', 'test', 'visual');
const isUpdate = process.argv.includes('--update');
mkdirSync(folder, { recursive: true });

/** Pixels that may differ: the edges of a letter, no more. */
const TOLERANCE = 20;

const plain = { state: 'ready', theme: 'light' } as const;
const everyLayout = Object.entries(LAYOUTS).flatMap(([element, layouts]) =>
  layouts.map((layout) => ({ element, layout })),
);
const cases: readonly GalleryCase[] = [
  ...everyLayout.map((each) => ({ ...each, ...plain, more: { width: '480', limit: '3' } })),
  ...everyLayout
    .filter(({ element }) => element !== 'knf-post')
    .map((each) => ({
      ...each,
      state: 'ready',
      theme: 'dark',
      more: { width: '240', limit: '2' },
    })),
  ...STATES.filter((state) => state !== 'ready').flatMap((state) =>
    ['knf-news', 'knf-events'].map((element) => ({
      element,
      layout: 'list',
      state,
      theme: 'light',
      more: { width: '480', limit: '2' },
    })),
  ),
  ...['nn', 'en', 'se'].map((lang) => ({
    element: 'knf-events',
    layout: 'list',
    ...plain,
    more: { width: '480', limit: '2', lang },
  })),
  ...['punkt', 'designsystemet', 'bootstrap', 'wordpress'].map((host) => ({
    element: 'knf-news',
    layout: 'list',
    ...plain,
    more: { width: '480', limit: '2', host },
  })),
  {
    element: 'knf-news',
    layout: 'list',
    ...plain,
    more: { width: '480', limit: '2', filters: 'search tag', paging: 'more' },
  },
  {
    element: 'knf-news',
    layout: 'cards',
    ...plain,
    more: { width: '960', limit: '3', paging: 'pages' },
  },
];

/** How many pixels differ; all of them where the sizes do. */
function difference(before: PNG, now: PNG): number {
  if (before.width !== now.width || before.height !== now.height) return Infinity;
  return pixelmatch(before.data, now.data, undefined, now.width, now.height, { threshold: 0.1 });
}

let changed = 0;
await walkGallery(cases, async (shown, page) => {
  const stages = await page.$('.stages');
  if (!stages) throw new Error('the gallery shows nothing');
  const bytes = await stages.screenshot();
  const baseline = join(folder, `${nameOf(shown)}.png`);
  const actual = join(folder, `${nameOf(shown)}.actual.png`);
  rmSync(actual, { force: true });
  if (isUpdate) {
    writeFileSync(baseline, bytes);
    return;
  }
  const pixels = existsSync(baseline)
    ? difference(PNG.sync.read(readFileSync(baseline)), PNG.sync.read(Buffer.from(bytes)))
    : Infinity;
  if (pixels <= TOLERANCE) return;
  changed++;
  writeFileSync(actual, bytes);
  console.log(`${nameOf(shown)}: ${pixels === Infinity ? 'another size, or new' : `${pixels} px`}`);
});
console.log(`${cases.length} cases, ${isUpdate ? 'all taken anew' : `${changed} changed`}`);
process.exitCode = changed > 0 ? 1 : 0;
