import { atOnce } from './at-once.ts';
import { isEventTime } from './calendar.ts';
import * as checks from './checks.ts';
import { checkTimes } from './event-times.ts';
import type { Feed } from './schema/feed.ts';
import { FIRST_FORMS } from './first-look.ts';
import { MAX_DEPTH, MAX_PROBLEMS } from './limits.ts';
import { problemAt } from './problem.ts';
import type { Problem } from './problem.ts';
import { FORMAT_VERSION, readFeed } from './read-feed.ts';
import { Reader } from './reader.ts';
import type { Json } from './json.ts';
import type { DecodeOptions, Format } from './reader.ts';
import type { RichTextReader, RichTextSource } from './rich-text.ts';
import { inSlices } from './slices.ts';
import type { Pause } from './slices.ts';
import { shapesOf } from './shape.ts';
import { TABLE } from './table.generated.ts';

export { FORMAT_VERSION };
export type { DecodeOptions, Pause };

/** What decoding gives: the feed, where the document is one, and what was wrong with it. */
export interface Decoded {
  readonly feed: Feed | undefined;
  readonly problems: readonly Problem[];
}

const shapeOf = shapesOf(TABLE);

const forms = {
  ...FIRST_FORMS,
  programTime: {
    test: (text: string) => isEventTime(text) || checks.TIME_OF_DAY.test(text),
    isTime: true,
  },
  postalCode: checks.POSTAL_CODE,
  placeholder: checks.PLACEHOLDER,
  rrule: checks.RRULE,
  municipality: checks.MUNICIPALITY_NUMBER,
  country: checks.COUNTRY_CODE,
  mediaType: checks.MEDIA_TYPE,
  organisationNumber: {
    test: checks.isOrganisationNumber,
    clean: (text: string) => text.replace(/\s/g, ''),
  },
};

/** Keys that reach an object's prototype in careless code; never a field of any feed. */
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether nothing in the value lies deeper than `MAX_DEPTH`; walks without recursion. */
function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return false;
    level = level.flatMap((each) =>
      typeof each === 'object' && each !== null ? (Object.values(each) as unknown[]) : [],
    );
  }
  return true;
}

function isKept(key: string, value: unknown, reader: Reader): boolean {
  if (UNSAFE_KEYS.has(key)) reader.report('unsafe-key', '', key);
  else if (isShallow(value)) return true;
  else reader.report('too-deep', '', value);
  return false;
}

/** Reads the rich text of an object at once. */
function readTrees(model: Json, reader: Reader, read: RichTextReader): void {
  for (const key of ['content', 'lead']) {
    const source = model[key] as RichTextSource | undefined;
    if (!source) continue;
    const wire = source.html === undefined ? 'content_text' : 'content_html';
    const keys = key === 'lead' ? ['_knf', 'lead'] : [wire];
    reader.path.push(...keys);
    model[key] = read(source, reader.baseUrl, reader.report.bind(reader));
    reader.path.length -= keys.length;
  }
}

/** The whole format, and a list that fills with what is wrong. */
function wholeFormat(problems: Problem[], { readRichText }: DecodeOptions): Format {
  return {
    shapeOf,
    forms,
    checkEvent: checkTimes,
    isKept,
    tell: (code, path, expected, value) => {
      if (problems.length > MAX_PROBLEMS) return;
      problems.push(
        problems.length < MAX_PROBLEMS
          ? problemAt(code, path, expected, value)
          : problemAt('too-many-problems', [], ''),
      );
    },
    ...(readRichText && {
      finish: (model, reader) => {
        readTrees(model, reader, readRichText);
      },
    }),
  };
}

/**
 * Reads a feed document. Never throws on data: what cannot be read is left out and named.
 *
 * @param document what `JSON.parse` gave: any JSON Feed 1.0 or 1.1, with or without `_knf`
 * @returns the feed, or `undefined` where the document is no feed, and the problems in order
 * @example
 * const { feed, problems } = decodeFeed({
 *   items: [{ id: '1', title: 'Uka oppsummert', url: 'javascript:alert(1)' }],
 * });
 * feed?.items[0]?.title; // → 'Uka oppsummert'
 * problems.map(({ path, code }) => [path, code]); // → [['/items/0/url', 'unsafe-url']]
 */
export function decodeFeed(document: unknown, options: DecodeOptions = {}): Decoded {
  const problems: Problem[] = [];
  const reader = new Reader(wholeFormat(problems, options), options);
  return { feed: atOnce(readFeed(document, reader)), problems };
}

/**
 * Reads a feed document as `decodeFeed` does, but lets others work in between: no slice is longer
 * than some 8 ms.
 *
 * @param pause how to let others work; as the browser does it best when silent
 */
export async function decodeFeedInSlices(
  document: unknown,
  options: DecodeOptions = {},
  pause?: Pause,
): Promise<Decoded> {
  const problems: Problem[] = [];
  const reader = new Reader(wholeFormat(problems, options), options);
  return { feed: await inSlices(readFeed(document, reader), pause), problems };
}
