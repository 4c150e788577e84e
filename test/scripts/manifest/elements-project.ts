import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { writeFrameworkTypes } from '../../../scripts/manifest/framework-types.ts';
import type { Declaration, Manifest } from '../../../scripts/manifest/manifest.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** A folder with the manifest and the frameworks' types of the sources as they are now. */
export interface ElementsProject {
  readonly folder: string;
  readonly elements: readonly Declaration[];
}

/**
 * Writes manifest and types as the build does, without building: where the built classes would be
 * lie the sources.
 */
export function elementsProject(name: string): ElementsProject {
  // Below the root, so that packages and the compiler's libraries are found.
  const folder = join(root, 'node_modules', '.cache', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const analyzer = join(root, 'node_modules', '@custom-elements-manifest', 'analyzer', 'cem.js');
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      analyzer,
      'analyze',
      '--config',
      'custom-elements-manifest.config.mjs',
      '--outdir',
      `node_modules/.cache/${name}`,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  const manifest = JSON.parse(
    readFileSync(join(folder, 'custom-elements.json'), 'utf8'),
  ) as Manifest;
  writeFrameworkTypes(folder);
  symlinkSync(join(root, 'src', 'elements'), join(folder, 'elements'), 'junction');
  const elements = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName !== undefined);
  return { folder, elements };
}
