/**
 * A server on loopback that misbehaves on purpose. Each test gives it pages and feeds of its own;
 * a feed is a function that answers a request as badly as it likes.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';

/** How a feed answers. `count` is the number of the request, from 1. */
export type Fault = (response: ServerResponse, count: number, request: IncomingMessage) => void;

/** What became of the requests for one feed. */
interface Requests {
  readonly url: string;
  readonly count: () => number;
  /** Most at the same time. */
  readonly most: () => number;
  /** Ended by the browser before the answer was whole. */
  readonly aborted: () => number;
}

/** The server, running. */
export interface FaultServer {
  /** `http://127.0.0.1:PORT`; the same server is another origin under `otherOrigin`. */
  readonly origin: string;
  readonly otherOrigin: string;
  /** Serves a feed; requests of several feeds may be counted together. */
  readonly feed: (fault: Fault) => Requests;
  /** Serves a page, and gives its address. */
  readonly page: (body: string, headers?: Readonly<Record<string, string>>) => string;
  readonly close: () => Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');

/**
 * The browser bundle, as a partner's page loads it, and `elements.js`, which gives the classes at once
 * and shares its chunks: by file name.
 */
export async function bundle(
  entry = 'src/elements/script-tag/knf-widgets.ts',
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: {
      'knf-widgets': join(root, entry),
      elements: join(root, 'src/elements/knf-widgets.ts'),
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    keepNames: false,
    write: false,
    outdir: '/',
    conditions: ['production', 'browser'],
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, contents }) => [path.replace(/^.*\//, ''), contents]));
}

/** Starts the server. The bundle lies under `/bundle/`, and once more as another copy under `/copy/`. */
export async function startFaultServer(
  files?: ReadonlyMap<string, Uint8Array>,
): Promise<FaultServer> {
  const modules = files ?? (await bundle());
  const pages = new Map<string, { body: string; headers: Readonly<Record<string, string>> }>();
  const feeds = new Map<
    string,
    { fault: Fault; count: number; now: number; most: number; aborted: number }
  >();

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const module = /^\/(?:bundle|copy)\/(.+)$/.exec(pathname)?.[1];
    const page = pages.get(pathname);
    const feed = feeds.get(pathname);
    response.setHeader('Cache-Control', 'no-store');
    if (module !== undefined && modules.has(module)) {
      response.setHeader('Content-Type', 'text/javascript');
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.end(modules.get(module));
    } else if (page) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
      response.end(page.body);
    } else if (feed) {
      feed.count++;
      feed.most = Math.max(feed.most, ++feed.now);
      response.on('close', () => {
        feed.now--;
        if (!response.writableFinished) feed.aborted++;
      });
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Content-Type', 'application/feed+json');
      feed.fault(response, feed.count, request);
    } else {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  let names = 0;

  return {
    origin,
    otherOrigin: `http://localhost:${port}`,
    feed(fault) {
      const path = `/feed/${++names}.json`;
      const entry = { fault, count: 0, now: 0, most: 0, aborted: 0 };
      feeds.set(path, entry);
      return {
        url: origin + path,
        count: () => entry.count,
        most: () => entry.most,
        aborted: () => entry.aborted,
      };
    },
    page(body, headers = {}) {
      const path = `/page/${++names}`;
      pages.set(path, { body, headers });
      return origin + path;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Answers with this JSON, as a healthy server does. */
export const healthy =
  (document: unknown): Fault =>
  (response) =>
    response.end(JSON.stringify(document));

/** Answers with these bytes and headers. */
export const answer =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Fault =>
  (response) => {
    response.statusCode = status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(body);
  };

/** Never answers. */
export const silence: Fault = () => undefined;

/** Sends a byte now and then, and never comes to the end. */
export const slowDrip: Fault = (response) => {
  const drip = setInterval(() => response.write(' '), 20);
  response.on('close', () => {
    clearInterval(drip);
  });
};

/** Breaks off in the middle of the body. */
export const cut =
  (document: unknown): Fault =>
  (response) => {
    const text = JSON.stringify(document);
    response.write(text.slice(0, text.length / 2), () => response.destroy());
  };

/** Sends spaces for ever, as fast as they are taken. */
export const endless: Fault = (response) => {
  const chunk = Buffer.alloc(256 * 1024, ' ');
  const send = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', send);
  };
  send();
};

/** Misbehaves in turn; the last way for ever. */
export const inTurn =
  (...faults: readonly [Fault, ...Fault[]]): Fault =>
  (response, count, request) =>
    faults[Math.min(count, faults.length) - 1]?.(response, count, request);
