import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { elementsProject } from './elements-project.ts';

/** The language server that editors run, asked over its own protocol. */
class EditorServer {
  readonly #process = spawn(process.execPath, [
    join(import.meta.dirname, '..', '..', '..', 'node_modules', 'typescript', 'lib', 'tsserver.js'),
    '--disableAutomaticTypingAcquisition',
  ]);
  readonly #waiting = new Map<number, (body: unknown) => void>();
  #sequence = 0;

  constructor() {
    createInterface({ input: this.#process.stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return;
      const answer = JSON.parse(line) as { request_seq?: number; body?: unknown };
      this.#waiting.get(answer.request_seq ?? -1)?.(answer.body);
    });
  }

  open(file: string, fileContent: string): void {
    this.#send('open', { file, fileContent, scriptKindName: 'TSX' });
  }

  ask<Answer>(command: string, args: object): Promise<Answer> {
    return new Promise((resolve) => {
      this.#waiting.set(this.#send(command, args), (body) => resolve(body as Answer));
    });
  }

  close(): void {
    this.#process.kill();
  }

  #send(command: string, args: object): number {
    const seq = ++this.#sequence;
    this.#process.stdin.write(
      `${JSON.stringify({ seq, type: 'request', command, arguments: args })}\n`,
    );
    return seq;
  }
}

describe('in an editor, the types for React', () => {
  const { folder } = elementsProject('knf-framework-types-test');
  let server: EditorServer;
  let count = 0;

  before(() => {
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: '../../../tsconfig.json',
        compilerOptions: { jsx: 'react-jsx', types: [], rootDir: '/' },
        include: ['*.tsx'],
      }),
    );
    server = new EditorServer();
  });

  after(() => {
    server.close();
  });

  /** Opens a page with this element in it; `|` is the cursor. */
  function pageWith(element: string): { file: string; line: number; offset: number } {
    const file = join(folder, `page-${++count}.tsx`);
    const lines = ["import './types/react.js';", `export const page = ${element};`];
    server.open(file, lines.join('\n').replace('|', ''));
    return { file, line: 2, offset: (lines[1] ?? '').indexOf('|') + 1 };
  }

  async function errorsOf(element: string): Promise<readonly string[]> {
    const { file } = pageWith(element);
    const found = await server.ask<readonly { text: string }[]>('semanticDiagnosticsSync', {
      file,
    });
    return found.map(({ text }) => text);
  }

  async function completionsOf(element: string): Promise<readonly string[]> {
    const { entries } = await server.ask<{ entries: readonly { name: string }[] }>(
      'completionInfo',
      pageWith(element),
    );
    return entries.map(({ name }) => name);
  }

  it('offer the words that an attribute takes', async () => {
    const words = await completionsOf('<knf-news layout="|" />');

    assert.deepEqual(words.toSorted(), ['cards', 'compact', 'featured', 'headlines', 'list']);
  });

  it('offer attributes and events', async () => {
    const names = await completionsOf('<knf-events | />');

    for (const name of ['src', 'heading-level', 'onknf-select', 'feed']) {
      assert.ok(names.includes(name), name);
    }
  });

  it('refuse a wrong word', async () => {
    const [error] = await errorsOf('<knf-news src="/feed.json" layout="cads" />');

    assert.match(error ?? '', /"cads"' is not assignable to type .*"list" \| "cards"/);
  });

  it('refuse an attribute that does not exist', async () => {
    const [error] = await errorsOf('<knf-news source="/feed.json" />');

    assert.match(error ?? '', /source/);
  });

  it('know what an event brings', async () => {
    const errors = await errorsOf(
      '<knf-news src="/feed.json" limit={3} onknf-load={(event) => event.detail.feed.title.length} />',
    );

    assert.deepEqual(errors, []);
  });
});
