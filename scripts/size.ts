/**
 * Measures what a page must fetch, prints it, and compares it with `budgets.json`.
 * Exit code 1 where something is over its budget. Measures `dist`: run the build first.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chunkName, filesBehind, lazyChunks, withFixedImports } from './bundle-imports.ts';

interface Budgets {
  /** `alsoLoads`: names of chunks that the entry always imports before its first paint. */
  readonly entries: readonly (Budget & { file: string; alsoLoads: readonly string[] })[];
  /**
   * Elements fetched when the first of their tag stands in a page: the chunks it then asks for, and all
   * these take, but for what every page has fetched by then.
   */
  readonly onDemand: readonly (Budget & {
    file: string;
    atHand: readonly string[];
    loads: readonly string[];
  })[];
  readonly modules: readonly (Budget & { source: string; needs: string })[];
  readonly chunks: { readonly budget: number; readonly named: Readonly<Record<string, number>> };
}

interface Budget {
  readonly name: string;
  readonly budget: number;
  readonly aim?: number;
}

interface Bytes {
  readonly min: number;
  readonly gzip: number;
  readonly brotli: number;
}

const root = join(import.meta.dirname, '..');
process.chdir(root);
const budgets = JSON.parse(readFileSync('budgets.json', 'utf8')) as Budgets;

const rows: (Budget & { readonly bytes: Bytes | undefined })[] = [];
for (const entry of budgets.entries) {
  const file = join('dist', entry.file);
  if (!existsSync(file)) {
    rows.push({ ...entry, bytes: undefined });
    continue;
  }
  const chunks = lazyChunks(file);
  const eager = chunks.filter((chunk) => entry.alsoLoads.includes(chunkName(chunk)));
  const missing = entry.alsoLoads.filter((name) => !eager.some((c) => chunkName(c) === name));
  if (missing.length > 0) throw new Error(`${entry.file} has no chunk ${missing.join(', ')}`);
  const firstPaint = new Set([file, ...eager].flatMap((path) => [...withFixedImports(path)]));
  rows.push({ ...entry, bytes: total([...firstPaint]) });
  for (const chunk of chunks.filter((path) => !eager.includes(path))) {
    const name = chunkName(chunk);
    // Those of an element fetched on demand are measured together, below.
    if (budgets.onDemand.some(({ loads }) => loads.includes(name))) continue;
    rows.push({
      name: `  ${entry.file} → ${name}`,
      budget: budgets.chunks.named[name] ?? budgets.chunks.budget,
      bytes: total([chunk]),
    });
  }
}
for (const { file: name, atHand, loads, ...budget } of budgets.onDemand) {
  const file = join('dist', name);
  rows.push({
    ...budget,
    bytes: existsSync(file) ? total(filesBehind(file, loads, atHand)) : undefined,
  });
}
for (const module of budgets.modules) {
  rows.push({
    ...module,
    bytes: existsSync(module.needs) ? await treeShaken(module.source) : undefined,
  });
}

print([
  ['', 'min', 'gzip', 'brotli', 'budget', 'aim', ''],
  ...rows.map(({ name, bytes, budget, aim }) => [
    name,
    ...(bytes === undefined ? ['', '', ''] : [bytes.min, bytes.gzip, bytes.brotli]).map(String),
    String(budget),
    aim === undefined ? '' : String(aim),
    bytes === undefined ? 'not built' : verdict(bytes.brotli, budget, aim),
  ]),
]);
const over = rows.filter(({ bytes, budget }) => bytes !== undefined && bytes.brotli > budget);
if (over.length > 0) {
  console.error(`over budget: ${over.map(({ name }) => name.trim()).join(', ')}`);
  process.exitCode = 1;
}

function verdict(brotli: number, budget: number, aim: number | undefined): string {
  if (brotli > budget) return `OVER by ${brotli - budget}`;
  if (aim === undefined) return 'ok';
  return brotli > aim ? `ok, ${brotli - aim} from the aim` : 'ok, aim met';
}

/** Compressed one by one, as they travel. */
function total(files: readonly string[]): Bytes {
  return files
    .map((file) => measured(readFileSync(file)))
    .reduce((sum, bytes) => ({
      min: sum.min + bytes.min,
      gzip: sum.gzip + bytes.gzip,
      brotli: sum.brotli + bytes.brotli,
    }));
}

function measured(content: Uint8Array): Bytes {
  return {
    min: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }).length,
  };
}

/** What a developer's bundler would make of one import. */
async function treeShaken(source: string): Promise<Bytes> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    legalComments: 'none',
  });
  return measured(outputFiles[0]?.contents ?? new Uint8Array());
}

function print(table: readonly (readonly string[])[]): void {
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of table) {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 || column === row.length - 1 ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(cells.join('  ').trimEnd());
  }
}
