/** Makes ready what the widgets are measured beside: packages that only the bench has. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;

/**
 * Installs the peers where they are not, or not all, and bundles the sources of `bundled/`, each
 * into one script, and a style sheet where it has one.
 *
 * @returns the folder of the bundles, which goes when the process ends
 */
export async function preparePeers(): Promise<string> {
  if (!isInstalled()) execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: here });
  const folder = mkdtempSync(join(tmpdir(), 'knf-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    entryPoints: ['lit-zod.ts', 'schedule-x.js'].map((name) => join(here, 'bundled', name)),
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
  });
  return folder;
}

/** npm notes last what it has installed. */
function isInstalled(): boolean {
  const note = join(here, 'node_modules', '.package-lock.json');
  return (
    existsSync(note) && statSync(note).mtimeMs >= statSync(join(here, 'package-lock.json')).mtimeMs
  );
}
