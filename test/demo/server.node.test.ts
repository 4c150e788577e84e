import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { startDemoServer } from '../../demo/server.ts';
import type { DemoServer } from '../../demo/server.ts';

/** `fetch` tidies `..` away before it asks, so this asks for the path as it stands. */
function statusOf(origin: string, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the demo server', () => {
  let server: DemoServer;

  before(async () => {
    const now = () => Date.parse('2026-11-24T12:00:00+01:00');
    server = await startDemoServer({ port: 0, now });
  });

  after(() => server.close());

  it('serves the partner page at its root', async () => {
    const response = await fetch(server.url);

    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(await response.text(), /<knf-news/);
  });

  it('serves the feed moved to this week, its texts untouched', async () => {
    const response = await fetch(`${server.url}feed.json`);
    const feed = (await response.json()) as {
      items: readonly { id: string; date_published: string }[];
    };

    const weekly = feed.items.find((item) => item.id === 'uka-oppsummert-2023-03-10');
    assert.equal(weekly?.date_published, '2026-11-20T08:30:00+01:00');
  });

  it('serves pictures as what they are', async () => {
    const response = await fetch(`${server.url}images/frokostmote.svg`);

    assert.equal(response.headers.get('content-type'), 'image/svg+xml');
    await response.body?.cancel();
  });

  it('answers 304 to a browser that has the file already', async () => {
    const first = await fetch(`${server.url}partner.css`);
    await first.text();
    const etag = first.headers.get('etag') ?? '';

    const second = await fetch(`${server.url}partner.css`, { headers: { 'If-None-Match': etag } });

    assert.equal(first.headers.get('cache-control'), 'no-cache');
    assert.equal(second.status, 304);
  });

  it('takes the next port where the wanted one is in use', async () => {
    const port = Number(new URL(server.url).port);

    const second = await startDemoServer({ port });

    assert.notEqual(second.url, server.url);
    await second.close();
  });

  for (const path of [
    '/../package.json',
    '/..%2fpackage.json',
    '/images/..%2f..%2fpackage.json',
    '/%00.json',
    '/..%5cpackage.json',
    '/server.ts',
    '/%',
    '/missing.svg',
  ]) {
    it(`gives nothing away at ${path}`, async () => {
      assert.equal(await statusOf(server.url, path), 404);
    });
  }

  it('refuses to be written to', async () => {
    const response = await fetch(server.url, { method: 'POST' });

    assert.equal(response.status, 405);
  });
});
