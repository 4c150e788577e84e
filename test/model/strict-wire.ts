import * as z from 'zod/mini';
import { isObject } from '../../src/model/json.ts';
import type { Json } from '../../src/model/json.ts';
import { Feed } from '../../src/model/schema/feed.ts';
import { wireFieldsOf } from '../../src/model/wire.ts';
import type { AnySchema, WireKind } from '../../src/model/wire.ts';

function renamedValue(value: unknown, kind: WireKind): unknown {
  if (kind.type === 'list') {
    return Array.isArray(value) ? value.map((each) => renamedValue(each, kind.item)) : value;
  }
  if (kind.type === 'leaf' && kind.leaf === 'richText') return richText(value);
  if (kind.type === 'leaf' && ['link', 'picture'].includes(kind.leaf)) {
    return typeof value === 'string' && URL.canParse(value, BASE)
      ? new URL(value, BASE).href
      : value;
  }
  if (kind.type !== 'object' || !isObject(value)) return value;
  const schema = kind.schemas.find((candidate) =>
    wireFieldsOf(candidate).some(
      (field) =>
        field.kind.type === 'constant' &&
        field.kind.word ===
          (field.isInKnf ? (value['_knf'] as Json | undefined)?.['type'] : value[field.wire]),
    ),
  );
  return renamed(value, schema ?? kind.schemas[0] ?? Feed);
}

function richText(value: unknown): unknown {
  if (typeof value === 'string') return { text: value };
  if (!isObject(value)) return value;
  const { content_html: html, content_text: text } = value;
  return { ...(html === undefined ? {} : { html }), ...(text === undefined ? {} : { text }) };
}

/** A document with the model's names, and nothing mended. */
function renamed(document: Json, schema: AnySchema): unknown {
  const model: Json = {};
  const rest: Json = { ...document };
  const knf = isObject(document['_knf']) ? { ...document['_knf'] } : {};
  for (const field of wireFieldsOf(schema)) {
    const from = field.isInKnf ? knf : rest;
    const value = from[field.wire];
    const text = field.wire === 'content_html' ? from['content_text'] : undefined;
    Reflect.deleteProperty(from, field.wire);
    if (field.wire === 'content_html') {
      Reflect.deleteProperty(from, 'content_text');
      if (value === undefined && text === undefined) continue;
      model[field.model] = richText({ content_html: value, content_text: text });
    } else if (value !== undefined) model[field.model] = renamedValue(value, field.kind);
    else if (field.kind.type === 'constant') model[field.model] = field.kind.word;
  }
  return { ...model, extra: rest };
}

/** What relative addresses start from, here and where a document is decoded to compare. */
export const BASE = 'https://base.example/feed.json';

/** Whether the schemas themselves take a document: the same names, and nothing mended. */
export function schemasTake(document: unknown): boolean {
  return isObject(document) && z.safeParse(Feed, renamed(document, Feed)).success;
}
