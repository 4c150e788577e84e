import { writeFile } from 'node:fs/promises';
import { decoderTableSources } from './table.ts';

for (const [name, source] of Object.entries(decoderTableSources())) {
  await writeFile(new URL(`../../src/model/${name}`, import.meta.url), source);
}
