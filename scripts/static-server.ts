import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A server of files that somebody else built. */
export interface StaticServer {
  /** Its origin with a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder at a free port of this machine. A path without an extension is `index.html`
 * there.
 */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const root = folder.endsWith(sep) ? folder : folder + sep;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = extname(pathname) === '' ? join(pathname, 'index.html') : pathname;
    const file = join(root, decodeURIComponent(path));
    const type = MEDIA_TYPES[extname(file)] ?? 'application/octet-stream';
    const bytes = file.startsWith(root) ? readFile(file) : Promise.reject(new Error('outside'));
    bytes.then(
      (body) => response.writeHead(200, { 'Content-Type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return {
    url: `http://localhost:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
