import assert from 'node:assert/strict';
import { chmodSync, chownSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { knf, scratchFolder } from './run.ts';
import type { Run } from './run.ts';

/** `nobody` on Linux and BSD: a user with no rights of its own. */
const NOBODY = 65_534;

/** Runs `knf` as a user whom file modes bind: root may read and write everything. */
async function knfAsUser(words: readonly string[]): Promise<Run> {
  if (process.geteuid?.() !== 0) return knf(words);
  process.seteuid?.(NOBODY);
  try {
    return await knf(words);
  } finally {
    process.seteuid?.(0);
  }
}

describe('a command without permission', () => {
  const scratch = scratchFolder();
  const inScratch = (name: string): string => join(scratch.path, name);
  const demo = fileURLToPath(new URL('../../demo/content/', import.meta.url));

  /** A copy of the demo content that the user owns, as an editor does. */
  const copyAs = (name: string): string => {
    const folder = inScratch(name);
    cpSync(demo, folder, { recursive: true, filter: (path) => !path.includes('.knf') });
    if (process.geteuid?.() === 0) chownSync(folder, NOBODY, NOBODY);
    return folder;
  };
  const locked = (path: string): string => {
    chmodSync(path, 0);
    return path;
  };
  const folderOf = (name: string, mode: number): string => {
    mkdirSync(inScratch(name));
    chmodSync(inScratch(name), mode);
    return inScratch(name);
  };
  const rss = (): string => scratch.file('a.rss', '<rss><channel><title>T</title></channel></rss>');

  before(async () => {
    chmodSync(scratch.path, 0o777);
    // What a command loads is loaded now: the checkout itself may be closed to others.
    await knf(['convert', rss(), '--to', 'knf']);
    await knf(['validate', rss()]);
    await knf(['build', copyAs('first'), '--out', inScratch('first-out')]);
    await knf(['new', 'post', 'T', '--folder', inScratch('first')]);
    await knf(['snippet']);
  });

  const cases: readonly (readonly [
    name: string,
    words: () => readonly string[],
    code: number,
    says: RegExp,
  ])[] = [
    [
      'validate: a closed file',
      () => ['validate', locked(scratch.file('v.json', '{}'))],
      3,
      /No permission to read .*v\.json/,
    ],
    [
      'convert: a closed file',
      () => ['convert', locked(scratch.file('c.rss', 'x')), '--to', 'knf'],
      3,
      /No permission to read .*c\.rss/,
    ],
    [
      'convert: a folder that may not be written in',
      () => ['convert', rss(), '--to', 'knf', '--out', join(folderOf('readonly', 0o555), 'x.json')],
      4,
      /Could not write .*x\.json \(EACCES\)/,
    ],
    [
      'build: closed settings',
      () => {
        const folder = copyAs('settings');
        locked(join(folder, 'feed.yaml'));
        return ['build', folder, '--out', inScratch('settings-out')];
      },
      3,
      /No permission to read .*feed\.yaml/,
    ],
    [
      'build: a closed folder of texts',
      () => {
        const folder = copyAs('posts');
        locked(join(folder, 'posts'));
        return ['build', folder, '--out', inScratch('posts-out')];
      },
      3,
      /No permission to read .*posts/,
    ],
    [
      'build: a place that may not be written in',
      () => ['build', copyAs('out'), '--out', join(folderOf('closed', 0o555), 'public')],
      4,
      /Could not write .*closed/,
    ],
    [
      'build: content that may not be written beside',
      () => {
        const folder = copyAs('beside');
        chmodSync(folder, 0o555);
        return ['build', folder, '--out', inScratch('beside-out')];
      },
      4,
      /Could not write .*\.knf/,
    ],
    [
      'new: a folder that may not be written in',
      () => ['new', 'post', 'T', '--folder', folderOf('new', 0o555)],
      4,
      /Could not write .*new\/posts/,
    ],
    [
      'snippet: a closed script',
      () => {
        mkdirSync(inScratch('dist'));
        locked(scratch.file('dist/knf-widgets.js', 'x'));
        return [
          'snippet',
          '--feed',
          'https://knf.example/feed.json',
          '--base',
          'https://cdn.example/',
          '--dist',
          inScratch('dist'),
        ];
      },
      3,
      /No permission to read .*knf-widgets\.js/,
    ],
  ];
  for (const [name, words, code, says] of cases) {
    it(`${name} gives one line and exit code ${code}`, async () => {
      const run = await knfAsUser(words());

      assert.match(run.err, says);
      assert.equal(run.err.trimEnd().split('\n').length, 1);
      assert.equal(run.code, code);
    });
  }

  it('build: a closed text is named and hides no other', async () => {
    const folder = copyAs('text');
    locked(join(folder, 'posts', '2023-03-10-uka-oppsummert.md'));

    const run = await knfAsUser(['build', folder, '--out', inScratch('text-out')]);

    assert.equal(run.code, 1);
    assert.match(run.err, /posts\/2023-03-10-uka-oppsummert\.md:1:1 {2}error {2}unreadable-file/);
    assert.match(run.err, /1 post and 2 events/);
  });
});
