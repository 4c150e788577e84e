import { readMarkup } from '../elements/template/markup.ts';
import type { MarkupAttribute } from '../elements/template/markup.ts';
import type { TemplateResult } from '../elements/template/template.ts';
import { escapedHtml } from '../model/html-escape.ts';

/** A template as text. */
export interface TemplateText {
  readonly html: string;
  /** Styles that templates set on single elements, as rules: a strict policy refuses attributes. */
  readonly css: string;
}

/** Elements without content (HTML § 13.1.2). */
const VOID = /^(?:img|input|br|hr|source)$/;

/** What could end the rule it stands in, or the style element. */
const UNSAFE_IN_CSS = /[{}<>\\]|\/\*/;

/**
 * Writes a template as HTML. Listeners are left out; values are escaped, so no text can become
 * markup.
 */
export function textOf(template: TemplateResult): TemplateText {
  const rules = new Map<string, string>();
  const html = templateHtml(template, rules);
  const css = [...rules].map(([style, name]) => `[data-style="${name}"]{${style}}`).join('');
  return { html, css };
}

/** A value as text; absent ones leave nothing. */
function plain(value: unknown): string {
  return [value].join('');
}

function valueHtml(value: unknown, rules: Map<string, string>): string {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.map((each) => valueHtml(each, rules)).join('');
  if (typeof value === 'object') {
    if ('strings' in value) return templateHtml(value as TemplateResult, rules);
    if ('items' in value) return valueHtml(value.items, rules);
    return '';
  }
  return escapedHtml(plain(value));
}

function templateHtml({ strings, values }: TemplateResult, rules: Map<string, string>): string {
  return piecesOf(strings)
    .map((each) => {
      if (typeof each === 'string') return each;
      return typeof each === 'number'
        ? valueHtml(values[each], rules)
        : attributeHtml(each, values, rules);
    })
    .join('');
}

/** A template in the order of its text: HTML, the numbers of values, attributes. */
type Pieces = readonly (string | number | MarkupAttribute)[];

const known = new WeakMap<TemplateStringsArray, Pieces>();

/** The pieces of a template, read once for each place in the source. */
function piecesOf(strings: TemplateStringsArray): Pieces {
  const before = known.get(strings);
  if (before) return before;
  const pieces: (string | number | MarkupAttribute)[] = [];
  known.set(strings, pieces);
  const tags: string[] = [];
  readMarkup(strings, {
    text: (text) => pieces.push(escapedHtml(text)),
    value: (index) => pieces.push(index),
    open(tag, attributes) {
      tags.push(tag);
      pieces.push(`<${tag}`, ...attributes, '>');
    },
    close() {
      const tag = tags.pop() ?? '';
      if (!VOID.test(tag)) pieces.push(`</${tag}>`);
    },
  });
  return pieces;
}

function attributeHtml(
  { name, pieces, first }: MarkupAttribute,
  values: readonly unknown[],
  rules: Map<string, string>,
): string {
  const [sigil = ''] = name;
  const isWhole = pieces.join() === ',';
  const value = isWhole
    ? values[first]
    : pieces.reduce((text, piece, index) => text + plain(values[first + index - 1]) + piece);
  if (sigil === '@' || value === undefined || value === null) return '';
  if (sigil === '?') return Boolean(value) ? ` ${name.slice(1)}` : '';
  const text = plain(value);
  if (sigil !== '.') return ` ${name}="${escapedHtml(text)}"`;
  if (name !== '.style' || !text || UNSAFE_IN_CSS.test(text)) return '';
  const rule = rules.get(text) ?? `${rules.size + 1}`;
  rules.set(text, rule);
  return ` data-style="${rule}"`;
}
