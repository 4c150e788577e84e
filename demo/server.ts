import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { daysToNow, shiftFeedDates } from './shift-dates.ts';
import type { Json } from './shift-dates.ts';

/** What the demo server is started with. */
export interface DemoServerOptions {
  /** Port to listen on; the next free one is taken where it is in use. `0`: any free port. */
  readonly port?: number;
  /** The clock, ms since 1970-01-01T00:00Z: the sample feeds' reference date becomes this moment. */
  readonly now?: () => number;
}

/** A running demo server. */
export interface DemoServer {
  /** Where the demo page is, with a slash at the end. */
  readonly url: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

const DEFAULT_PORT = 4173;
const PORTS_TRIED = 20;

/** The demo comes first; the built package answers for what the demo does not have. */
const ROOTS = ['./', '../dist/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/** Style sheets of other design systems, for the gallery: each folder from its own package. */
const HOST_STYLES: Readonly<Record<string, string>> = {
  punkt: '@oslokommune/punkt-css/dist/css/',
  designsystemet: '@digdir/designsystemet-css/dist/',
  bootstrap: 'bootstrap/dist/css/',
};
const HOST_PATH = /^\/hosts\/([a-z]+)\/([\w./-]+\.css)$/;

/** Only these are served, so the server's own source is not. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.ics': 'text/calendar; charset=utf-8',
};

const FEED_PATH = /^\/feed(?:-[a-z]+)?\.json$/;
const FEED_TYPE = 'application/feed+json; charset=utf-8';

interface Body {
  readonly bytes: Buffer;
  readonly type: string;
}

/**
 * Serves the demo pages, the sample feeds moved to this week, and the built package.
 *
 * @throws where none of the ports can be had
 */
export async function startDemoServer(options: DemoServerOptions = {}): Promise<DemoServer> {
  const now = options.now ?? Date.now;
  const server = createServer((request, response) => {
    answer(request, response, now).catch(() => {
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Server error\n');
    });
  });
  const port = await listen(server, options.port ?? DEFAULT_PORT);
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  now: () => number,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const path = pathOf(request.url ?? '/');
  const body = path === undefined ? undefined : await bodyOf(path, now);
  if (!body) {
    const hint = path?.endsWith('.js') ? ' Run `npm run build` first.' : '';
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end(`Not found.${hint}\n`);
    return;
  }
  const etag = `"${createHash('sha256').update(body.bytes).digest('base64url')}"`;
  const headers = {
    'Content-Type': body.type,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    // A page on another origin may try the demo's feed and script, as it would KNF's own.
    'Access-Control-Allow-Origin': '*',
    ETag: etag,
  };
  if (request.headers['if-none-match']?.includes(etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Length': body.bytes.length });
  response.end(request.method === 'HEAD' ? undefined : body.bytes);
}

/** The path of a request, decoded: `/` is the front page and `/gallery` is `gallery.html`. */
function pathOf(requestUrl: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(requestUrl, 'http://localhost').pathname);
    if (path.includes('\0') || path.includes('\\')) return undefined;
    if (path.endsWith('/')) return `${path}index.html`;
    return extname(path) === '' ? `${path}.html` : path;
  } catch {
    return undefined;
  }
}

async function bodyOf(path: string, now: () => number): Promise<Body | undefined> {
  const type = MEDIA_TYPES[extname(path)];
  if (type === undefined) return undefined;
  if (path === '/builder-page.js') return { bytes: await bundled('builder-page.ts'), type };
  const [, host = '', file = ''] = HOST_PATH.exec(path) ?? [];
  const folder = HOST_STYLES[host];
  const roots =
    folder === undefined || file.includes('..')
      ? ROOTS
      : [fileURLToPath(new URL(`../node_modules/${folder}`, import.meta.url))];
  for (const root of roots) {
    const wanted = join(root, roots === ROOTS ? path : file);
    if (!wanted.startsWith(root.endsWith(sep) ? root : root + sep)) continue;
    const bytes = await readFile(wanted).catch(() => undefined);
    if (bytes) return FEED_PATH.test(path) ? movedFeed(bytes, now()) : { bytes, type };
  }
  return undefined;
}

/** A page's script of more than one file, as a browser reads it. */
async function bundled(entry: string): Promise<Buffer> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return Buffer.from(outputFiles[0]?.contents ?? []);
}

function movedFeed(bytes: Buffer, now: number): Body {
  const feed = JSON.parse(bytes.toString('utf8')) as Json;
  const moved = shiftFeedDates(feed, daysToNow(now));
  return { bytes: Buffer.from(JSON.stringify(moved, null, 2)), type: FEED_TYPE };
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      return await listenOn(server, port);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port === first + PORTS_TRIED) throw error;
    }
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

if (import.meta.main) {
  const { url } = await startDemoServer({ port: Number(process.env['PORT'] ?? DEFAULT_PORT) });
  console.log(`KNF demo: ${url}`);
}
