import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

/** One story of each kind; `npm run test:stories` runs all of them. */
const SAMPLE = [
  'news--default',
  'news--dark-element',
  'news--try-again',
  'news--long-words',
  'events--default',
  'events--english',
  'events--empty',
  'guide--design-tokens',
];

/** Runs a command of the package as `npm run` would. */
function run(...command: readonly string[]): string {
  const [program = '', ...args] = command;
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1', CI: '1' },
  });
  assert.equal(status, 0, `${stdout}${stderr}`.slice(-3000));
  return stdout;
}

describe('Storybook', () => {
  it('builds, and a sample of its stories renders, plays and is accessible', () => {
    run('npm', 'run', '--silent', 'storybook:build');

    const report = run(process.execPath, 'scripts/stories.ts', ...SAMPLE);

    assert.match(report, /^8 stories and .* 0 axe violations, 0 failed/m);
  });
});
