import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { failed } from './fault.ts';
import type { ExitCode, Outcome } from './fault.ts';
import type { Terminal } from './terminal.ts';

/** The values of a command's options, by name. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** One verb of `knf`. */
export interface Command {
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** What its arguments are called in messages, in order; one in brackets may be left out. */
  readonly arguments: readonly string[];
  run(input: CommandInput, terminal: Terminal): Promise<Outcome<ExitCode>>;
}

/** What the user wrote after the verb. */
export interface CommandInput {
  readonly args: readonly string[];
  readonly values: OptionValues;
}

/** Options that every command takes. */
const COMMON_OPTIONS = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** Reads what follows a verb. */
export function readArguments(command: Command, words: readonly string[]): Outcome<CommandInput> {
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      options: { ...COMMON_OPTIONS, ...command.options },
      allowPositionals: true,
    });
    const missing = command.arguments[positionals.length];
    if (missing !== undefined && !missing.startsWith('['))
      return failed('missing-argument', missing);
    const surplus = positionals[command.arguments.length];
    if (surplus !== undefined) return failed('too-many-arguments', surplus);
    return { ok: true, value: { args: positionals, values } };
  } catch (error) {
    // parseArgs explains in a sentence or two which option it does not know, or what it lacks.
    const [sentence = ''] = String(error instanceof Error ? error.message : error).split('. ');
    return failed('unknown-option', sentence);
  }
}

/** The text of an option, where it was given one. */
export function textOption(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
