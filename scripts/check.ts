/**
 * Everything that can be said of the code without running it, and of the built package: one line
 * a step, the output of a step only where it fails. Exit code 1 when any failed.
 *
 *     npm run check                 all
 *     npm run check -- types size   only these
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockfileFaults } from './lockfile.ts';

interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

const root = join(import.meta.dirname, '..');
process.chdir(root);

/**
 * In this order: `package`, `api` and `size` look at what `build` wrote, `imports` at what
 * `package` packed.
 */
const steps: Readonly<Record<string, () => Promise<Outcome>>> = {
  types: () => inTurn(['tsc', '-p', 'tsconfig.json'], ['tsc', '-p', 'tsconfig.browser.json']),
  lint: () =>
    inTurn(
      ['npm', 'run', '--silent', 'lint'],
      ['stylelint', 'src/**/*.styles.ts', '--allow-empty-input'],
    ),
  format: () => inTurn(['prettier', '.', '--check', '--cache']),
  unused: () => inTurn(['knip']),
  lockfile: () => Promise.resolve(lockfileIsWhole()),
  build: () => inTurn(['node', 'scripts/build.ts']),
  package: packageIsRight,
  imports: () => inTurn(['node', 'scripts/packed-imports.ts']),
  api: () => inTurn(['node', 'scripts/api-report.ts']),
  size: () => inTurn(['node', 'scripts/size.ts']),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) throw new Error(`no such step: ${unknown.join(', ')}`);

for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = performance.now();
  const { ok, output } = await step();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(9)} ${seconds.padStart(6)} s`);
  // The sizes are news even when all is well.
  if (!ok || name === 'size') console.log(output.trimEnd().replace(/^/gm, '        '));
  if (!ok) process.exitCode = 1;
}

function cache(name: string): string {
  return join('node_modules', '.cache', name);
}

async function inTurn(...commands: readonly (readonly string[])[]): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const [tool = '', ...args] of commands) outcomes.push(await outcomeOf(tool, args));
  return {
    ok: outcomes.every(({ ok }) => ok),
    output: outcomes.map(({ output }) => output).join(''),
  };
}

function outcomeOf(tool: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(tool, args, { shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', (error) => {
      resolve({ ok: false, output: `${tool}: ${error.message}\n` });
    });
    child.on('close', (code) => {
      resolve({ ok: code === 0, output });
    });
  });
}

/** publint and are-the-types-wrong look at the very tarball that would be published. */
async function packageIsRight(): Promise<Outcome> {
  const folder = cache('package');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const packed = await inTurn(['npm', 'pack', '--ignore-scripts', '--pack-destination', folder]);
  const [tarball] = readdirSync(folder);
  if (!packed.ok || tarball === undefined) return packed;
  return inTurn(
    ['publint', join(folder, tarball), '--strict'],
    ['attw', join(folder, tarball), '--profile', 'esm-only'],
  );
}

function lockfileIsWhole(): Outcome {
  const faults = lockfileFaults(readFileSync('package-lock.json', 'utf8'));
  return { ok: faults.length === 0, output: faults.join('\n') };
}
