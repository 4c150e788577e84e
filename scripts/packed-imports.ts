/**
 * Uses the packed package as a developer would: type-checks its imports without a DOM under both
 * usual module resolutions, then runs it in every plain Node at hand. Needs the tarball that
 * `npm run check -- build package` leaves. Exit code 1 where anything is not as it should be.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
process.chdir(root);

const EXPECTED =
  'Uka oppsummert, Frokost 2023-03-30T08:00 https://knf.example/x; 1 block; Hei du; 1 problem; week 10; published; schemas; inside';

const folder = join('node_modules', '.cache', 'packed-imports');
const installed = join(folder, 'node_modules', '@knf', 'widgets');
const packed = join('node_modules', '.cache', 'package');
const [tarball] = existsSync(packed) ? readdirSync(packed) : [];
if (tarball === undefined) {
  throw new Error('There is no tarball: run `npm run check -- build package` first.');
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(installed, { recursive: true });
run('tar', '-xzf', join(packed, tarball), '--strip-components=1', '-C', installed);
writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
copyFileSync('test/packed-imports/developer.ts', join(folder, 'developer.ts'));

for (const [module, resolution] of [
  ['node16', 'node16'],
  ['esnext', 'bundler'],
]) {
  const compilerOptions = {
    module,
    moduleResolution: resolution,
    target: 'es2022',
    lib: ['es2023'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
  };
  const config = { compilerOptions, files: ['developer.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  run('tsc', '-p', folder);
  console.log(`type-checks under moduleResolution ${resolution ?? ''}, without a DOM`);
}

const compiled = pathToFileURL(resolve(folder, 'developer.js')).href;
const script = `import('${compiled}').then(({ result }) => console.log(result))`;
for (const node of [process.execPath, '/usr/bin/node'].filter((path) => existsSync(path))) {
  const version = run(node, '--version');
  const result = run(node, '-e', script);
  if (result !== EXPECTED) throw new Error(`In Node ${version} it says: ${result}`);
  console.log(`runs in Node ${version}`);
}

function run(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} failed\n${stdout}${stderr}`);
  return stdout.trim();
}
