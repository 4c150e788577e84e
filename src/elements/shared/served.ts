import type { Item } from '../../model/schema/feed.ts';
import type { ReactiveElement } from './reactive-element.ts';

/** What a server leaves with the content it has drawn: the feed as far as it is shown. */
export interface ServedState {
  /** Where the feed was: relative addresses start from it. */
  readonly url: string;
  /** The JSON Feed document. */
  readonly document: unknown;
  /** When the server had it, in ms since 1970-01-01T00:00Z. */
  readonly atMs: number;
}

/** What an element does itself when it takes over what a server has drawn. */
export interface Takeover {
  /** Reads the feed that the server left; nothing is drawn. */
  readonly read: (state: ServedState) => Promise<void>;
  /** The item at a place in the list. */
  readonly itemAt: (index: number) => Item | undefined;
  readonly onSelect: (item: Item, event: globalThis.Event) => void;
  /** Loads and draws the feed as if there were nothing. */
  readonly load: () => Promise<void>;
}

/** What a server has left in a root; `undefined` where there is nothing of use. */
export function stateIn(root: ShadowRoot): ServedState | undefined {
  try {
    const text = root.querySelector('script[type="application/json"]')?.textContent;
    return text ? (JSON.parse(text) as ServedState) : undefined;
  } catch {
    return undefined;
  }
}

/** The way from a root to a node, by places among elements. */
function wayTo(node: Element, root: ParentNode): readonly number[] {
  const parent = node.parentElement;
  const siblings = [...(parent ?? root).children].filter(
    (each) => !/^(?:STYLE|LINK|SCRIPT)$/.test(each.tagName),
  );
  return [...(parent ? wayTo(parent, root) : []), siblings.indexOf(node)];
}

/**
 * Takes over what a server has drawn: nothing is asked for and nothing is drawn, the feed is read
 * from what the server left. A link works as it stands; a button needs more, so the element draws
 * itself, and the button is pressed once more.
 */
export function takeOver(
  element: ReactiveElement & { isGrowing: boolean },
  takeover: Takeover,
): void {
  element.isGrowing = true;
  const root = element.renderRoot;
  const state = stateIn(root);
  if (!state) {
    element.isServed = false;
    void takeover.load();
    return;
  }
  const items = [...root.querySelectorAll('[part~="item"]')];
  const reading = takeover.read(state);
  root.addEventListener('click', (event) => {
    if (!element.isServed || !(event.target instanceof Element)) return;
    const { target } = event;
    const anchor = target.closest<HTMLAnchorElement>('a[href^="#"]');
    if (anchor) {
      // It lies in a shadow tree, where the address bar cannot reach.
      event.preventDefault();
      const place = root.getElementById(decodeURIComponent(anchor.hash.slice(1)));
      place?.scrollIntoView();
      place?.focus({ preventScroll: true });
      return;
    }
    const button = target.closest('button');
    if (button) void reading.then(() => pressAgain(element, button));
    else if (target.closest('[part~="link"]')) {
      const item = takeover.itemAt(items.findIndex((each) => each.contains(target)));
      if (item) takeover.onSelect(item, event);
    }
  });
}

async function pressAgain(element: ReactiveElement, button: Element): Promise<void> {
  const root = element.renderRoot;
  const way = wayTo(button, root);
  element.isServed = false;
  element.requestUpdate();
  await element.updateComplete;
  const drawn = way.reduce<ParentNode | undefined>(
    (parent, place) => parent?.children[place],
    root,
  );
  if (drawn instanceof HTMLElement) drawn.click();
}
