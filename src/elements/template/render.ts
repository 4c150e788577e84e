import { readMarkup } from './markup.ts';
import type { MarkupAttribute } from './markup.ts';
import type { KeyedList, TemplateResult } from './template.ts';

/**
 * Makes nodes of templates and, when the values have changed, changes only those nodes. Nothing is
 * ever parsed as HTML, so no text can become markup and Trusted Types have nothing to ask about.
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
interface Place {
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
const placeAt = new WeakMap<Node, Place>();

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** @param outside the namespace where the parent has none */
function placeWith(anchor: Text, outside: string): Place {
  const space = (anchor.parentNode as Element | null)?.namespaceURI ?? outside;
  const place = { anchor, space, shown: undefined, updates: [] };
  placeAt.set(anchor, place);
  return place;
}

/** A new place whose anchor becomes the last node of a parent. */
function placeIn(parent: Node, outside: string): Place {
  return placeWith(parent.appendChild(new Text()), outside);
}

function firstOf({ anchor, start, list }: Place): ChildNode {
  const [entry] = list?.values() ?? [];
  const inner = entry ?? (start && placeAt.get(start));
  return inner ? firstOf(inner) : (start ?? anchor);
}

/** What a place shows: the nodes before its anchor. */
function nodesOf(place: Place): readonly ChildNode[] {
  const nodes: ChildNode[] = [];
  let each: ChildNode | null = firstOf(place);
  for (; each && each !== place.anchor; each = each.nextSibling) nodes.push(each);
  return nodes;
}

/** Takes the content of a place away, and leaves a text. */
function clear(place: Place, text = ''): void {
  for (const node of nodesOf(place)) node.remove();
  place.strings = place.start = place.list = undefined;
  if (place.anchor.data !== text) place.anchor.data = text;
}

function isTemplate(value: unknown): value is TemplateResult {
  // Not `in`: a host may have put anything on `Object.prototype`.
  return typeof value === 'object' && !!(value as TemplateResult | null)?.strings;
}

function show(place: Place, value: unknown): void {
  if (value === place.shown) return;
  place.shown = value;
  if (isTemplate(value)) {
    showTemplate(place, value);
  } else if (Array.isArray(value)) {
    showList(place, { keys: Object.keys(value), items: value as readonly unknown[] });
  } else if (value && typeof value === 'object' && Array.isArray((value as KeyedList).keys)) {
    showList(place, value as KeyedList);
  } else if (value instanceof Node) {
    clear(place);
    place.anchor.before((place.start = value as ChildNode));
  } else {
    clear(place, value === false ? '' : textOf(value));
  }
}

function showTemplate(place: Place, { strings, values }: TemplateResult): void {
  let copy: DocumentFragment | undefined;
  if (place.strings !== strings) {
    clear(place);
    const { content, parts } = planOf(strings, place.space);
    copy = content.cloneNode(true) as DocumentFragment;
    const walker = document.createTreeWalker(copy);
    let passed = 0;
    place.strings = strings;
    place.start = copy.firstChild;
    place.updates = parts.map(([index, updateOf]) => {
      for (; passed < index; passed++) walker.nextNode();
      return updateOf(walker.currentNode as never);
    });
  }
  for (const update of place.updates) update(values);
  // Whole: a page that is seen is changed once.
  if (copy) place.anchor.before(copy);
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
            show(place, values[index]);
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

/** Values in text are written as they are; absent ones leave nothing. */
function textOf(value: unknown): string {
  return [value].join('');
}

function showList(place: Place, { keys, items }: KeyedList): void {
  if (!place.list) clear(place);
  const before = place.list ?? new Map<unknown, Place>();
  const list = new Map<unknown, Place>();
  place.list = list;
  for (const key of keys) {
    list.set(key, before.get(key) ?? placeIn(document.createDocumentFragment(), place.space));
    before.delete(key);
  }
  for (const gone of before.values()) {
    clear(gone);
    gone.anchor.remove();
  }
  let next: ChildNode = place.anchor;
  // From the last to the first: what stands where it should is then known by its next neighbour.
  for (let index = keys.length - 1; index >= 0; index--) {
    const entry = list.get(keys[index]);
    if (!entry) continue;
    show(entry, items[index]);
    const { parentNode, nextSibling } = entry.anchor;
    const first = firstOf(entry);
    // A new one stands in a fragment of its own, which goes in whole.
    if (parentNode && parentNode !== next.parentNode) next.before(parentNode);
    else if (nextSibling !== next) next.before(...nodesOf(entry), entry.anchor);
    next = first;
  }
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

/** Whether what stands in a root was drawn by us, and can be drawn on. */
export function isDrawn(root: Node): boolean {
  return placeAt.has(root);
}

/** Shows a template as the content of a root; a later call changes what has changed. */
export function render(template: TemplateResult, root: Node): void {
  const place = placeAt.get(root) ?? placeIn(root, XHTML);
  placeAt.set(root, place);
  show(place, template);
}
