import { isObject } from './json.ts';
import type { Json } from './json.ts';
import { isRichTextTree } from './rich-text.ts';
import type { RichText } from './rich-text.ts';
import { htmlOf } from './rich-text-html.ts';
import { shapesOf } from './shape.ts';
import type { Field } from './shape.ts';
import { TABLE } from './table.generated.ts';

const shapeOf = shapesOf(TABLE);

function richTextWire(content: RichText): Json {
  if (isRichTextTree(content)) return { content_html: htmlOf(content) };
  return {
    ...(content.html === undefined ? {} : { content_html: content.html }),
    ...(content.text === undefined ? {} : { content_text: content.text }),
  };
}

function valueWire(value: unknown, { sigil, kind, shapes }: Field): unknown {
  if (kind === 'richText') return richTextWire(value as RichText);
  if (sigil !== '@' || !isObject(value)) return value;
  return objectWire(value, shapes?.find((name) => name === value['kind']) ?? shapes?.[0] ?? '');
}

/**
 * What the format does not know goes back to where it stood.
 *
 * @param more fields that have been written already
 */
function objectWire(model: Json, name: string, more: Json = {}): Json {
  const { _knf: known, ...wire } = fieldsWire(model, name, new Set());
  const { _knf: unknown, ...extra } = (model['extra'] ?? {}) as Json;
  const extension = { ...(known as Json | undefined), ...(unknown as Json | undefined) };
  return {
    ...wire,
    ...more,
    ...extra,
    ...(Object.keys(extension).length > 0 ? { _knf: extension } : {}),
  };
}

/** @param done fields of the model that have been written: some have two names on the wire */
function fieldsWire(model: Json, name: string, done: Set<string>): Json {
  const wire: Json = {};
  for (const [key, field] of shapeOf(name).fields) {
    const value = model[field.model];
    if (field.sigil === '&') wire[key] = fieldsWire(model, field.kind, done);
    else if (field.sigil === "'") wire[key] = field.kind;
    else if (value !== undefined && !done.has(field.model)) {
      done.add(field.model);
      const each = (one: unknown): unknown => valueWire(one, field);
      const written = field.isList && Array.isArray(value) ? value.map(each) : each(value);
      if (key === 'content_html') Object.assign(wire, written);
      else wire[key] = written;
    }
  }
  return wire;
}

/**
 * A decoded feed as a document like the one it was read from. It refuses nothing and needs no schema
 * library; `encodeFeed` asks the schemas first, and names every fault. Elements read what it gives
 * with the same care as any document: a feed may have been written by hand, whatever its type says.
 *
 * @param feed a `Feed`, or what is taken for one
 * @returns a JSON Feed document
 */
export function wireFormOf(feed: Json): Json {
  const { items } = feed;
  return objectWire(feed, 'feed', {
    items:
      Array.isArray(items) &&
      items.map((item: unknown) =>
        isObject(item) ? objectWire(item, item['kind'] === 'event' ? 'event' : 'post') : item,
      ),
  });
}
