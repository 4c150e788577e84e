import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { knf, scratchFolder } from './run.ts';
import type { Run } from './run.ts';

const demo = fileURLToPath(new URL('../../demo/content/', import.meta.url));
const command = fileURLToPath(new URL('../../src/cli/knf.ts', import.meta.url));

/** Runs Node in a process of its own. */
async function program(words: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, words);
  let out = '';
  let err = '';
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const code = await new Promise<number>((resolve) => child.on('exit', resolve));
  return { code, out, err };
}

describe('knf build', () => {
  const scratch = scratchFolder();
  const folder = join(scratch.path, 'content');
  const out = join(scratch.path, 'public');
  cpSync(demo, folder, { recursive: true, filter: (path) => !path.includes('.knf') });

  it('tells what it built', async () => {
    const { code, err } = await knf(['build', folder, '--out', out], 'nb');

    assert.equal(code, 0);
    assert.match(err, /2 poster og 2 arrangementer i/);
    assert.ok(existsSync(join(out, 'feed.json')));
  });

  it('tells machines the same, and that nothing was written the second time', async () => {
    const { out: said } = await knf(['build', folder, '--out', out, '--json']);

    const report = JSON.parse(said) as { posts: number; written: number };
    assert.deepEqual([report.posts, report.written], [2, 0]);
  });

  it('makes a feed that knf validate has nothing to say against', async () => {
    const { code, out: said } = await knf(['validate', join(out, 'feed.json'), '--strict']);

    assert.equal(code, 0, said);
  });

  it('names a broken file by line and exits with 1', async () => {
    const file = join('content', 'posts', 'broken.md');
    scratch.file(file, 'no front matter');

    const { code, err } = await knf(['build', folder, '--out', out]);

    assert.equal(code, 1);
    assert.match(err, /posts\/broken\.md:1:1 {2}error {2}missing-front-matter/);
  });

  it('publishes pictures as they are where sharp is not installed, and says so', async () => {
    const withoutSharp = `import { registerHooks } from 'node:module';
      registerHooks({ resolve(name, context, next) {
        if (name === 'sharp') throw Object.assign(new Error(name), { code: 'ERR_MODULE_NOT_FOUND' });
        return next(name, context);
      } });`;
    const copy = join(scratch.path, 'without-sharp');
    cpSync(demo, copy, { recursive: true, filter: (path) => !path.includes('.knf') });

    const run = await program([
      '--import',
      `data:text/javascript,${encodeURIComponent(withoutSharp)}`,
      command,
      ...['build', copy, '--out', join(scratch.path, 'copied'), '--lang', 'nb'],
    ]);

    assert.equal(run.code, 0);
    assert.match(run.err, /^Bildene publiseres som de er\..*npm install sharp\n/);
    const images = readdirSync(join(scratch.path, 'copied', 'images'));
    assert.ok(images.some((name) => /^fetsund-lenser-\w+\.jpg$/.test(name)));
  });

  const faults: readonly (readonly [
    name: string,
    words: () => readonly string[],
    code: number,
    says: RegExp,
  ])[] = [
    ['a folder that is not there', () => [join(scratch.path, 'none')], 3, /Not found/],
    ['a file', () => [scratch.file('a.txt', 'x')], 3, /Not found|is a file/],
    [
      'a folder without feed.yaml',
      () => [join(folder, 'posts')],
      3,
      /feed\.yaml is missing; it must say title and base_url/,
    ],
    [
      'a place around the content',
      () => [folder, '--out', scratch.path],
      2,
      /holds the content itself/,
    ],
    [
      'a place that cannot be written',
      () => [folder, '--out', join(scratch.file('b.txt', 'x'), 'y')],
      4,
      /Could not write/,
    ],
  ];
  for (const [name, words, code, says] of faults) {
    it(`${name} gives one line and exit code ${code}`, async () => {
      const run = await knf(['build', ...words()]);

      assert.equal(run.code, code);
      assert.match(run.err, says);
      assert.equal(run.err.trimEnd().split('\n').length, 1);
    });
  }
});

