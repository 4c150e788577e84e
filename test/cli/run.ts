import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { main } from '../../src/cli/main.ts';
import { wordsIn } from '../../src/cli/terminal.ts';
import type { CliLanguage } from '../../src/cli/terminal.ts';

/** What a run of the command gave. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `knf` in this process, as on a terminal without colours. */
export async function knf(words: readonly string[], language: CliLanguage = 'en'): Promise<Run> {
  let out = '';
  let err = '';
  const code = await main(words, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    progress: () => undefined,
    words: await wordsIn(language),
    hasColours: false,
    signal: new AbortController().signal,
  });
  return { code, out, err };
}

/** A folder of its own for a suite, gone when the suite is done. */
export function scratchFolder(): {
  path: string;
  file: (name: string, content: string | Uint8Array) => string;
} {
  const path = mkdtempSync(join(tmpdir(), 'knf-test-'));
  after(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return {
    path,
    file: (name, content) => {
      const file = join(path, name);
      writeFileSync(file, content);
      return file;
    },
  };
}
