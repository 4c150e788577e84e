import { readFileSync } from 'node:fs';
import { readArguments } from './command.ts';
import type { Command } from './command.ts';
import { EXIT, exitCodeOf } from './fault.ts';
import type { ExitCode, Fault } from './fault.ts';
import { coloured } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** Each verb, loaded when it is asked for: `knf help` needs no parser. */
const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  validate: () => import('./commands/validate.ts'),
  convert: () => import('./commands/convert.ts'),
  build: () => import('./commands/build.ts'),
  new: () => import('./commands/new.ts'),
  serve: () => import('./commands/serve.ts'),
  snippet: () => import('./commands/snippet.ts'),
  regions: () => import('./commands/regions.ts'),
};

/**
 * Runs `knf`. Never throws on what a user or a file does.
 *
 * @param words what the user wrote after `knf`
 * @returns the exit code
 */
export async function main(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [verb, ...rest] = verbFirst(words);
  if (verb === '--version' || rest.includes('--version')) {
    terminal.out(`${packageVersion()}\n`);
    return EXIT.ok;
  }
  if (verb === undefined || verb === 'help' || words.includes('--help') || words.includes('-h')) {
    terminal.out(terminal.words.help);
    return verb === undefined ? EXIT.usage : EXIT.ok;
  }
  const isJson = words.includes('--json');
  const language = words.includes('--lang') ? words[words.indexOf('--lang') + 1] : 'nb';
  if (language !== undefined && !/^(?:nb|en)$/.test(language)) {
    return fail({ code: 'wrong-value', subject: '--lang', detail: 'nb, en' }, terminal, isJson);
  }
  const load = Object.hasOwn(commands, verb) ? commands[verb] : undefined;
  if (!load) return fail({ code: 'unknown-command', subject: verb }, terminal, isJson);
  const { command } = await load();
  const input = readArguments(command, rest);
  if (!input.ok) return fail(input.fault, terminal, isJson);
  const outcome = await command.run(input.value, terminal);
  return outcome.ok ? outcome.value : fail(outcome.fault, terminal, isJson);
}

/** `knf --lang nb help` is understood as `knf help --lang nb`. */
function verbFirst(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  if (first === '--json') return [...verbFirst(rest), first];
  if (first === '--lang') return [...verbFirst(rest.slice(1)), first, ...rest.slice(0, 1)];
  return words;
}

function fail(fault: Fault, terminal: Terminal, isJson: boolean): ExitCode {
  const { code, subject, detail = '' } = fault;
  const message = terminal.words.faults[code](subject, detail);
  if (isJson) terminal.err(`${JSON.stringify({ fault: code, subject, message })}\n`);
  else terminal.err(`${coloured(terminal, 'red', `${terminal.words.error}:`)} ${message}\n`);
  return exitCodeOf(fault);
}

function packageVersion(): string {
  const path = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
