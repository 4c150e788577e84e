import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { renderToString } from '../../src/server/render.ts';
import { pageServer, pageWith, shiftOn, watchShift } from './page-server.ts';

const LAYOUTS = [
  ['knf-news', ['list', 'cards', 'featured', 'compact', 'headlines']],
  ['knf-events', ['list', 'agenda', 'month', 'cards', 'compact']],
] as const;
/** In how many pieces a list comes: none of them ends where a row ends, but by chance. */
const PIECES = 12;

const document: unknown = JSON.parse(await readFile('demo/feed.json', 'utf8'));
let pieces: readonly string[] = [];
const { browser, origin } = pageServer((path) =>
  path === '/' ? { type: 'text/html', body: pieces } : undefined,
);

/** The styles and what is before them, then as many elements of the content in each piece. */
function inPieces(page: string): readonly string[] {
  const styles = page.indexOf('</style>');
  const elements = page.slice(styles).split(/(?=<(?!\/))/);
  const size = Math.ceil(elements.length / PIECES);
  return [
    page.slice(0, styles),
    ...Array.from({ length: PIECES }, (_, place) =>
      elements.slice(place * size, (place + 1) * size).join(''),
    ),
  ];
}

describe('a list drawn by a server, while the page arrives', () => {
  for (const [tag, layouts] of LAYOUTS)
    for (const layout of layouts)
      for (const width of [320, 900]) {
        it(`<${tag} layout="${layout}">, ${width} px wide, moves nothing, nor where the script comes`, async () => {
          const { html } = await renderToString({
            tag,
            document,
            url: `${origin()}/feed.json`,
            attributes: { layout, limit: '4' },
            nowMs: Date.parse('2023-03-20T09:00:00Z'),
          });
          pieces = inPieces(pageWith(html));
          const tab = await browser().newPage();
          await tab.setViewport({ width, height: 1200 });
          await watchShift(tab);

          await tab.goto(origin(), { waitUntil: 'networkidle0' });

          // The day that a reader chooses in a month is below it on a telephone only.
          const areShown = await tab.$eval(tag, (element) => {
            const parts = element.shadowRoot?.querySelectorAll('.rows > :not(.chosen), .rows ~ *');
            return [...(parts ?? [])].map((part) => getComputedStyle(part).display !== 'none');
          });
          assert.ok(areShown.length > 1 && !areShown.includes(false));
          assert.equal(await shiftOn(tab), 0);
          await tab.close();
        });
      }
});
