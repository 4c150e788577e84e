/**
 * Measures the widgets beside static HTML, a bare custom element, one of Lit and zod/mini and the
 * peers, and writes `bench/RESULTS.md`. Builds the package first. With any option it only prints.
 *
 *     npm run bench                             all of it, 21 visits each; some 20 minutes
 *     npm run bench -- --quick                  3 visits each, 10 items only
 *     npm run bench -- --only=preload,schedule  those with such a part in their name, beside static
 *                                               HTML and the bare custom element
 *     npm run bench -- --visits=5               so many visits each
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../scripts/browser.ts';
import type * as source from '../src/server/index.ts';
import { BYTES_ONLY, contenders } from './contenders.ts';
import type { Contender } from './contenders.ts';
import { median } from './decode.ts';
import { DECODING_HEAD, decodingRows } from './decoding.ts';
import { benchItems, feedOf, statusesOf } from './fixture.ts';
import { preparePeers } from './peers.ts';
import { brotli, startBenchServer } from './server.ts';
import { PROFILES, ZONE, visit } from './visit.ts';
import type { Visit } from './visit.ts';

const here = import.meta.dirname;
const words = process.argv.slice(2);
const { values: options } = parseArgs({
  args: words,
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    visits: { type: 'string' },
  },
});
const isQuick = options.quick;
const VISITS = Number(options.visits ?? (isQuick ? 3 : 21));
const only = options.only?.toLowerCase().split(',');
const isWanted = ({ name }: { readonly name: string }) =>
  only?.some((part) => name.toLowerCase().includes(part)) ?? true;

execFileSync('node', ['scripts/build.ts'], { cwd: join(here, '..'), stdio: 'ignore' });

// As it is published: with the templates made small.
const { renderToString } = (await import(
  pathToFileURL(join(here, '../dist/server/index.js')).href
)) as typeof source;

const MANY = 10_000;
const nowMs = Date.now();
const server = await startBenchServer(await preparePeers());
const browser = await launchBrowser();
const lines: string[] = [];
const say = (line = '') => {
  lines.push(line);
  console.log(line);
};

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  say(`| ${head.join(' | ')} |`);
  say(`|${head.map((_, index) => (index === 0 ? '---' : '--:')).join('|')}|`);
  for (const row of rows) say(`| ${row.join(' | ')} |`);
  say();
}

const [staticPage, bareElement, ...others] = contenders(async (document) => {
  const { html } = await renderToString({
    tag: 'knf-events',
    document,
    url: `${server.origin}/feed.json`,
    attributes: { limit: '10' },
    nowMs,
  });
  return html;
});
const all = [staticPage, bareElement, ...others.filter(isWanted)];
await checkZone();

say('# Results');
say();
say(
  `Made by \`npm run bench${words.length > 0 ? ` -- ${words.join(' ')}` : ''}\` on ${new Date().toISOString().slice(0, 10)}: ` +
    `${await browser.version()}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}. ` +
    `Medians of ${VISITS} visits with a cold cache, contenders in turn, by a reader in ${ZONE}; everything is served as brotli from this machine. ` +
    'Script ms is ScriptDuration of Chrome, which leaves out what runs in promise reactions; main thread ms has them.',
);
say();
say('## Bytes that a page must load before the list is painted (brotli)');
say();
const bytesOf = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + brotli(readFileSync(server.fileOf(file))).length, 0);
table(
  ['', 'bytes'],
  [
    ...all.filter(({ files }) => files.length > 0).map(({ name, files }) => [name, bytesOf(files)]),
    ...BYTES_ONLY.filter(isWanted).map(({ name, files, why }) => [
      `${name} (bytes only: it ${why})`,
      bytesOf(files),
    ]),
  ],
);

for (const size of isQuick ? [10] : [10, 500, MANY]) {
  const items = benchItems(size, nowMs);
  server.served.feed = JSON.stringify(feedOf(items));
  server.served.statuses = JSON.stringify(statusesOf(items.slice(0, 20)));
  const taking = all.filter(({ sizes }) => sizes.includes(size));
  const pages = new Map<Contender, string>();
  for (const each of taking) pages.set(each, await pageOf(each, items));
  for (const profile of PROFILES) {
    const visits = new Map<Contender, Visit[]>(taking.map((each) => [each, []]));
    for (let round = 0; round < VISITS; round++) {
      for (const [each, seen] of visits) {
        server.served.page = pages.get(each) ?? '';
        try {
          seen.push(await visit(browser, server.origin, profile, each.isShown));
        } catch (error) {
          console.error(`${each.name}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    }
    say(`## ${size} items, ${profile.name}`);
    say();
    const middle = (each: readonly Visit[], of: keyof Visit) => median(each.map((one) => one[of]));
    const visibleOf = (each: Contender) => middle(visits.get(each) ?? [], 'visible');
    table(
      [
        '',
        'visible ms',
        '× static',
        '× bare',
        'script ms',
        'main thread ms',
        'longest task ms',
        'CLS',
        'heap kB',
        'visits',
      ],
      [...visits].map(([{ name }, seen]) => {
        const visible = middle(seen, 'visible');
        return [
          name,
          visible.toFixed(0),
          (visible / visibleOf(staticPage)).toFixed(2),
          (visible / visibleOf(bareElement)).toFixed(2),
          middle(seen, 'script').toFixed(1),
          middle(seen, 'busy').toFixed(0),
          middle(seen, 'longest').toFixed(0),
          Math.max(...seen.map(({ shift }) => shift)).toFixed(3),
          middle(seen, 'heapKb').toFixed(0),
          seen.length,
        ];
      }),
    );
  }
}

say('## Decoding');
say();
table(DECODING_HEAD, await decodingRows(browser));

await browser.close();
server.close();
if (words.length === 0) writeFileSync(join(here, 'RESULTS.md'), `${lines.join('\n').trimEnd()}\n`);

/** Asks a page's own first script in what zone it runs; in January, Oslo is an hour before UTC. */
async function checkZone(): Promise<void> {
  server.served.page = '<script>offset = new Date(2026, 0).getTimezoneOffset()</script>';
  try {
    await visit(browser, server.origin, PROFILES[0], 'offset === -60');
  } catch (cause) {
    throw new Error(`a page's scripts do not run in ${ZONE}`, { cause });
  }
}

async function pageOf(
  contender: Contender,
  items: Parameters<Contender['page']>[0],
): Promise<string> {
  const content = await contender.page(items);
  return `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Bench</title>${content}</html>`;
}