describe('knf new', () => {
  const scratch = scratchFolder();

  it('starts a post that is a draft until it is finished', async () => {
    const { code, out } = await knf(['new', 'post', 'Uka: «oppsummert»', '--folder', scratch.path]);

    assert.equal(code, 0);
    assert.match(out, /posts\/\d{4}-\d\d-\d\d-uka-oppsummert\.md\n$/);
    assert.match(readFileSync(out.trim(), 'utf8'), /title: "Uka: «oppsummert»"[^]*draft: true/);
  });

  it('never writes over a file', async () => {
    await knf(['new', 'event', 'Møte', '--folder', scratch.path]);

    const { code, err } = await knf(['new', 'event', 'Møte', '--folder', scratch.path]);

    assert.equal(code, 4);
    assert.match(err, /already there/);
  });

  it('asks for a title', async () => {
    assert.match(
      (await knf(['new', 'post', ' ', '--folder', scratch.path])).err,
      /Missing: <title>/,
    );
  });

  it('starts what the build leaves out and counts, until it is finished', async () => {
    const folder = join(scratch.path, 'content');
    await knf(['new', 'post', 'En kladd', '--folder', folder]);
    writeFileSync(join(folder, 'feed.yaml'), 'title: T\nbase_url: https://feed.knf.example/\n');

    const { err } = await knf(['build', folder, '--out', join(scratch.path, 'public')], 'nb');

    assert.match(err, /0 poster og 0 arrangementer i .*\. 1 kladd holdt utenfor/);
  });

  it('knows posts and events only', async () => {
    assert.equal((await knf(['new', 'page', 'x', '--folder', scratch.path])).code, 2);
  });
});

describe('knf snippet', () => {
  const scratch = scratchFolder();
  scratch.file('knf-widgets.js', 'export {};\n');

  it('gives the code with the integrity of the very script', async () => {
    const words = [
      '--feed',
      'https://knf.example/feed.json',
      '--base',
      'https://cdn.example/1.0.0/',
      '--dist',
      scratch.path,
    ];

    const { code, out } = await knf(['snippet', ...words, '--element', 'knf-events']);

    assert.equal(code, 0);
    assert.match(out, /<knf-events src="https:\/\/knf\.example\/feed\.json">/);
    const hash = createHash('sha384').update('export {};\n').digest('base64');
    assert.ok(out.includes(`integrity="sha384-${hash}"`));
  });

  it('says what it needs', async () => {
    assert.match((await knf(['snippet'])).err, /Missing: --feed URL/);
    const words = ['--feed', 'javascript:x', '--base', 'https://cdn.example/'];
    assert.equal((await knf(['snippet', ...words])).code, 2);
  });
});

describe('the command as a program', () => {
  it('writes the result to standard output and the rest to standard error, without colours in a pipe', async () => {
    const child = spawn(process.execPath, [command, 'validate', '-', '--lang', 'nb']);
    child.stdin.end('{"items":[{"id":"a"}]}');
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));

    const code = await new Promise((resolve) => child.on('exit', resolve));

    assert.equal(code, 1);
    assert.match(out, /-:1:11 {2}feil {2}empty-item/);
    assert.equal(err, '');
    assert.ok(!out.includes('\u001b'));
  });

  it('builds again when a file changes, until it is told to end', { timeout: 60_000 }, async () => {
    const scratch = mkdtempSync(join(tmpdir(), 'knf-watch-'));
    cpSync(demo, join(scratch, 'content'), {
      recursive: true,
      filter: (path) => !path.includes('.knf'),
    });
    const words = ['build', join(scratch, 'content'), '--out', join(scratch, 'public'), '--watch'];
    const child = spawn(process.execPath, [command, ...words, '--lang', 'en']);
    let said = '';
    const hears = (text: RegExp) =>
      new Promise<void>((resolve) => {
        const listen = (data: Buffer): void => {
          said += data.toString();
          if (!text.test(said)) return;
          child.stderr.off('data', listen);
          said = '';
          resolve();
        };
        child.stderr.on('data', listen);
      });
    await hears(/watching/);

    const again = hears(/3 posts/);
    writeFileSync(join(scratch, 'content', 'posts', 'ny.md'), '---\ntitle: Ny\n---\n\nTekst.\n');
    await again;
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.on('exit', resolve));

    assert.equal(code, 0);
    assert.match(readFileSync(join(scratch, 'public', 'feed.json'), 'utf8'), /"title":"Ny"/);
    rmSync(scratch, { recursive: true });
  });

  it('serves a folder until it is told to end', { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, [command, 'serve', demo, '--port', '0']);
    const url = await new Promise<string>((resolve) =>
      child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim())),
    );

    const response = await fetch(`${url}feed.yaml`);
    await response.arrayBuffer();
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.on('exit', resolve));

    assert.equal(response.status, 200);
    assert.equal(code, 0);
  });
});
