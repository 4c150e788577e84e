import type { Json } from './json.ts';
import * as z from 'zod/mini';
import { FORMAT_VERSION } from './decode.ts';
import { jsonPointer } from './problem.ts';
import { isRichTextTree } from './rich-text.ts';
import type { RichText } from './rich-text.ts';
import { htmlOf } from './rich-text-html.ts';
import { Feed } from './schema/feed.ts';
import { wireFieldsOf } from './wire.ts';
import type { AnySchema, WireKind } from './wire.ts';

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

function encodeRichText(content: RichText): Json {
  if (isRichTextTree(content)) return { content_html: htmlOf(content) };
  return {
    ...(content.html === undefined ? {} : { content_html: content.html }),
    ...(content.text === undefined ? {} : { content_text: content.text }),
  };
}

function encodeValue(value: unknown, kind: WireKind): unknown {
  if (kind.type === 'list') return (value as unknown[]).map((each) => encodeValue(each, kind.item));
  if (kind.type !== 'object') return value;
  const object = value as Json;
  const schema = kind.schemas.find(
    (candidate, index) =>
      index === kind.schemas.length - 1 ||
      wireFieldsOf(candidate).some(
        (field) => field.kind.type === 'constant' && field.kind.word === object[field.model],
      ),
  );
  return schema ? encodeObject(object, schema) : object;
}

function encodeObject(model: Json, schema: AnySchema): Json {
  const wire: Json = {};
  const knf: Json = {};
  for (const field of wireFieldsOf(schema)) {
    const value = model[field.model];
    if (value === undefined) continue;
    if (field.kind.type === 'leaf' && field.kind.leaf === 'richText') {
      const content = encodeRichText(value as RichText);
      if (field.wire === 'content_html') Object.assign(wire, content);
      else knf[field.wire] = content;
    } else {
      (field.isInKnf ? knf : wire)[field.wire] = encodeValue(value, field.kind);
    }
  }
  const { _knf: unknown, ...extra } = (model['extra'] as Json | undefined) ?? {};
  const extension = { ...knf, ...(unknown as Json | undefined) };
  return {
    ...wire,
    ...extra,
    ...(Object.keys(extension).length > 0 ? { _knf: extension } : {}),
  };
}

/**
 * Writes a feed as a JSON Feed 1.1 document, ready for `JSON.stringify`. Strict: a model that the
 * format does not allow is refused, and every place is named.
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
  return { ok: true, document: encodeObject(model, Feed) };
}
