import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { writeFault } from './fault.ts';
import type { Outcome } from './fault.ts';

/** Writes a whole file or none of it: beside it first, then renamed into its place. */
export async function writeOutput(path: string, text: string): Promise<Outcome<undefined>> {
  const part = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(part, text);
    await rename(part, path);
    return { ok: true, value: undefined };
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    return writeFault(error, path);
  }
}
