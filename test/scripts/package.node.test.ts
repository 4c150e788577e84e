import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

/** All that may be in the package. */
const ALLOWED = [
  /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^dist\/THIRD-PARTY-LICENSES\.txt$/,
  /^dist\/(?:model|regions|feed|text|elements|formats|server|cli)\/[\w./-]+\.(?:js|d\.ts|js\.map)$/,
  /^dist\/knf-[\w-]+\.js(?:\.map)?$/,
  /^dist\/chunks\/[\w.-]+\.js(?:\.map)?$/,
  /^dist\/types\/\w+\.(?:js|d\.ts)$/,
  /^dist\/schema\/[\w.-]+\.json$/,
  /^dist\/(?:custom-elements|web-types|vscode\.(?:html|css)-custom-data)\.json$/,
  /^dist\/embed(?:-host\.js|\.js|\.html)$/,
];

/** What somebody relies on. */
const NEEDED = [
  'LICENSE',
  'dist/knf-widgets.js',
  'dist/knf-news.js',
  'dist/knf-events.js',
  'dist/custom-elements.json',
  'dist/web-types.json',
  'dist/vscode.html-custom-data.json',
  'dist/types/react.d.ts',
  'dist/types/vue.d.ts',
  'dist/types/svelte.d.ts',
  'dist/embed.html',
];

/** The files of the tarball that would be published. */
function packedFiles(): readonly string[] {
  const { stdout, stderr, status } = spawnSync(
    'npm',
    ['pack', '--dry-run', '--json', '--ignore-scripts'],
    { encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 10_000_000 },
  );
  assert.equal(status, 0, stderr);
  const written = JSON.parse(stdout) as
    | readonly { files: readonly { path: string }[] }[]
    | Readonly<Record<string, { files: readonly { path: string }[] }>>;
  return Object.values(written).flatMap(({ files }) => files.map(({ path }) => path));
}

describe('the published package', () => {
  const files = packedFiles();

  it('holds what is built and nothing else', () => {
    assert.deepEqual(
      files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it('holds what pages, editors and frameworks ask for', () => {
    assert.deepEqual(
      NEEDED.filter((file) => !files.includes(file)),
      [],
    );
  });
});
