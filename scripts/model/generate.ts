import { writeFile } from 'node:fs/promises';
import { problemTable } from './problem-table.ts';
import { decoderTableSources } from './table.ts';

for (const [name, source] of Object.entries(decoderTableSources())) {
  await writeFile(new URL(`../../src/model/${name}`, import.meta.url), source);
}
await writeFile(new URL('../../docs/problems.md', import.meta.url), problemTable());
