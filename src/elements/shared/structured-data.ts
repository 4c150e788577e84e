import type { Feed, Item } from '../../model/schema/feed.ts';

/** What describes an element's items, in the page beside it. */
const scripts = new WeakMap<HTMLElement, HTMLScriptElement>();

/**
 * Writes what an element shows as schema.org JSON-LD into the page, for search engines; for no items
 * it takes away what it wrote.
 *
 * It stands in the element, outside its shadow root, where crawlers look. It is data and never runs, so
 * `script-src` has nothing to say about it. A page that enforces Trusted Types gets one report, since its
 * check comes before it is known that nothing will run; such a page lets its server write the data.
 *
 * @param feed gives publisher, language and zone where the items say nothing
 */
export function describe(
  element: HTMLElement,
  items: readonly Item[],
  feed: Pick<Feed, 'publisher' | 'language' | 'timeZone'>,
): void {
  void import('../../formats/json-ld.ts')
    .then(({ jsonLdOf }) => {
      const text =
        items.length > 0 ? JSON.stringify(items.map((item) => jsonLdOf(item, feed))) : '';
      write(element, text);
    })
    // Search engines go without; readers miss nothing.
    .catch(() => undefined);
}

function write(element: HTMLElement, text: string): void {
  const before = scripts.get(element);
  if (text === (before?.text ?? '')) return;
  before?.remove();
  scripts.delete(element);
  if (!text) return;
  const script = element.ownerDocument.createElement('script');
  script.setAttribute('type', 'application/ld+json');
  script.append(text);
  scripts.set(element, script);
  element.append(script);
}
