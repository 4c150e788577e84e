/**
 * Is the package that would be published of use to others? Packs it, installs the tarball in small
 * applications of React, Vue and Svelte, checks their types, builds them, and looks at each in a
 * browser; and pastes what README.md says into a plain page.
 *
 *     npm run test:consumers            all (builds the package first)
 *     npm run test:consumers -- vue     only this one
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from './browser.ts';
import { serveFolder } from './static-server.ts';

const root = join(import.meta.dirname, '..');
const consumers = join(root, 'test', 'consumers');
const work = join(root, 'node_modules', '.cache', 'knf-consumers');
const wanted = process.argv.slice(2);

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
run(root, 'npm', 'pack', '--ignore-scripts', '--pack-destination', work);
const [packed = ''] = readdirSync(work);
renameSync(join(work, packed), join(work, 'knf-widgets.tgz'));

const browser = await launchBrowser();
let failed = 0;
try {
  for (const name of readdirSync(consumers)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const start = performance.now();
    let outcome: string;
    try {
      outcome = name === 'plain' ? await plain(browser) : await framework(name, browser);
    } catch (error) {
      failed += 1;
      outcome = `FAILED\n${error instanceof Error ? error.message : String(error)}`;
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(`${name.padEnd(8)} ${outcome} (${seconds} s)`);
  }
} finally {
  await browser.close();
}
process.exitCode = failed > 0 ? 1 : 0;

/** Installs, checks, builds and looks. */
async function framework(name: string, window: Browser): Promise<string> {
  const folder = join(work, name);
  cpSync(join(consumers, name), folder, { recursive: true });
  run(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline');
  run(folder, 'npm', 'run', '--silent', 'check');
  run(folder, 'npm', 'run', '--silent', 'build');
  cpSync(join(root, 'demo', 'feed.json'), join(folder, 'dist', 'feed.json'));
  const server = existsSync(join(folder, 'ssr.js')) ? await serverRendered(folder, window) : '';
  const shown = await seen(join(folder, 'dist'), window);
  if (shown.heading !== 'Kongsberg Næringsforum') {
    throw new Error(`knf-load brought no title, but "${shown.heading}"`);
  }
  if (shown.items !== 3) throw new Error(`${shown.items} items, not 3`);
  return `types, build, ${shown.items} items, knf-load handled${server}`;
}

/**
 * What the framework's own server renderer writes: the element, its attributes and its links; and
 * with `./server` of the package the whole element, in a page that has no script at all.
 */
async function serverRendered(folder: string, window: Browser): Promise<string> {
  const html = run(folder, 'npm', 'run', '--silent', 'ssr');
  if (!/<knf-news[^>]* src="\/feed\.json"[^>]*>\s*<a href=/.test(html)) {
    throw new Error(`rendered on the server: ${html}`);
  }
  const { items } = await seen(join(folder, 'dist'), window, 'served.html');
  if (items !== 3) throw new Error(`${items} items drawn on the server, not 3`);
  return ', rendered on the server with its link, and whole by ./server without a script';
}

/** The first HTML of the documentation with an element in it, pasted into a page. */
async function plain(window: Browser): Promise<string> {
  const [source, snippet] = pastedBy(['README.md', 'docs/embedding.md']);

  const folder = join(work, 'plain');
  const site = join(folder, 'site');
  mkdirSync(site, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  run(folder, 'npm', 'install', '--no-audit', '--no-fund', '../knf-widgets.tgz');
  cpSync(join(folder, 'node_modules', '@knf', 'widgets', 'dist'), site, { recursive: true });
  cpSync(join(root, 'demo', 'feed.json'), join(site, 'feed.json'));
  // The addresses of the example are those of nobody: the files lie beside the page here.
  const pasted = snippet
    .replace(/src="[^"]*\/knf-widgets\.js"(?: integrity="[^"]*")?/, 'src="/knf-widgets.js"')
    .replace(/src="[^"]*feed[^"]*\.json"/, 'src="/feed.json"');
  const page = readFileSync(join(consumers, 'plain', 'index.html'), 'utf8');
  writeFileSync(join(site, 'index.html'), page.replace(/<!-- .*? -->/, pasted));
  const { items } = await seen(site, window);
  if (items === 0) throw new Error(`no news after pasting:\n${pasted}`);
  return `pasted from ${source}, ${items} items`;
}

/** The first snippet of the first of these documents that has one. */
function pastedBy(documents: readonly string[]): readonly [source: string, snippet: string] {
  for (const source of documents) {
    const file = join(root, source);
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const blocks = [...text.matchAll(/```html\n([\s\S]*?)```/g)].map(([, block = '']) => block);
    const snippet = blocks.find((each) => each.includes('<knf-news') && each.includes('<script'));
    if (snippet !== undefined) return [source, snippet];
  }
  throw new Error(`no snippet with a script and <knf-news> in ${documents.join(', ')}`);
}

async function seen(folder: string, window: Browser, path = '') {
  const server = await serveFolder(folder);
  const page = await window.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  try {
    await page.goto(server.url + path);
    await page.waitForFunction(
      () => document.querySelector('knf-news')?.shadowRoot?.querySelector('[part~="item"] a'),
      { timeout: 30_000, polling: 50 },
    );
    // The whole feed, and `knf-load` with it, comes after the first items have been painted.
    await page.waitForNetworkIdle({ idleTime: 300 });
    if (errors.length > 0) throw new Error(errors.join('\n'));
    return await page.evaluate(() => ({
      heading: document.querySelector('h1')?.textContent ?? '',
      items:
        document.querySelector('knf-news')?.shadowRoot?.querySelectorAll('[part~="item"]').length ??
        0,
    }));
  } finally {
    await page.close();
    await server.close();
  }
}

/** Runs a command of an application, not of this package: without what npm has set for this one. */
function run(cwd: string, program: string, ...args: readonly string[]): string {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')),
  );
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`.slice(0, 6000));
  }
  return stdout;
}
