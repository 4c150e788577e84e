import { writeFile } from 'node:fs/promises';
import { decoderTableSource } from './table.ts';

await writeFile(
  new URL('../../src/model/table.generated.ts', import.meta.url),
  decoderTableSource(),
);
