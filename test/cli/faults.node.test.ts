import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { knf, scratchFolder } from './run.ts';

describe('a command that cannot do what it is asked', () => {
  const folder = scratchFolder();
  const server = createServer((request, response) => {
    if (request.url === '/empty') response.end();
    else response.writeHead(404).end('no');
  });
  let origin = '';
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const cases: readonly (readonly [
    name: string,
    source: () => string,
    code: number,
    says: RegExp,
  ])[] = [
    ['a missing file', () => join(folder.path, 'none.json'), 3, /Not found/],
    ['a folder', () => folder.path, 3, /is a folder/],
    ['an empty file', () => folder.file('empty', ''), 1, /is empty/],
    ['a picture', () => folder.file('a.png', png), 1, /is not text/],
    ['a text that is no feed', () => folder.file('a.txt', 'hello'), 1, /no format that is known/],
    [
      'a page without articles',
      () => folder.file('a.html', '<!doctype html><p>x'),
      1,
      /no articles/,
    ],
    ['a server that is not there', () => 'http://127.0.0.1:9/feed', 3, /Could not reach/],
    ['an address that is not there', () => `${origin}/none`, 3, /answered 404/],
    ['an empty answer', () => `${origin}/empty`, 1, /is empty/],
  ];
  for (const verb of ['validate', 'convert']) {
    for (const [name, source, code, says] of cases) {
      it(`knf ${verb}: ${name} gives one line and exit code ${code}`, async () => {
        const to = verb === 'convert' ? ['--to', 'knf'] : [];

        const run = await knf([verb, source(), ...to]);

        assert.equal(run.code, code);
        assert.equal(run.out, '');
        assert.match(run.err, says);
        assert.equal(run.err.trimEnd().split('\n').length, 1);
      });
    }
  }

  it('says what is wrong with JSON that is no feed', async () => {
    const run = await knf(['validate', folder.file('x.json', '{"a": 1}')]);

    assert.equal(run.code, 1);
    assert.match(run.out, /not-a-feed/);
  });

  it('sends another format to convert', async () => {
    const run = await knf(['validate', folder.file('x.rss', '<rss><channel/></rss>')]);

    assert.equal(run.code, 1);
    assert.match(run.err, /is rss, and only JSON feeds are validated\. First: knf convert/);
  });

  it('cannot write into a folder that is not there', async () => {
    const source = folder.file('y.rss', '<rss><channel><title>T</title></channel></rss>');

    const run = await knf([
      'convert',
      source,
      '--to',
      'knf',
      '--out',
      join(folder.path, 'no/x.json'),
    ]);

    assert.equal(run.code, 4);
    assert.match(run.err, /Could not write/);
  });

  const misuse: readonly (readonly [words: readonly string[], says: RegExp])[] = [
    [['vaildate'], /No such command: vaildate/],
    [['constructor'], /No such command/],
    [['validate', 'a', '--lang', 'xx'], /--lang must be nb, en/],
    [['validate'], /Missing: <file\|url>/],
    [['validate', 'a', 'b'], /too many: b/],
    [['validate', 'a', '--nope'], /--nope/],
    [['convert', 'a'], /Missing: --to/],
    [['convert', 'a', '--to', 'pdf'], /--to must be knf/],
  ];
  for (const [words, says] of misuse) {
    it(`knf ${words.join(' ')} is not understood`, async () => {
      const run = await knf(words);

      assert.equal(run.code, 2);
      assert.match(run.err, says);
      assert.equal(run.err.trimEnd().split('\n').length, 1);
    });
  }

  it('tells machines its fault as JSON', async () => {
    const run = await knf(['validate', join(folder.path, 'none.json'), '--json']);

    assert.equal((JSON.parse(run.err) as { fault: string }).fault, 'not-found');
  });

  it('helps in both languages', async () => {
    assert.match((await knf(['help'])).out, /Exit codes: 0 done/);
    assert.match((await knf(['--lang', 'nb', 'help'], 'nb')).out, /Sluttkoder: 0 ferdig/);
  });
});
