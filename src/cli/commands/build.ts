import { watch } from 'node:fs';
import { relative, resolve } from 'node:path';
import { buildFolder } from '../../server/publish/build.ts';
import type { Built } from '../../server/publish/build.ts';
import type { ContentProblem } from '../../server/publish/content-problem.ts';
import { textOption } from '../command.ts';
import type { Command } from '../command.ts';
import { EXIT, failed, readFault, writeFault } from '../fault.ts';
import type { ExitCode, Outcome } from '../fault.ts';
import { coloured } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';

/** Changes that come within this time are one change: an editor writes a file in several steps, ms. */
const SETTLE_MS = 150;

/** `knf build`: a folder of content to a folder that any static host can serve. */
export const command: Command = {
  options: { out: { type: 'string' }, watch: { type: 'boolean' } },
  arguments: ['[folder]'],
  async run({ args: [folder = 'content'], values }, terminal) {
    const out = textOption(values, 'out') ?? 'public';
    const isJson = values['json'] === true;
    const first = await buildOnce(folder, out, isJson, terminal);
    if (values['watch'] !== true || !first.ok) return first;
    await watchFolder(folder, out, isJson, terminal);
    return { ok: true, value: EXIT.ok };
  },
};

async function buildOnce(
  folder: string,
  out: string,
  isJson: boolean,
  terminal: Terminal,
): Promise<Outcome<ExitCode>> {
  const startedMs = performance.now();
  let built: Built;
  try {
    built = await buildFolder({
      folder,
      out,
      signal: terminal.signal,
      onProgress: (step, done, of) => {
        terminal.progress(terminal.words.progress[step](done, of));
      },
    });
  } catch (error) {
    return systemFault(error, folder, out);
  }
  if (!built.ok) {
    for (const problem of built.problems) terminal.err(told(problem, folder, terminal));
    switch (built.fault) {
      case 'no-folder':
        return failed('not-found', folder);
      case 'no-settings':
        return failed('no-settings', `${folder}/feed.yaml`);
      case 'out-around-content':
        return failed('out-around-content', out);
      case 'bad-settings':
        return failed('bad-settings', `${folder}/feed.yaml`);
      case 'aborted':
        return failed('aborted', folder);
    }
  }
  const { problems, posts, events, drafts, written, unchanged, removed, hasSizes } = built;
  const ms = Math.round(performance.now() - startedMs);
  const { words } = terminal;
  if (isJson) {
    terminal.out(
      `${JSON.stringify({ posts, events, drafts, written, unchanged, removed, ms, out, problems })}\n`,
    );
  } else {
    for (const problem of problems) terminal.err(told(problem, folder, terminal));
    if (!hasSizes) terminal.err(`${words.noSharp}\n`);
    terminal.err(
      `${words.built(posts, events, out)}${drafts > 0 ? words.drafts(drafts) : ''} ${words.files(written, unchanged, removed)} ${ms} ms\n`,
    );
  }
  const hasErrors = problems.some(({ level }) => level === 'error');
  return { ok: true, value: hasErrors ? EXIT.content : EXIT.ok };
}

/** Node names the file that it could not open: one of the content is for reading, any other for writing. */
function systemFault(error: unknown, folder: string, out: string): Outcome<never> {
  const path = error instanceof Error && 'path' in error ? String(error.path) : out;
  const name = relative(resolve(folder), resolve(path));
  const isContent = !name.startsWith('..') && !name.startsWith('.knf');
  const isOutput = !relative(resolve(out), resolve(path)).startsWith('..');
  return isContent && !isOutput ? readFault(error, path) : writeFault(error, path);
}

function told(problem: ContentProblem, folder: string, terminal: Terminal): string {
  const { file, line, column, level, code, path, expected, received } = problem;
  const label = coloured(terminal, level === 'error' ? 'red' : 'yellow', terminal.words[level]);
  const words = terminal.words.expectedButGot(expected, received);
  return `${folder}/${file}:${line}:${column}  ${label}  ${code}  ${path}: ${words}\n`;
}

/** Builds again after each change, until the user breaks off. */
async function watchFolder(
  folder: string,
  out: string,
  isJson: boolean,
  terminal: Terminal,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const again = (): void => {
    running = running.then(async () => {
      const outcome = await buildOnce(folder, out, isJson, terminal);
      if (outcome.ok) return;
      const { code, subject, detail = '' } = outcome.fault;
      terminal.err(`${terminal.words.faults[code](subject, detail)}\n`);
    });
  };
  const watcher = watch(folder, { recursive: true }, (_event, name) => {
    // The build's own memory lies in the folder too.
    if (name?.startsWith('.knf') === true) return;
    clearTimeout(timer);
    timer = setTimeout(again, SETTLE_MS);
  });
  // Only now, so that whoever reads it and changes a file is heard.
  terminal.err(`${terminal.words.watching(folder)}\n`);
  await new Promise<void>((resolve) => {
    if (terminal.signal.aborted) resolve();
    terminal.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  clearTimeout(timer);
  watcher.close();
  await running;
}
