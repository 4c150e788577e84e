import { MAX_DEPTH, MAX_ITEMS, MAX_PROBLEMS, MAX_STRING } from './limits.ts';

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

/** What should have stood there, by the kind of value, and where that says nothing by the code. */
const EXPECTED: Readonly<Record<string, string>> = {
  text: 'text without invisible characters',
  flag: 'true or false',
  number: 'number',
  amount: 'number from 0',
  count: 'whole number from 0',
  pixels: 'whole number from 1',
  fraction: 'number from 0 to 1',
  latitude: 'number from -90 to 90',
  longitude: 'number from -180 to 180',
  url: 'safe URL without name or password',
  date: 'date as 2023-03-30',
  time: 'date-time of RFC 3339 with its offset',
  zone: 'IANA time zone',
  organisationNumber: 'nine digits with a right check digit',
  language: 'BCP 47 language tag',
  postalCode: 'postal code of four digits',
  municipality: 'municipality number of four digits',
  country: 'ISO 3166-1 alpha-2 code',
  currency: 'ISO 4217 code',
  decimal: 'decimal number as a string',
  mediaType: 'media type',
  placeholder: 'CSS colour or small raster data URI',
  post: 'type post or event',
  rrule: 'RFC 5545 recurrence rule',
  richText: 'string, or object with content_html or content_text',
  'not-a-feed': 'JSON Feed object with items',
  'broken-item': 'object',
  'empty-item': 'a title, content or an address',
  'duplicate-id': 'an id of its own',
  'too-many-items': `at most ${MAX_ITEMS} items`,
  'too-many-problems': `at most ${MAX_PROBLEMS} problems`,
  'too-deep': `at most ${MAX_DEPTH} levels`,
  'string-too-long': `at most ${MAX_STRING} characters`,
  'unsafe-key': 'another name',
  'missing-id': 'an id',
  'missing-value': 'a value',
  'missing-alt': 'a description, or "" for a decoration',
  'missing-start': 'date or date-time',
};

/**
 * Makes a problem from its parts.
 *
 * @param code which kind; it decides the level
 * @param path the keys that lead to the place
 * @param kind the kind of value that should have stood there, or what should have in words; empty
 *   where the code says it
 * @param value what stood there
 */
export function problemAt(
  code: ProblemCode,
  path: readonly (string | number)[],
  kind: string,
  value?: unknown,
): Problem {
  const pointer = jsonPointer(path);
  const name = kind || code;
  const expected = Object.hasOwn(EXPECTED, name) ? (EXPECTED[name] ?? name) : name;
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
