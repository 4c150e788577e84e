import { LineCounter, parseDocument } from 'yaml';
import type { ContentProblem } from './content-problem.ts';

/** A content file taken apart. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** The line on which the body begins, from 1. */
  readonly bodyLine: number;
  readonly problems: readonly ContentProblem[];
  /** The line and column of a field of the front matter, by its keys; of the nearest one around it. */
  readonly placeOf: (keys: readonly (string | number)[]) => {
    readonly line: number;
    readonly column: number;
  };
}

const FENCE = /^---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** The fence before the data is a line of its own. */
const LINES_BEFORE = 1;

/**
 * Takes the YAML 1.2 between the `---` lines at the top of a file apart from the text below it.
 *
 * @param file name for the problems
 */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const match = FENCE.exec(text);
  if (!match) {
    const problem = {
      file,
      line: 1,
      column: 1,
      level: 'error',
      code: 'missing-front-matter',
      path: '',
      expected: 'YAML between two lines of ---',
      received: JSON.stringify(text.slice(0, 40)),
    } as const;
    const place = { line: 1, column: 1 };
    return { data: {}, body: text, bodyLine: 1, problems: [problem], placeOf: () => place };
  }
  const [fenced, yaml = ''] = match;
  return readYaml(yaml, file, LINES_BEFORE, {
    body: text.slice(fenced.length),
    bodyLine: fenced.split('\n').length,
  });
}

/**
 * Reads a mapping in YAML with the places of its fields.
 *
 * @param linesBefore lines of the file before the YAML
 */
export function readYaml(
  yaml: string,
  file: string,
  linesBefore = 0,
  rest: Pick<FrontMatter, 'body' | 'bodyLine'> = { body: '', bodyLine: 1 },
): FrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: line + linesBefore, column: col };
  };
  const problems = document.errors.map(({ pos, message }): ContentProblem => ({
    file,
    ...placeAt(pos[0]),
    level: 'error',
    code: 'broken-yaml',
    path: '',
    expected: 'YAML 1.2',
    received: message,
  }));
  const data = problems.length > 0 ? undefined : (document.toJS({ maxAliasCount: 20 }) as unknown);
  const isMapping = typeof data === 'object' && data !== null && !Array.isArray(data);
  return {
    ...rest,
    data: isMapping ? (data as Record<string, unknown>) : {},
    problems,
    placeOf: (keys) => {
      for (let depth = keys.length; depth > 0; depth--) {
        const node = document.getIn(keys.slice(0, depth), true) as { range?: [number] } | undefined;
        if (node?.range) return placeAt(node.range[0]);
      }
      return { line: linesBefore + 1, column: 1 };
    },
  };
}
