import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { chunkName, filesBehind } from '../../scripts/bundle-imports.ts';
import { pageServer } from '../server/page-server.ts';

const { onDemand } = JSON.parse(readFileSync('budgets.json', 'utf8')) as {
  readonly onDemand: readonly { readonly name: string; readonly loads: readonly string[] }[];
};

/** Chunks that every page has fetched by then. */
const AT_HAND = ['elements'];

/** What `npm run size` measures for a map. */
function measuredFor(words: string): readonly string[] {
  const measured = onDemand.find(({ name }) => name.includes(words));
  assert.ok(measured, words);
  return filesBehind('dist/knf-widgets.js', measured.loads, AT_HAND).map((path) =>
    path.replace(/^dist/, ''),
  );
}

let page = '';
const { browser, origin, asked } = pageServer((path) =>
  path === '/' ? { type: 'text/html', body: page } : undefined,
);

function pageWith(map: string): string {
  return (
    '<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Partner</title>' +
    `<script type="module" src="/knf-widgets.js"></script></head><body>${map}</body></html>`
  );
}

/** The chunks that a page with a map fetches until it has become idle. */
async function fetchedBy(map: string, width: number): Promise<readonly string[]> {
  page = pageWith(map);
  asked.length = 0;
  const tab = await browser().newPage();
  await tab.setViewport({ width, height: 900 });
  await tab.goto(origin(), { waitUntil: 'networkidle0' });
  await tab.waitForFunction(() =>
    document.querySelector('knf-region-map')?.shadowRoot?.querySelector('[data-code]'),
  );
  // What the drawing itself asks for is asked for by the next frame.
  await tab.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestIdleCallback(resolve));
      }),
  );
  await tab.waitForNetworkIdle();
  await tab.close();
  return asked
    .filter((path) => path.startsWith('/chunks/') && !AT_HAND.includes(chunkName(path)))
    .sort();
}

describe('what `npm run size` prints for a map', () => {
  const expected = measuredFor('Osloregionen');
  const map = '<knf-region-map region="osloregionen"></knf-region-map>';

  it('is what a page fetches for it until it has become idle', async () => {
    assert.deepEqual(await fetchedBy(map, 900), expected);
  });

  it('is so at either date', async () => {
    assert.deepEqual(await fetchedBy(map.replace('>', ' at="2024-06-01">'), 900), expected);
  });

  it('leaves out the names of towns, which take the place of names on tiles where those have no room', async () => {
    const fetched = await fetchedBy(map, 360);

    const further = fetched.filter((path) => !expected.includes(path)).map(chunkName);
    assert.deepEqual(further, ['city-labels']);
  });

  for (const all of ['region="norge"', 'region="46"', 'view="norway"'])
    it(`is all that a larger map waits for: ${all}`, async () => {
      const whole = measuredFor('Norway');
      page = pageWith(`<knf-region-map ${all}></knf-region-map>`);
      const tab = await browser().newPage();
      await tab.setRequestInterception(true);
      tab.on('request', (request) => {
        const { pathname } = new URL(request.url());
        const isMeasured =
          !pathname.startsWith('/chunks/') ||
          AT_HAND.includes(chunkName(pathname)) ||
          whole.includes(pathname);
        void (isMeasured ? request.continue() : request.abort());
      });
      await tab.goto(origin());

      await tab.waitForFunction(() =>
        document.querySelector('knf-region-map')?.shadowRoot?.querySelector('[data-code]'),
      );

      await tab.close();
    });
});

describe('a map whose further parts cannot be had', () => {
  for (const attributes of ['lang="en"', 'compare="2024-01-01"', 'geometry="/borders.json"'])
    it(`is a plain one: ${attributes}`, async () => {
      page = pageWith(`<knf-region-map ${attributes}></knf-region-map>`);
      const tab = await browser().newPage();
      await tab.setRequestInterception(true);
      tab.on('request', (request) => {
        void (request.url().includes('asked-content') ? request.abort() : request.continue());
      });
      await tab.goto(origin());

      await tab.waitForFunction(
        () =>
          document
            .querySelector('knf-region-map')
            ?.shadowRoot?.querySelectorAll('details li:not(.whole)').length === 121,
      );

      await tab.close();
    });
});
