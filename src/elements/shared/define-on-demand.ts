/** Fetches a module that registers an element. */
type Load = () => Promise<unknown>;

/**
 * Registers elements that few pages use: each is fetched when the first of its tag stands in the page, now or later.
 * Tags inside another component's shadow root are not seen; whoever writes them there imports the element's module.
 *
 * @param elements by tag; a load that fails is tried again when the next one of its tag comes
 */
export function defineOnDemand(elements: Readonly<Record<string, Load>>): void {
  if (!('document' in globalThis)) return;
  const waiting = new Map(Object.entries(elements));
  const look = (root: Document | Element): void => {
    for (const [tag, load] of waiting) {
      if (!(root instanceof Element && root.matches(tag)) && !root.querySelector(tag)) continue;
      waiting.delete(tag);
      load().catch(() => waiting.set(tag, load));
    }
  };
  new MutationObserver((mutations) => {
    if (waiting.size === 0) return;
    for (const { addedNodes } of mutations)
      for (const node of addedNodes) if (node instanceof Element) look(node);
  }).observe(document, { childList: true, subtree: true });
  look(document);
}
