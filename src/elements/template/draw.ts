import { readMarkup } from './markup.ts';
import type { MarkupAttribute } from './markup.ts';
import type { KeyedList, TemplateResult } from './template.ts';

/**
 * Makes nodes of templates. Nothing is ever parsed as HTML, so no text can become markup and Trusted
 * Types have nothing to ask about. What changes them later is `render.ts`, which a page's first paint
 * does without.
 */

/** Takes the values of a template and changes what has changed. */
type Update = (values: readonly unknown[]) => void;

/** What a template is copied from: its nodes as they are without values, and what is done with some of a copy. */
interface Plan {
  readonly content: DocumentFragment;
  /** The places of nodes in document order, each with what makes the update of that node in a copy. */
  readonly parts: (readonly [number, (node: never) => Update])[];
}

/** A place in the page whose content changes. Its nodes stand before its anchor, which is its text where it has text. */
export interface Place {
  readonly anchor: Text;
  /** Namespace of elements here. */
  readonly space: string;
  shown: unknown;
  /** The template that stands here. */
  strings?: TemplateStringsArray | undefined;
  updates: readonly Update[];
  /** A template's first node as it was copied, where what another place shows stands before it; or a node that was given. */
  start?: ChildNode | null | undefined;
  list?: Map<unknown, Place> | undefined;
}

const plans = new WeakMap<TemplateStringsArray, Plan>();
/** The places of anchors and of roots. */
export const placeAt = new WeakMap<Node, Place>();

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** How a place comes to show a value: `fill`, as long as every place is filled only once. */
export const shower = { show: fill };

/** @param outside the namespace where the parent has none */
function placeWith(anchor: Text, outside: string): Place {
  const space = (anchor.parentNode as Element | null)?.namespaceURI ?? outside;
  const place = { anchor, space, shown: undefined, updates: [] };
  placeAt.set(anchor, place);
  return place;
}

/** A new place whose anchor becomes the last node of a parent. */
export function placeIn(parent: Node, outside = XHTML): Place {
  return placeWith(parent.appendChild(new Text()), outside);
}

/** The place of an entry of a list, in a fragment of its own. */
export function entryOf({ space }: Place): Place {
  return placeIn(document.createDocumentFragment(), space);
}

export function isTemplate(value: unknown): value is TemplateResult {
  // Not `in`: a host may have put anything on `Object.prototype`.
  return typeof value === 'object' && !!(value as TemplateResult | null)?.strings;
}

/** The entries of a value that is shown as a list. */
export function listIn(value: unknown): KeyedList | undefined {
  if (Array.isArray(value)) return { keys: Object.keys(value), items: value };
  const isList = Array.isArray((value as Partial<KeyedList> | null | undefined)?.keys);
  return isList ? (value as KeyedList) : undefined;
}

/** Values in text are written as they are; absent ones leave nothing. */
function textOf(value: unknown): string {
  return [value].join('');
}

/** What a place that shows no markup says; also `false` leaves nothing. */
export function textIn(value: unknown): string {
  return value === false ? '' : textOf(value);
}

/** Shows a value in a place that shows nothing. */
export function fill(place: Place, value: unknown): void {
  place.shown = value;
  const list = listIn(value);
  if (isTemplate(value)) copy(place, value);
  else if (list) {
    place.list = new Map();
    list.keys.forEach((key, index) => {
      const entry = entryOf(place);
      place.list?.set(key, entry);
      shower.show(entry, list.items[index]);
      place.anchor.before(entry.anchor.parentNode as Node);
    });
  } else place.anchor.data = textIn(value);
}

function copy(place: Place, { strings, values }: TemplateResult): void {
  const { content, parts } = planOf(strings, place.space);
  const copied = content.cloneNode(true) as DocumentFragment;
  const walker = document.createTreeWalker(copied);
  let passed = 0;
  place.strings = strings;
  place.start = copied.firstChild;
  place.updates = parts.map(([index, updateOf]) => {
    for (; passed < index; passed++) walker.nextNode();
    return updateOf(walker.currentNode as never);
  });
  for (const update of place.updates) update(values);
  // Whole: a page that is seen is changed once.
  place.anchor.before(copied);
}

/** What a template is copied from; read once for each place in the source. */
function planOf(strings: TemplateStringsArray, space: string): Plan {
  const known = plans.get(strings);
  if (known) return known;
  const content = document.createDocumentFragment();
  const plan: Plan = { content, parts: [] };
  plans.set(strings, plan);
  let parent: DocumentFragment | Element = content;
  let count = 0;
  readMarkup(strings, {
    text(text) {
      count++;
      parent.append(text);
    },
    value(index) {
      parent.append('');
      plan.parts.push([
        ++count,
        (anchor: Text) => {
          const place = placeWith(anchor, space);
          return (values) => {
            shower.show(place, values[index]);
          };
        },
      ]);
    },
    open(tag, attributes) {
      const { namespaceURI = space } = parent as Partial<Element>;
      const element = document.createElementNS(tag === 'svg' ? SVG : namespaceURI, tag);
      count++;
      for (const attribute of attributes) {
        const { name, pieces } = attribute;
        if (pieces.length === 1) element.setAttribute(name, pieces.join(''));
        else plan.parts.push([count, (copy: Element) => updateOf(copy, attribute)]);
      }
      parent.append(element);
      parent = element;
    },
    close() {
      parent = parent.parentNode as typeof parent;
    },
  });
  return plan;
}

function updateOf(element: Element, { name, pieces, first }: MarkupAttribute): Update {
  const [sigil = ''] = name;
  const rest = name.slice(1);
  let shown: unknown;
  if (sigil === '@') {
    element.addEventListener(rest, (event) =>
      (shown as ((event: Event) => void) | undefined)?.(event),
    );
  }
  return (values) => {
    // One value and no text beside it keeps its type.
    const value =
      pieces.join() === ','
        ? values[first]
        : pieces.reduce((text, piece, index) => text + textOf(values[first + index - 1]) + piece);
    if (value === shown) return;
    shown = value;
    if (sigil === '.') Object.assign(element, { [rest]: value });
    else if (sigil === '?') element.toggleAttribute(rest, !!value);
    else if (value === undefined || value === null) element.removeAttribute(name);
    else if (sigil !== '@') element.setAttribute(name, textOf(value));
  };
}

/** Shows a template as the content of a root, in place of what it showed. */
export function draw(template: TemplateResult, root: ParentNode): void {
  root.replaceChildren();
  const place = placeIn(root);
  placeAt.set(root, place);
  shower.show(place, template);
}
