import { createHash } from 'node:crypto';
import { watch } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { HEADERS_FILE } from './host-rules.ts';
import { rulesFor } from './header-rules.ts';

/** A running server of a published folder. */
export interface FolderServer {
  /** With a slash at the end. */
  readonly url: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
};
/** What shrinks when it is compressed. */
const COMPRESSED = /^(?:text\/|application\/|image\/svg)/;
/** Where a page listens for changes (server-sent events). */
const RELOAD_PATH = '/.knf-reload';
const RELOAD_SCRIPT = `<script>new EventSource('${RELOAD_PATH}').onmessage = () => location.reload();</script>`;
/** Changes that come within this time are one change, ms. */
const SETTLE_MS = 100;

/**
 * Serves a folder as a host would by its `_headers`: CORS, ETag, brotli or gzip. A page of HTML
 * loads again when a file changes.
 *
 * @param port `0` takes any free one
 * @returns `undefined` where the port is taken
 */
export async function startFolderServer(
  folder: string,
  port: number,
): Promise<FolderServer | undefined> {
  const root = await realpath(resolve(folder));
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (request.url === RELOAD_PATH) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(':\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return;
    }
    answer(root, request, response).catch(() => response.writeHead(500).end('Server error\n'));
  });
  const isListening = await new Promise<boolean>((done) => {
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => done(true));
  });
  if (!isListening) return undefined;
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(root, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const listener of listeners) listener.write('data: changed\n\n');
    }, SETTLE_MS);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        clearTimeout(timer);
        watcher.close();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'OPTIONS') {
    response
      .writeHead(204, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': 'GET, HEAD',
      })
      .end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD, OPTIONS' }).end();
    return;
  }
  const path = pathOf(request.url ?? '/');
  const bytes = path === undefined ? undefined : await bytesOf(root, path);
  if (path === undefined || !bytes) {
    response.writeHead(404, { 'Content-Type': 'text/plain', 'Access-Control-Allow-Origin': '*' });
    response.end('Not found\n');
    return;
  }
  const extension = extname(path);
  const isPage = extension === '.html';
  const content = isPage ? Buffer.concat([bytes, Buffer.from(RELOAD_SCRIPT)]) : bytes;
  const headers: Record<string, string> = {
    'Content-Type': MEDIA_TYPES[extension] ?? 'application/octet-stream',
    ...rulesFor(path, (await bytesOf(root, '/_headers'))?.toString('utf8') ?? HEADERS_FILE),
    ETag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    Vary: 'Accept-Encoding',
  };
  if (request.headers['if-none-match']?.includes(headers['ETag'] ?? '') === true) {
    response.writeHead(304, headers).end();
    return;
  }
  const { encoding, body } = encoded(content, headers['Content-Type'] ?? '', request);
  if (encoding !== undefined) headers['Content-Encoding'] = encoding;
  response.writeHead(200, { ...headers, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function encoded(
  content: Buffer,
  type: string,
  request: IncomingMessage,
): { readonly encoding: string | undefined; readonly body: Buffer } {
  const accepted = [request.headers['accept-encoding']].flat().join();
  if (!COMPRESSED.test(type)) return { encoding: undefined, body: content };
  if (/\bbr\b/.test(accepted)) {
    // A middle quality, as hosts that compress on the way out use.
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    return { encoding: 'br', body: brotliCompressSync(content, { params }) };
  }
  return /\bgzip\b/.test(accepted)
    ? { encoding: 'gzip', body: gzipSync(content) }
    : { encoding: undefined, body: content };
}

function pathOf(requestUrl: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(requestUrl, 'http://localhost').pathname);
    if (path.includes('\0') || path.includes('\\')) return undefined;
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

async function bytesOf(root: string, path: string): Promise<Buffer | undefined> {
  try {
    const file = await realpath(join(root, path));
    return file.startsWith(root + sep) ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}
