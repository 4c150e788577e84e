import { languageOf, wordsIn } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** A line of progress is drawn at most this often, ms. */
const PROGRESS_EVERY_MS = 100;

/** The terminal, or the files and pipes, that this process was started with. */
export async function processTerminal(): Promise<Terminal> {
  const { argv, env, stdout, stderr } = process;
  const asked = argv[argv.indexOf('--lang') + 1];
  const broken = new AbortController();
  process.once('SIGINT', () => {
    broken.abort();
    // Whoever presses it a second time means it.
    process.once('SIGINT', () => process.exit(130));
  });
  // A reader that has seen enough (`knf … | head`) is no failure.
  stdout.on('error', () => undefined);

  let drawnAt = 0;
  let isDrawn = false;
  const clear = (): void => {
    if (isDrawn) stderr.write('\r\u001b[K');
    isDrawn = false;
  };
  return {
    out: (text) => {
      clear();
      stdout.write(text);
    },
    err: (text) => {
      clear();
      stderr.write(text);
    },
    progress: (line) => {
      if (!stderr.isTTY || performance.now() - drawnAt < PROGRESS_EVERY_MS) return;
      drawnAt = performance.now();
      clear();
      stderr.write(line);
      isDrawn = true;
    },
    words: await wordsIn(languageOf(argv.includes('--lang') ? asked : undefined, env)),
    hasColours: stderr.isTTY && !env['NO_COLOR'],
    signal: broken.signal,
  };
}
