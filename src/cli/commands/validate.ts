import { PROBLEM_WORDS } from '../../text/problem-words.ts';
import { readRichText } from '../../text/rich-text/node.ts';
import { readSource } from '../../formats/read-source.ts';
import { decodeFeed, MAX_BYTES } from '../../model/index.ts';
import type { Problem } from '../../model/index.ts';
import type { Command } from '../command.ts';
import { EXIT, failed } from '../fault.ts';
import { readInput } from '../input.ts';
import type { Input } from '../input.ts';
import { jsonPlaces } from '../json-places.ts';
import type { JsonPlaces, Place } from '../json-places.ts';
import { coloured } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';
import { isObject } from '../../model/json.ts';

/** A file's relative addresses are right: they start from wherever it will be published. */
const PUBLISHED = 'https://published.invalid/feed.json';

/** A problem with its place in the file. */
interface Located extends Place {
  readonly level: Problem['level'];
  readonly code: Problem['code'] | 'broken-json';
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

interface Verdict {
  readonly items: number;
  readonly problems: readonly Located[];
}

/** `knf validate`: what is wrong in a feed, where, and what to do about it. */
export const command: Command = {
  options: { strict: { type: 'boolean' } },
  arguments: ['<file|url>'],
  async run({ args: [name = ''], values }, terminal) {
    const input = await readInput(name, terminal.signal);
    if (!input.ok) return input;
    const source = await readSource(input.value.text);
    if (source.ok && source.format !== 'knf') return failed('not-json', name, source.format);
    if (!source.ok && source.fault !== 'broken-json' && source.fault !== 'unknown-format') {
      return failed(source.fault, name);
    }
    if (!source.ok && !/^\s*["[{\dtfn-]/.test(input.value.text)) {
      return failed('unknown-format', name);
    }
    const verdict = judge(input.value);
    const errors = verdict.problems.filter(({ level }) => level === 'error').length;
    const warnings = verdict.problems.length - errors;
    if (values['json'] === true) {
      const problems = verdict.problems.map((problem) => ({
        ...problem,
        fix: fixOf(problem.code, terminal),
      }));
      terminal.out(
        `${JSON.stringify({ file: name, items: verdict.items, errors, warnings, problems }, null, 2)}\n`,
      );
    } else {
      for (const problem of verdict.problems) terminal.out(told(problem, name, terminal));
      terminal.out(`${name}: ${terminal.words.summary(verdict.items, errors, warnings)}\n`);
    }
    const isBad = errors > 0 || (values['strict'] === true && warnings > 0);
    return { ok: true, value: isBad ? EXIT.content : EXIT.ok };
  },
};

function judge({ text, sizeInBytes, url }: Input): Verdict {
  const places = jsonPlaces(text);
  if (places.faults.length > 0) {
    const problems = places.faults.map(({ line, column, reason }): Located => ({
      level: 'error',
      code: 'broken-json',
      path: '',
      line,
      column,
      expected: 'JSON (RFC 8259)',
      received: reason,
    }));
    return { items: 0, problems };
  }
  const document = JSON.parse(text) as unknown;
  const isAddressed = isObject(document) && typeof document['feed_url'] === 'string';
  const base = url ?? (isAddressed ? undefined : PUBLISHED);
  const { feed, problems } = decodeFeed(document, {
    readRichText,
    ...(base === undefined ? {} : { url: base }),
  });
  const located = problems.map((problem) => locate(problem, places));
  return {
    items: feed?.items.length ?? 0,
    problems: sizeInBytes > MAX_BYTES ? [tooLarge(sizeInBytes), ...located] : located,
  };
}

function locate(problem: Problem, places: JsonPlaces): Located {
  const { level, code, path, expected, received } = problem;
  return { level, code, path, ...places.placeOf(path), expected, received };
}

/** The widgets stop reading there, so what lies behind is never seen. */
function tooLarge(bytes: number): Located {
  return {
    level: 'error',
    code: 'too-large',
    path: '',
    line: 1,
    column: 1,
    expected: `at most ${MAX_BYTES} bytes`,
    received: `${bytes} bytes`,
  };
}

/** What a publisher does about a problem. */
function fixOf(code: Located['code'], { words }: Terminal): string {
  return code === 'broken-json' ? words.brokenJson : PROBLEM_WORDS[code][words.language].fix;
}

function told(problem: Located, name: string, terminal: Terminal): string {
  const { words } = terminal;
  const { level, code, path, line, column, expected, received } = problem;
  const colour = level === 'error' ? 'red' : 'yellow';
  return [
    `${name}:${line}:${column}  ${coloured(terminal, colour, words[level])}  ${code}  ${path}`,
    `    ${words.expectedButGot(expected, received)}`,
    `    ${words.fix}: ${fixOf(code, terminal)}`,
    '',
  ].join('\n');
}
