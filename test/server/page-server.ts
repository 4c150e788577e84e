/** Pages with elements that a server has drawn, the built package beside them, and a browser. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '../../scripts/browser.ts';

/** One answer of the server. */
export interface Served {
  readonly type: string;
  /** In parts that come one after the other, where there are several. */
  readonly body: string | readonly string[];
  /** Content Security Policy. */
  readonly policy?: string;
}

/** How long each part is on its way before the next one, in ms: long enough for a browser to paint it. */
const APART_MS = 60;

async function sendParts(response: ServerResponse, parts: readonly string[]): Promise<void> {
  for (const part of parts) {
    response.write(part);
    if (parts.length > 1) await wait(APART_MS);
  }
  response.end();
}

/** A server and a browser that live as long as the test file. */
export interface PageServer {
  readonly browser: () => Browser;
  readonly origin: () => string;
  /** Paths that were asked for, with their queries, since it was last emptied. */
  readonly asked: string[];
}

/**
 * Starts both before the tests of a file, and ends them after.
 *
 * @param pages what is at a path; where nothing is, the built package is looked at
 */
export function pageServer(pages: (path: string) => Served | undefined): PageServer {
  let browser: Browser;
  let server: Server;
  let origin = '';
  const asked: string[] = [];

  before(async () => {
    server = createServer((request, response) => {
      const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
      asked.push(pathname + search);
      const page = pages(pathname);
      if (page) {
        response.setHeader('Content-Type', `${page.type}; charset=utf-8`);
        if (page.policy !== undefined) {
          response.setHeader('Content-Security-Policy', page.policy);
        }
        void sendParts(response, [page.body].flat());
      } else if (/^\/(?:knf-widgets\.js$|chunks\/)/.test(pathname)) {
        void readFile(`dist${pathname}`).then((code) => {
          response.setHeader('Content-Type', 'text/javascript').end(code);
        });
      } else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  });

  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  return { browser: () => browser, origin: () => origin, asked };
}

/** A partner's page with HTML of a server, and the script. */
export function pageWith(html: string, script = '/knf-widgets.js'): string {
  return (
    '<!doctype html><html lang="nb"><head><meta charset="utf-8"><title>Partner</title>' +
    `<script type="module" src="${script}"></script></head><body>${html}<p>Under</p></body></html>`
  );
}

/** Counts what moves on the pages that a tab will open. */
export async function watchShift(tab: Page): Promise<void> {
  await tab.evaluateOnNewDocument(() => {
    const moved = { shift: 0 };
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        moved.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** How much has moved: the sum of layout shifts. */
export function shiftOn(tab: Page): Promise<number> {
  return tab.evaluate(() => (globalThis as unknown as { moved: { shift: number } }).moved.shift);
}
