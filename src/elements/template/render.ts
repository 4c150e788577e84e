import { entryOf, fill, isTemplate, listIn, placeAt, placeIn, shower, textIn } from './draw.ts';
import type { Place } from './draw.ts';
import type { KeyedList, TemplateResult } from './template.ts';

/** Changes what templates have made: when values have changed, only the nodes that show them. */

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

function show(place: Place, value: unknown): void {
  if (value === place.shown) return;
  place.shown = value;
  const list = listIn(value);
  if (isTemplate(value) && value.strings === place.strings) {
    for (const update of place.updates) update(value.values);
  } else if (list && place.list) {
    arrange(place, place.list, list);
  } else if (isTemplate(value) || list) {
    clear(place);
    fill(place, value);
  } else if (value instanceof Node) {
    clear(place);
    place.anchor.before((place.start = value as ChildNode));
  } else {
    clear(place, textIn(value));
  }
}

/** Shows other entries in the place of a list, or the same in another order. */
function arrange(place: Place, before: Map<unknown, Place>, { keys, items }: KeyedList): void {
  const list = new Map<unknown, Place>();
  place.list = list;
  for (const key of keys) {
    list.set(key, before.get(key) ?? entryOf(place));
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

/** Whether what stands in a root was drawn by us, and can be drawn on. */
export function isDrawn(root: Node): boolean {
  return placeAt.has(root);
}

/** Shows a template as the content of a root; a later call changes what has changed. */
export function render(template: TemplateResult, root: Node): void {
  shower.show = show;
  const place = placeAt.get(root) ?? placeIn(root);
  placeAt.set(root, place);
  show(place, template);
}
