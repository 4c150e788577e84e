import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startFolderServer } from '../../../src/server/publish/folder-server.ts';
import type { FolderServer } from '../../../src/server/publish/folder-server.ts';
import { newContent, post } from './content.ts';

describe('the server of a published folder', () => {
  const content = newContent();
  let server: FolderServer | undefined;
  const url = (path: string): string => `${server?.url ?? ''}${path}`;
  before(async () => {
    content.write('posts/a.md', post(1));
    await content.build();
    writeFileSync(join(content.out, 'index.html'), '<!doctype html><title>x</title>');
    server = await startFolderServer(content.out, 0);
  });
  after(async () => {
    await server?.close();
    content.remove();
  });

  it('lets every site read the feed, with the rules of _headers', async () => {
    const response = await fetch(url('feed.json'), { headers: { 'Accept-Encoding': 'br, gzip' } });

    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('content-type'), 'application/feed+json; charset=utf-8');
    assert.match(response.headers.get('cache-control') ?? '', /max-age=60,.*stale-if-error/);
    assert.equal(response.headers.get('content-encoding'), 'br');
  });

  it('answers 304 to who has it already', async () => {
    const first = await fetch(url('feed.json'));
    const etag = first.headers.get('etag') ?? '';

    const second = await fetch(url('feed.json'), { headers: { 'If-None-Match': etag } });

    assert.equal(second.status, 304);
  });

  for (const path of ['none.json', '..%2Fcontent%2Ffeed.yaml', '%00', '..%5Cx']) {
    it(`does not serve ${path}`, async () => {
      assert.equal((await fetch(url(path))).status, 404);
    });
  }

  it('tells an open page when a file changes', async () => {
    const page = await (await fetch(url(''))).text();
    assert.match(page, /EventSource/);
    const stream = (await fetch(url('.knf-reload'))).body?.getReader();
    await stream?.read();

    writeFileSync(join(content.out, 'index.html'), '<!doctype html><title>y</title>');

    const { value } = (await stream?.read()) ?? {};
    assert.match(new TextDecoder().decode(value), /data: changed/);
    await stream?.cancel();
  });

  it('says when its port is taken', async () => {
    const port = Number(new URL(server?.url ?? '').port);

    assert.equal(await startFolderServer(content.out, port), undefined);
  });
});
