import { markupOf } from './markup.ts';
import type { Markup, MarkupAttribute } from './markup.ts';
import type { KeyedList, TemplateResult } from './template.ts';

/**
 * Makes nodes of templates and, when the values have changed, changes only those nodes. Nothing is
 * ever parsed as HTML, so no text can become markup and Trusted Types have nothing to ask about.
 */

/** Takes the values of a template and changes what has changed. */
type Update = (values: readonly unknown[]) => void;

/** A template that stands in the page. */
interface Instance {
  readonly strings: TemplateStringsArray;
  readonly updates: readonly Update[];
  /** Its outermost nodes, without those of the places among them. */
  readonly nodes: readonly ChildNode[];
}

/** A place in the page whose content changes. Its nodes stand before its anchor. */
interface Place {
  readonly anchor: ChildNode;
  /** Namespace of elements here. */
  readonly space: string;
  shown: unknown;
  node?: ChildNode | undefined;
  instance?: Instance | undefined;
  list?: Map<unknown, Place> | undefined;
}

const placeAt = new WeakMap<Node, Place>();

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** A new place whose anchor becomes the last node of a parent. */
function placeIn(parent: Node, space: string): Place {
  const anchor = parent.appendChild(document.createComment(''));
  const place = { anchor, space, shown: undefined };
  placeAt.set(anchor, place);
  return place;
}

/** Every node of a place, its anchor last. */
function nodesOf({ anchor, node, instance, list }: Place): readonly ChildNode[] {
  return [
    ...(node ? [node] : []),
    ...(instance?.nodes ?? []).flatMap((each) => {
      const inner = placeAt.get(each);
      return inner ? nodesOf(inner) : each;
    }),
    ...[...(list?.values() ?? [])].flatMap(nodesOf),
    anchor,
  ];
}

function clear(place: Place): void {
  if (!(place.node ?? place.instance ?? place.list)) return;
  for (const node of nodesOf(place)) if (node !== place.anchor) node.remove();
  place.node = place.instance = place.list = undefined;
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
    place.anchor.before((place.node = value as ChildNode));
  } else {
    showText(place, value === false ? '' : textOf(value));
  }
}

function showTemplate(place: Place, { strings, values }: TemplateResult): void {
  if (place.instance?.strings === strings) {
    for (const update of place.instance.updates) update(values);
    return;
  }
  clear(place);
  const updates: Update[] = [];
  const fragment = document.createDocumentFragment();
  build(fragment, markupOf(strings), updates, place.space);
  // Taken before the first update, which fills the places among them.
  const nodes = [...fragment.childNodes];
  for (const update of updates) update(values);
  place.instance = { strings, updates, nodes };
  place.anchor.before(fragment);
}

/** Values in text are written as they are; absent ones leave nothing. */
function textOf(value: unknown): string {
  return [value].join('');
}

function showText(place: Place, text: string): void {
  if (place.node instanceof Text) {
    place.node.data = text;
    return;
  }
  clear(place);
  if (text) place.anchor.before((place.node = document.createTextNode(text)));
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
  for (const gone of before.values()) for (const node of nodesOf(gone)) node.remove();
  let next = place.anchor;
  // From the last to the first: what stands where it should is then known by its next neighbour.
  for (let index = keys.length - 1; index >= 0; index--) {
    const entry = list.get(keys[index]);
    if (!entry) continue;
    show(entry, items[index]);
    const { parentNode, nextSibling } = entry.anchor;
    let first: ChildNode | null | undefined;
    if (parentNode instanceof DocumentFragment && parentNode !== next.parentNode) {
      // A new one stands in a fragment of its own, which goes in whole.
      first = parentNode.firstChild;
      next.before(parentNode);
    } else {
      const nodes = nodesOf(entry);
      [first] = nodes;
      if (nextSibling !== next) next.before(...nodes);
    }
    next = first ?? entry.anchor;
  }
}

function build(parent: Node, markup: readonly Markup[], updates: Update[], space: string): void {
  for (const each of markup) {
    if (typeof each === 'string') {
      parent.appendChild(document.createTextNode(each));
    } else if (typeof each === 'number') {
      const place = placeIn(parent, space);
      updates.push((values) => {
        show(place, values[each]);
      });
    } else {
      const { tag, attributes, children } = each;
      const inside = tag === 'svg' ? SVG : space;
      const element = document.createElementNS(inside, tag);
      for (const attribute of attributes) setUp(element, attribute, updates);
      build(parent.appendChild(element), children, updates, inside);
    }
  }
}

function setUp(element: Element, attribute: MarkupAttribute, updates: Update[]): void {
  const { name, pieces, first } = attribute;
  const [sigil = ''] = name;
  const rest = name.slice(1);
  let before: unknown;
  if (sigil === '@') {
    let listener: ((event: Event) => void) | undefined;
    element.addEventListener(rest, (event) => listener?.(event));
    updates.push((values) => (listener = values[first] as typeof listener));
  } else if (pieces.length === 1) {
    element.setAttribute(name, pieces.join(''));
  } else {
    updates.push((values) => {
      const value =
        pieces.length === 2 && pieces.join('') === ''
          ? values[first]
          : pieces.reduce((text, piece, index) => text + textOf(values[first + index - 1]) + piece);
      if (value === before) return;
      before = value;
      if (sigil === '.') Object.assign(element, { [rest]: value });
      else if (sigil === '?') element.toggleAttribute(rest, !!value);
      else if (value === undefined || value === null) element.removeAttribute(name);
      else element.setAttribute(name, textOf(value));
    });
  }
}

const rootPlaces = new WeakMap<Node, Place>();

/** Whether what stands in a root was drawn by us, and can be drawn on. */
export function isDrawn(root: Node): boolean {
  return rootPlaces.has(root);
}

/** Shows a template as the content of a root; a later call changes what has changed. */
export function render(template: TemplateResult, root: Node): void {
  const place = rootPlaces.get(root) ?? placeIn(root, XHTML);
  rootPlaces.set(root, place);
  show(place, template);
}
