import { nb } from './words/nb.ts';
import type { Words } from './words/words.ts';

/** What a command writes to and speaks with; tests give one of their own. */
export interface Terminal {
  /** The result, and nothing else: it may go to a file or another program. */
  out(text: string): void;
  /** Everything that is said about it. */
  err(text: string): void;
  /** Shows how far a long work has come; each call takes the place of the one before. */
  progress(line: string): void;
  readonly words: Words;
  readonly hasColours: boolean;
  /** Aborts when the user breaks off (Ctrl-C). */
  readonly signal: AbortSignal;
}

/** The languages of the command. */
export type CliLanguage = 'nb' | 'en';

/**
 * The language that is asked for, else that of the system: Norwegian for `nb`, `nn` and `no`, else English.
 *
 * @param asked value of `--lang`
 */
export function languageOf(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): CliLanguage {
  const tag = asked ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return /^(?:nb|nn|no)\b|^(?:nb|nn|no)_/i.test(tag) ? 'nb' : 'en';
}

/** The phrases of a language. */
export async function wordsIn(language: CliLanguage): Promise<Words> {
  return language === 'nb' ? nb : (await import('./words/en.ts')).en;
}

const COLOURS = { red: 31, yellow: 33, green: 32, dim: 2, bold: 1 } as const;

/** A text in a colour, where the terminal shows colours. */
export function coloured(
  { hasColours }: Pick<Terminal, 'hasColours'>,
  colour: keyof typeof COLOURS,
  text: string,
): string {
  return hasColours ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text;
}
