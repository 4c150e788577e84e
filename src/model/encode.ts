import * as z from 'zod/mini';
import { FORMAT_VERSION } from './decode.ts';
import { jsonPointer } from './problem.ts';
import { Feed } from './schema/feed.ts';
import { wireFormOf } from './wire-form.ts';

/** One place where a model is not what the format allows. */
export interface EncodeFault {
  /** JSON Pointer (RFC 6901) into the model. */
  readonly path: string;
  /** What should have stood there, in English. */
  readonly message: string;
}

/** A document to publish, or why there is none. */
export type Encoded =
  | { readonly ok: true; readonly document: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly faults: readonly EncodeFault[] };

/**
 * Writes a feed as a JSON Feed 1.1 document, ready for `JSON.stringify`. Strict: a model that the
 * format does not allow is refused, and every place is named.
 *
 * @example
 * const encoded = encodeFeed({ version: 'https://jsonfeed.org/version/1.1', items: [] });
 * encoded.ok && Object.keys(encoded.document); // → ['version', 'items', '_knf']
 */
export function encodeFeed(feed: Feed): Encoded {
  const result = z.safeParse(Feed, feed);
  if (!result.success) {
    return {
      ok: false,
      faults: result.error.issues.map(({ path, message }) => ({
        path: jsonPointer(path.map((key) => (typeof key === 'symbol' ? String(key) : key))),
        message,
      })),
    };
  }
  const model = { ...feed, formatVersion: feed.formatVersion ?? FORMAT_VERSION };
  return { ok: true, document: wireFormOf(model) };
}
