import { epochMsOf, formOf, isTimeZone } from './time.ts';
import type { EventTime } from './time.ts';
import { withoutInvisible } from './text.ts';
import { readImageUrl, readLinkUrl } from './url.ts';
import type { UrlResult } from './url.ts';
import type { ProblemCode } from './problem.ts';

/** What tells whether a text has the form of its kind. */
interface Form {
  readonly test: (text: string) => boolean;
  /** Takes out what people write between, and the model does not have. */
  readonly clean?: (text: string) => string;
  /** Whether what has not the form is read as a time. */
  readonly isTime?: boolean;
}

/** By the kind. */
export type Forms = Readonly<Record<string, Form>>;

/** What a leaf needs to know of the document it stands in. */
export interface LeafContext {
  /** What relative addresses start from. */
  readonly baseUrl: string | undefined;
  /** IANA zone for times without one. */
  readonly timeZone: string;
  /** The kinds that are told by their form alone, as far as they are read. */
  readonly forms: Forms;
  /** Notes a problem at the place that is being read; `expected` is a kind of `problem.ts`, or words. */
  report(code: ProblemCode, expected: string, value: unknown): void;
}

/** Least and greatest value, and whether it must be whole. */
const RANGES: Readonly<Record<string, readonly [min: number, max: number, whole?: true]>> = {
  number: [-Infinity, Infinity],
  amount: [0, Infinity],
  count: [0, Infinity, true],
  pixels: [1, Infinity, true],
  fraction: [0, 1],
  latitude: [-90, 90],
  longitude: [-180, 180],
};

/** RFC 5322 dates (`Fri, 10 Mar 2023 09:00:00 +0100`), which RSS writers put into JSON too. */
const MAIL_DATE = /^(?:[a-z]{3}, ?)?\d{1,2} [a-z]{3} \d{4} \d\d:\d\d/i;

function readNumber(kind: string, value: unknown, context: LeafContext): number | undefined {
  const [min, max, whole] = RANGES[kind] ?? [0, 0];
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  const isRight =
    typeof number === 'number' &&
    number >= min &&
    number <= max &&
    Number.isFinite(number) &&
    !(whole && !Number.isSafeInteger(number));
  if (!isRight || typeof value === 'string') {
    const isType = !isRight && typeof number === 'number';
    context.report(isType ? 'invalid-value' : 'wrong-type', kind, value);
  }
  return isRight ? number : undefined;
}

function readUrl<T>(
  { url, mended, fault }: UrlResult<T>,
  text: string,
  context: LeafContext,
): T | undefined {
  if (fault || mended) context.report(fault ?? 'unsafe-url', 'url', text);
  return url;
}

function readTime(kind: string, text: string, context: LeafContext): string | undefined {
  const form = formOf(text);
  if (form === kind || (form && kind === 'eventTime')) return text;
  let ms = NaN;
  if (form) ms = epochMsOf(text as EventTime, context.timeZone);
  else if (MAIL_DATE.test(text)) ms = Date.parse(text);
  context.report('invalid-date', kind === 'date' ? kind : 'time', text);
  if (form === 'local' && kind === 'date') return text.slice(0, 10);
  return Number.isNaN(ms) || kind === 'date' ? undefined : new Date(ms).toISOString();
}

/** White space of one line: a title is one line however the feed breaks it. */
function oneLine(text: string): string {
  return /[\n\r\t]/.test(text) ? text.replace(/[\n\r\t]+/g, ' ') : text;
}

function readText(kind: string, text: string, context: LeafContext): string | undefined {
  if (kind === 'text' || kind === 'line') {
    const seen = withoutInvisible(text);
    if (seen.length !== text.length) {
      context.report('invisible-characters', 'text', text);
    }
    return kind === 'line' ? oneLine(seen) : seen;
  }
  if (kind === 'link') return readUrl(readLinkUrl(text, context.baseUrl), text, context);
  if (kind === 'picture') return readUrl(readImageUrl(text, context.baseUrl), text, context);
  if (kind === 'zone') {
    if (isTimeZone(text)) return text;
    context.report('invalid-time-zone', kind, text);
    return undefined;
  }
  const form: Form | undefined = context.forms[kind];
  const plain = form?.clean?.(text) ?? text;
  if (kind === 'token' || form?.test(plain)) return plain;
  if (!form || form.isTime) return readTime(kind, text, context);
  context.report(kind === 'rrule' ? 'invalid-recurrence' : 'invalid-value', kind, text);
  return undefined;
}

/**
 * Reads one value, mending what can be mended.
 *
 * @param kind how it is read, a `LeafKind`
 * @param value as it stands in the document; not null, not too long
 * @returns the value of the model, or `undefined` where it is left out (and reported)
 */
export function readLeaf(kind: string, value: unknown, context: LeafContext): unknown {
  if (kind in RANGES) return readNumber(kind, value, context);
  if (kind === 'flag') {
    if (typeof value === 'boolean') return value;
    context.report('wrong-type', kind, value);
    return undefined;
  }
  if (typeof value === 'string') return readText(kind, value, context);
  const isNumber = typeof value === 'number';
  context.report('wrong-type', 'string', value);
  return isNumber ? readText(kind, String(value), context) : undefined;
}
