/**
 * What can be wrong with a feed. `error`: an item, or the whole document, was left out.
 * `warning`: something smaller was left out or mended, and its item stays.
 */
export type ProblemLevel = 'error' | 'warning';

/** Every problem code with its level. A code is public API: it is never reused for something else. */
export const PROBLEM_LEVELS = {
  'not-a-feed': 'error',
  'broken-item': 'error',
  'empty-item': 'error',
  'duplicate-id': 'error',
  'too-large': 'error',
  'too-many-items': 'error',
  'too-many-problems': 'warning',
  'too-deep': 'warning',
  'string-too-long': 'warning',
  'unsafe-key': 'warning',
  'newer-version': 'warning',
  'missing-id': 'warning',
  'missing-value': 'warning',
  'missing-alt': 'warning',
  'wrong-type': 'warning',
  'invalid-value': 'warning',
  'invalid-date': 'warning',
  'invalid-time-zone': 'warning',
  'invalid-url': 'warning',
  'unsafe-url': 'warning',
  'unsafe-markup': 'warning',
  'invisible-characters': 'warning',
  'unknown-type': 'warning',
  'missing-start': 'warning',
  'end-before-start': 'warning',
  'invalid-recurrence': 'warning',
} as const satisfies Record<string, ProblemLevel>;

/** A stable name for one kind of problem. */
export type ProblemCode = keyof typeof PROBLEM_LEVELS;

/** One thing that is wrong with a feed, and where. */
export interface Problem {
  readonly level: ProblemLevel;
  readonly code: ProblemCode;
  /** JSON Pointer (RFC 6901) into the document as it was published; `""` is the whole document. */
  readonly path: string;
  /** One English sentence. `describeProblem` gives it in Norwegian too. */
  readonly message: string;
  /** What should have stood there, in the words of the format: `"https URL"`. */
  readonly expected: string;
  /** What stood there, shortened to at most 80 characters. */
  readonly received: string;
}

/** Longest excerpt of a faulty value that a problem carries, in UTF-16 code units. */
const EXCERPT = 80;

/** A value as a person would recognise it, short enough for a log line. */
function excerptOf(value: unknown): string {
  const text =
    typeof value === 'string'
      ? JSON.stringify(value.slice(0, EXCERPT))
      : Array.isArray(value)
        ? `array of ${value.length}`
        : typeof value === 'object' && value
          ? 'object'
          : String(value);
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1)}…` : text;
}

/** The JSON Pointer of a path of keys. RFC 6901 § 3: `~` is written `~0`, `/` is written `~1`. */
export function jsonPointer(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * Makes a problem from its parts.
 *
 * @param code which kind; it decides the level
 * @param path the keys that lead to the place
 * @param expected what should have stood there
 * @param value what stood there
 */
export function problemAt(
  code: ProblemCode,
  path: readonly (string | number)[],
  expected: string,
  value?: unknown,
): Problem {
  const pointer = jsonPointer(path);
  const received = excerptOf(value);
  return {
    level: PROBLEM_LEVELS[code],
    code,
    path: pointer,
    message: `${pointer || 'The document'}: expected ${expected}, got ${received} (${code})`,
    expected,
    received,
  };
}
