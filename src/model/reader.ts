import { MAX_STRING } from './limits.ts';
import type { ProblemCode } from './problem.ts';
import { readLeaf } from './leaf-reader.ts';
import { isObject } from './json.ts';
import type { Json } from './json.ts';
import type { Forms, LeafContext } from './leaf-reader.ts';
import type { RichTextReader, RichTextSource } from './rich-text.ts';
import type { Field, Shape } from './shape.ts';
import type { Event } from './schema/event.ts';
import { DEFAULT_TIME_ZONE } from './time.ts';

/** What decoding may be told. */
export interface DecodeOptions {
  /** Absolute URL of the document: relative addresses start from it. Else the feed's `feed_url` serves. */
  readonly url?: string;
  /**
   * Reads rich text at once, so that every `RichText` of the feed is a tree. Without it rich text
   * stays a source, and is read when it is shown.
   */
  readonly readRichText?: RichTextReader;
}

/** How much of the format a reader knows, and what it does with the rest. */
export interface Format {
  readonly shapeOf: (name: string) => Shape;
  readonly forms: Forms;
  /** Hears what is wrong. A reader that is in a hurry tells nobody. */
  readonly tell?: (
    code: ProblemCode,
    path: readonly (string | number)[],
    expected: string,
    value: unknown,
  ) => void;
  /** Decides whether a field that the format does not know is kept; none are when silent. */
  readonly isKept?: (key: string, value: unknown, reader: Reader) => boolean;
  /** Looks at each event as a whole; a format without events needs none. */
  readonly checkEvent?: ((event: Partial<Event>, reader: Reader) => void) | undefined;
  /** Has the last word on each object that has been read. */
  readonly finish?: (model: Json, reader: Reader) => void;
}

function richTextSource(html: unknown, text: unknown): RichTextSource | undefined {
  const source = {
    ...(typeof html === 'string' ? { html } : {}),
    ...(typeof text === 'string' ? { text } : {}),
  };
  return 'html' in source || 'text' in source ? source : undefined;
}

/** Reads objects by the table, and remembers where in the document it is. */
export class Reader implements LeafContext {
  /** The keys that lead to what is being read. */
  readonly path: (string | number)[] = [];
  baseUrl: string | undefined;
  timeZone: string = DEFAULT_TIME_ZONE;
  readonly forms: Forms;
  readonly checkEvent: Format['checkEvent'];
  readonly #format: Format;

  constructor(format: Format, options: DecodeOptions) {
    this.#format = format;
    this.forms = format.forms;
    this.checkEvent = format.checkEvent;
    this.baseUrl = options.url;
  }

  report(code: ProblemCode, expected = '', value?: unknown): void {
    this.#format.tell?.(code, this.path, expected, value);
  }

  /** Reports a problem of one field of the object that is being read. */
  reportAt(key: string, code: ProblemCode, expected = '', value?: unknown): void {
    this.path.push(key);
    this.report(code, expected, value);
    this.path.pop();
  }

  /** The document's root or one of its items, as far as it can be read. */
  item(raw: Json, name: string): Json {
    const model: Json = {};
    const extra = this.#fill(model, raw, name);
    if (extra) model['extra'] = extra;
    this.#format.finish?.(model, this);
    return model;
  }

  /** The object as the model has it; `undefined` where a field is missing that it cannot be without. */
  #object(raw: Json, name: string): Json | undefined {
    const model = this.item(raw, name);
    if (name === 'image' && !('alt' in model)) {
      this.reportAt('alt', 'missing-alt');
    }
    let isWhole = true;
    for (const [wire, field] of this.#format.shapeOf(name).required) {
      if (field in model) continue;
      isWhole = false;
      // A value that was there and could not be read has been reported already.
      if (raw[wire] === undefined || raw[wire] === null) {
        this.reportAt(wire, 'missing-value');
      }
    }
    return isWhole ? model : undefined;
  }

  /** Fills a model; gives the fields that the format does not know, where there are any to keep. */
  #fill(model: Json, raw: Json, name: string): Json | undefined {
    let extra: Json | undefined;
    const shape = this.#format.shapeOf(name);
    for (const [field, word] of shape.constants) model[field] = word;
    for (const key of Object.keys(raw)) {
      const value = raw[key];
      // Many writers put null where they have nothing to say: the same as leaving it out.
      if (value === undefined || value === null) continue;
      const field = shape.fields.get(key);
      this.path.push(key);
      if (!field) {
        if (this.#format.isKept?.(key, value, this)) (extra ??= {})[key] = value;
      } else if (field.sigil === '&') {
        // An extension object whose fields are the model's own.
        if (isObject(value)) {
          const unknown = this.#fill(model, value, field.kind);
          if (unknown) (extra ??= {})[key] = unknown;
        } else this.report('wrong-type', 'object', value);
      } else {
        const read = field.isList ? this.#list(field, key, value) : this.#value(field, key, value);
        if (read !== undefined) {
          // HTML and plain text are two fields on the wire and one of the model.
          model[field.model] =
            field.kind === 'richText' ? Object.assign(model[field.model] ?? {}, read) : read;
        }
      }
      this.path.pop();
    }
    return extra;
  }

  #list(field: Field, key: string, value: unknown): unknown[] | undefined {
    // JSON Feed 1.0 has one `author`; elsewhere a single value in place of a list is a mistake to mend.
    if (!Array.isArray(value) && key !== 'author') this.report('wrong-type', 'array', value);
    const list: unknown[] = [];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (let index = 0; index < values.length; index++) {
      this.path.push(index);
      const read = this.#value(field, key, values[index]);
      if (read !== undefined) list.push(read);
      this.path.pop();
    }
    return Array.isArray(value) || list.length > 0 ? list : undefined;
  }

  #value(field: Field, key: string, value: unknown): unknown {
    const { kind, sigil, words, shapes } = field;
    if (typeof value === 'string' && value.length > MAX_STRING) {
      this.report('string-too-long', '', value);
      return undefined;
    }
    if (kind === 'richText') return this.#richText(key, value);
    if (words) {
      if (words.includes(value as string)) return value;
      this.report('invalid-value', `one of ${words.join(', ')}`, value);
      return undefined;
    }
    if (shapes) {
      if (isObject(value)) {
        const name = shapes.find((shape) => shape === value['type']) ?? shapes[0] ?? '';
        return this.#object(value, name);
      }
      this.report('wrong-type', 'object', value);
      return undefined;
    }
    if (!sigil) return readLeaf(kind, value, this);
    // A constant of the model was set before, when what the wire calls it decided the shape.
    if (value !== kind) this.report('unknown-type', kind, value);
    return undefined;
  }

  #richText(key: string, value: unknown): RichTextSource | undefined {
    const [html, text] = isObject(value)
      ? [value['content_html'], value['content_text']]
      : key === 'content_html'
        ? [value, undefined]
        : [undefined, value];
    const source = richTextSource(html, text);
    if (!source || typeof (html ?? '') !== 'string' || typeof (text ?? '') !== 'string') {
      this.report('wrong-type', 'richText', value);
    }
    return source;
  }
}
