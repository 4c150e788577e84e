import { begin } from '../../feed/early.ts';
import { pageEnvironment } from '../../feed/environment.ts';
import { requestsOfPage } from '../../feed/network.ts';
import type { FirstItems } from '../../model/first-look.ts';
import type { Feed, Item } from '../../model/schema/feed.ts';
import { languageFor, loadMessages, messagesOf } from '../../text/language.ts';
import { draw } from '../template/draw.ts';
import { html } from '../template/template.ts';
import { addressesOf } from './addresses.ts';
import { ALONE_MS, AT_HAND_MS, isPreloaded } from './at-hand.ts';
import { countOf } from './count.ts';
import { frame, loadingBody, placesOf, readyBody } from './frame.ts';
import { afterPaint, paintFirst, partOf, underWay } from './parts.ts';
import { sights } from './sights.ts';
import { adoptStyles, sharedSheet } from './styles.ts';
import { DEFAULT_LEVEL, DEFAULT_LIMIT, layoutContext } from './view.ts';
import type { ListKind } from './view.ts';
import { isWithin, NEAR_PX } from './within.ts';

/**
 * The first sight of a list: drawn by the script that the page waits for, while the class of the
 * element, which a reader needs only to do something with the list, is still to come. The class then
 * finds what it would have drawn itself.
 */

/** A list that can be drawn before its element's class is there. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a kind is only ever used with its own items
type Kind = ListKind<any, any>;

/** What only the element itself can show. */
const ASKS_FOR_MORE =
  '[layout]:not([layout=list]),[open],[filters],[paging],[tag],[series],[region],[organizer],[since],[until],[from],[show],[cancelled],[preview]';

/** Whether an element's class is still to come, and no script has set a property for it. */
function isUntouched(element: HTMLElement): boolean {
  return !element.matches(':defined') && Object.keys(element).length === 0;
}

/**
 * Draws an element whose class is to come.
 *
 * @param items what the page's lists read of their feeds, which they may share
 * @param signal ends the wait for what is asked for here
 * @returns settles when that is done or cannot be; `undefined` where it is the element's own affair
 */
function firstSightOf(
  element: HTMLElement,
  kind: Kind,
  items: FirstItems,
  signal: AbortSignal,
): Promise<unknown> | undefined {
  const attribute = (name: string) => element.getAttribute(name) ?? undefined;
  const src = attribute('src');
  const [url, another] = addressesOf(src ?? '', element) ?? [];
  const Sheet = sharedSheet(document);
  const begun =
    url && !another && Sheet && begin(url, requestsOfPage, pageEnvironment, items, signal);
  if (!begun) return undefined;
  const language = languageFor(element.closest<HTMLElement>('[lang]')?.lang ?? '');
  // Asked before anything is drawn, or the page would be laid out once more for it.
  const isInView = isWithin(element, 0);
  let root: ShadowRoot | undefined;
  let feed: Feed | undefined;
  /** What of the feed is to be shown; it takes a while to choose from a long one. */
  let chosen: readonly Item[] = [];
  const view = {
    ...kind.options?.(attribute),
    limit: countOf(attribute('limit')) ?? DEFAULT_LIMIT,
    heading: attribute('heading'),
    headingLevel: countOf(attribute('heading-level')) ?? DEFAULT_LEVEL,
    allHref: attribute('all-href'),
    images: attribute('images') === 'none' ? ('none' as const) : ('auto' as const),
    environment: pageEnvironment,
    isInView,
    // What has to come yet, the class will find, and draw.
    late: partOf,
    adopt: (styles: string) => {
      if (root) adoptStyles(root, [kind.styles, styles], Sheet);
    },
  };
  const show = (): void => {
    if (!isUntouched(element)) return;
    // Not before there is something to draw: a page that is not touched is not laid out for nothing.
    if (!root) {
      root = element.attachShadow({ mode: 'open' });
      adoptStyles(root, kind.styles, Sheet);
    }
    const messages = messagesOf(language);
    const words = messages && kind.words(messages);
    let body;
    if (feed && messages && words) {
      const shown = chosen.slice(0, view.limit);
      // A link leads where it leads; whatever else it does comes with the element.
      const context = layoutContext(view, feed, messages, () => undefined);
      body = readyBody(
        kind.layout.list(shown, shown.length, kind.contextOf(view, feed, context)),
        view,
        feed.homePageUrl,
        words,
      );
    } else {
      body = placesOf(view, kind.layout.skeleton(view.limit));
      if (messages) body = loadingBody(messages, body);
    }
    draw(frame(view, language, words, !words || !feed, body), root);
  };
  if (isPreloaded(url)) setTimeout(() => feed ?? show(), AT_HAND_MS);
  else show();
  if (!messagesOf(language)) void loadMessages(language).then(show);
  return begun.feed.then(async (found) => {
    if (!found) return;
    let items = kind.select(found, view) as readonly Item[] | undefined;
    if (!items) {
      await Promise.all(underWay.values());
      items = kind.select(found, view) as typeof items;
    }
    // Sent elsewhere in the meantime, it is not for this feed any more.
    if (!items || items.length === 0 || attribute('src') !== src) return;
    chosen = items;
    feed = found;
    sights.set(element, { url, feed });
    paintFirst();
    show();
  });
}

/**
 * Draws the lists that stand in the page and ask for nothing but a list, and then loads the elements.
 *
 * @param kinds what each tag shows
 * @param items what all of them read of their feeds
 * @param load fetches the elements' classes and registers them
 */
export function drawFirst(
  kinds: Readonly<Record<string, Kind>>,
  items: FirstItems,
  load: () => Promise<unknown>,
): void {
  const { document } = globalThis as Partial<typeof globalThis>;
  if (!document) return;
  const drawn: Promise<unknown>[] = [];
  /** What the page asks for at once. */
  const asked: HTMLElement[] = [];
  const waiting = new AbortController();
  for (const [tag, kind] of Object.entries(kinds)) {
    for (const element of document.querySelectorAll<HTMLElement>(`${tag}:not(:defined)`)) {
      // What a server has drawn, and what is far away, can wait.
      if (element.shadowRoot || !isWithin(element, NEAR_PX)) continue;
      asked.push(element);
      const isPlain = !element.matches(ASKS_FOR_MORE) && isUntouched(element);
      const look = isPlain && firstSightOf(element, kind, items, waiting.signal);
      if (look) drawn.push(look);
    }
  }
  const alone = new Promise((resolve) => setTimeout(resolve, ALONE_MS));
  const loadAll = (): Promise<unknown> => {
    // What the element asks for first is on its way together with it.
    if (asked.length > 0) import('./following.ts').catch(() => undefined);
    return load().then(
      // By then the elements wait themselves for what they need.
      () =>
        setTimeout(() => {
          waiting.abort();
        }, AT_HAND_MS),
      () => {
        // Not even our own code comes. What is drawn is good without it; where nothing is, the
        // publisher's links are.
        for (const element of asked) {
          const { shadowRoot } = element;
          if (shadowRoot && !sights.has(element)) draw(html`<slot></slot>`, shadowRoot);
        }
        addEventListener('online', () => void loadAll(), { once: true });
      },
    );
  };
  const first = drawn.length < asked.length ? [] : drawn;
  void Promise.race([Promise.all(first), alone]).then(() => afterPaint(loadAll));
}
