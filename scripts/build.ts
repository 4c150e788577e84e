/**
 * Builds `dist`: modules and types (tsc), browser bundles (rollup), the custom-elements manifest
 * and what is written from it: types for frameworks, data for editors.
 * Runs all steps even where one fails, so that a type error in one layer does not hide the rest;
 * exits non-zero when any failed.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import type { OutputOptions, RollupOptions } from 'rollup';
import { writeEditorData } from './manifest/editor-data.ts';
import { writeFrameworkTypes } from './manifest/framework-types.ts';
import { minifyTemplatesOf } from './minified-templates.ts';
import { jsonSchemas } from './model/json-schema.ts';

const root = join(import.meta.dirname, '..');
process.chdir(root);
rmSync('dist', { recursive: true, force: true });

const steps = {
  'modules and types': emitModules,
  'browser bundles': emitBundles,
  'small scripts': emitSmallScripts,
  'custom-elements manifest': emitManifest,
  'JSON Schemas': emitSchemas,
  'types for frameworks': () => writeFrameworkTypes('dist').join(', '),
  'data for editors': () => writeEditorData('dist'),
} satisfies Record<string, () => string | Promise<string>>;

for (const [name, step] of Object.entries(steps)) {
  const start = performance.now();
  try {
    const result = await step();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`built   ${name}: ${result} (${seconds} s)`);
  } catch (error) {
    process.exitCode = 1;
    console.error(`FAILED  ${name}\n${error instanceof Error ? error.message : String(error)}`);
  }
}

async function emitModules(): Promise<string> {
  const output = runTool('tsc', '-p', 'tsconfig.build.json');
  const typeFiles = globSync('dist/**/*.d.ts');
  for (const file of typeFiles) withJsSpecifiers(file);
  if (output.failed) throw new Error(output.text);
  for (const file of globSync('dist/**/*.js')) await minifyTemplatesOf(file);
  return `${typeFiles.length} modules`;
}

/** tsc turns `./x.ts` into `./x.js` in the code it writes, but not in the types. */
function withJsSpecifiers(file: string): void {
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(
    /(\bfrom\s*|\bimport\s*\(?\s*)(['"])(\.{1,2}\/[^'"]+)\.ts\2/g,
    '$1$2$3.js$2',
  );
  if (changed !== text) writeFileSync(file, changed);
}

async function emitBundles(): Promise<string> {
  const config = (await import(pathToFileURL('rollup.config.mjs').href)) as {
    readonly default: readonly (RollupOptions & { readonly output: OutputOptions })[];
  };
  const written: string[] = [];
  for (const entry of config.default) {
    const bundle = await rollup(entry);
    const { output } = await bundle.write(entry.output);
    written.push(...output.flatMap((file) => (file.type === 'chunk' ? file.fileName : [])));
    await bundle.close();
  }
  return written.length === 0 ? 'no entry to bundle yet' : written.join(', ');
}

/** What a host that forbids scripts puts into a frame and what makes the frame as high as it. */
async function emitSmallScripts(): Promise<string> {
  await build({
    entryPoints: {
      embed: 'demo/embed.ts',
      'embed-host': 'demo/embed-host.ts',
    },
    outdir: 'dist',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
  });
  copyFileSync('demo/embed.html', 'dist/embed.html');
  return 'embed.html, embed.js, embed-host.js';
}

function emitManifest(): string {
  if (!existsSync('src/elements')) return 'no elements yet';
  const output = runTool(
    'custom-elements-manifest',
    'analyze',
    '--config',
    'custom-elements-manifest.config.mjs',
  );
  if (output.failed) throw new Error(output.text);
  return 'dist/custom-elements.json';
}

function emitSchemas(): string {
  const schemas = Object.entries(jsonSchemas());
  mkdirSync('dist/schema', { recursive: true });
  for (const [file, schema] of schemas) {
    writeFileSync(join('dist/schema', file), `${JSON.stringify(schema, null, 2)}\n`);
  }
  return `${schemas.length} in dist/schema`;
}

function runTool(tool: string, ...args: readonly string[]): { failed: boolean; text: string } {
  const { status, stdout, stderr, error } = spawnSync(tool, args, { encoding: 'utf8' });
  if (error !== undefined) throw error;
  return { failed: status !== 0, text: `${stdout}${stderr}` };
}
