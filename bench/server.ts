import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { BARE } from './contenders.ts';

/** What the server answers with besides files; the bench sets it before each page. */
export interface Served {
  page: string;
  feed: string;
  statuses: string;
}

/** A server of the pages, the package, the peers and the bundles; everything goes out as brotli. */
export interface BenchServer {
  readonly origin: string;
  readonly served: Served;
  /** The file that a path of the server stands for. */
  readonly fileOf: (path: string) => string;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
};

const packed = new Map<string, Buffer>();

/** Brotli of a text, as a server would keep it at hand. */
export function brotli(content: string | Buffer): Buffer {
  const key = typeof content === 'string' ? content : content.toString('latin1');
  let bytes = packed.get(key);
  if (!bytes) {
    const quality = content.length > 200_000 ? 5 : 11;
    bytes = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
    packed.set(key, bytes);
  }
  return bytes;
}

/**
 * Starts the server on a free port.
 *
 * @param built folder of the bundles
 */
export async function startBenchServer(built: string): Promise<BenchServer> {
  const folders: Readonly<Record<string, string>> = {
    dist: join(import.meta.dirname, '..', 'dist'),
    peers: join(import.meta.dirname, 'node_modules'),
    built,
  };
  const fileOf = (path: string) => {
    const [folder = '', ...rest] = path.split('/').filter(Boolean);
    return join(folders[folder] ?? '', ...rest.filter((part) => part !== '..'));
  };
  const served: Served = { page: '', feed: '', statuses: '' };
  const answer = async (path: string): Promise<readonly [string, string | Buffer]> => {
    if (path === '/') return ['text/html; charset=utf-8', served.page];
    if (path === '/bare.js') return ['text/javascript', BARE];
    if (path === '/feed.json') return ['application/feed+json', served.feed];
    if (path.startsWith('/api/')) return ['application/json', served.statuses];
    return [TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain', await readFile(fileOf(path))];
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    answer(pathname).then(
      ([type, content]) => {
        response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'br' });
        response.end(brotli(content));
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    served,
    fileOf,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
