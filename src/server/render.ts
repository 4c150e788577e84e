import { createHash } from 'node:crypto';
import { EventsElement } from '../elements/knf-events/events-element.ts';
import { NewsElement } from '../elements/knf-news/news-element.ts';
import { PostElement } from '../elements/knf-post/post-element.ts';
import { allRead } from '../elements/knf-post/whole-post.ts';
import { RegionMapElement } from '../elements/knf-region-map/region-map-element.ts';
import { allArrived } from '../elements/shared/late.ts';
import type { ServedState } from '../elements/shared/served.ts';
import { css } from '../elements/shared/styles.ts';
import type { Styles } from '../elements/shared/styles.ts';
import type { TemplateResult } from '../elements/template/template.ts';
import { loadMessages, languageFor } from '../text/language.ts';
import { escapedHtml } from '../model/html-escape.ts';
import { textOf, type TemplateText } from './template-text.ts';

/** The elements that a server can draw. */
const ELEMENTS = {
  'knf-news': NewsElement,
  'knf-events': EventsElement,
  'knf-post': PostElement,
  'knf-region-map': RegionMapElement,
} as const;

/** Tag of an element that a server can draw. */
export type ServedTag = keyof typeof ELEMENTS;

/** How the styles come into the page; see `docs/server.md` for what each asks of a policy. */
export type ServedStyles =
  /** In a `<style>`; `hashes` of the result name it for `style-src`. */
  | { readonly kind: 'inline' }
  /** In a `<style>` with the page's nonce. */
  | { readonly kind: 'nonce'; readonly nonce: string }
  /** In a file of the page's own server, with the `css` of the result as its content. */
  | { readonly kind: 'linked'; readonly href: string };

/** How to draw any of the elements. */
interface DrawingOptions {
  /** The element's attributes, by name; `src` is written too, for when the element loads anew. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Language of the page where the element stands, a BCP 47 tag; `nb` when silent. */
  readonly language?: string;
  /** The clock, ms since 1970-01-01T00:00Z; now when silent. */
  readonly nowMs?: number;
  /** Inline when silent. */
  readonly styles?: ServedStyles;
  /** What stands in the element for readers without declarative shadow roots: HTML, not escaped. */
  readonly fallback?: string;
}

/** An element that shows a feed. */
export interface FeedRenderOptions extends DrawingOptions {
  readonly tag: Exclude<ServedTag, 'knf-region-map'>;
  /** The JSON Feed document, as `JSON.parse` gives it. */
  readonly document: unknown;
  /** Absolute address of the feed: relative addresses start from it. */
  readonly url: string;
}

/** A map; it needs no feed. */
export interface MapRenderOptions extends DrawingOptions {
  readonly tag: 'knf-region-map';
  /** The JSON Feed document whose items are counted on the map. */
  readonly document?: unknown;
  /** Absolute address of that feed. */
  readonly url?: string;
  /** The file that the attribute `geometry` names, as `JSON.parse` gives it; without it tiles are drawn. */
  readonly geometry?: unknown;
}

/** What to draw. */
export type RenderOptions = FeedRenderOptions | MapRenderOptions;

/** A drawn element. */
export interface Rendered {
  /** What stands in the page: the element, its content in a declarative shadow root. */
  readonly html: string;
  /** The styles, for `linked`. */
  readonly css: string;
  /** Sources for `style-src` where the styles are inline: `'sha256-…'`. */
  readonly hashes: readonly string[];
}

/**
 * While the page is still arriving, a part of a list is shown when the next one begins, and the last
 * with what is below it when the feed's state has come after both: a row that came in two would be
 * laid out twice. An animation, since that ends: where the state never comes, since a filter has
 * taken it out or the page breaks off, all is shown after a while.
 */
const ARRIVING = css`
  @keyframes arriving {
    from,
    to {
      display: none;
    }
  }
  :host(:not(:defined)) > section:not(:has(+ script)) {
    & > .rows > :not(:has(+ *)),
    & > .rows ~ * {
      animation: arriving 4s;
    }
  }
`;

/** What a server needs of an element: how it draws itself. */
interface Drawable {
  feed: unknown;
  readonly ready: Promise<void>;
  readonly shownItems?: readonly { readonly id: string }[];
  readonly allStyles: Styles;
  willUpdate(changed: ReadonlyMap<string, unknown>): void;
  render(): TemplateResult;
}

/**
 * Draws an element as HTML that is whole without any script. Where the script comes, the element
 * takes the content over: nothing is asked for again, and nothing moves.
 *
 * @throws TypeError where the document is no feed
 * @example
 * const { html } = await renderToString({
 *   tag: 'knf-events',
 *   document: { items: [{ id: '1', title: 'Frokostmøte', _knf: { type: 'event', start: '2023-03-30' } }] },
 *   url: 'https://knf.example/feed.json',
 *   attributes: { limit: '3' },
 *   nowMs: Date.parse('2023-03-29'),
 * });
 * html.includes('Frokostmøte'); // → true
 */
export async function renderToString(options: RenderOptions): Promise<Rendered> {
  const { tag, document, url, attributes = {}, styles = { kind: 'inline' } } = options;
  const nowMs = options.nowMs ?? Date.now();
  const told: string[] = [];
  const element = elementOf(options, nowMs, ({ type }) => told.push(type));
  const spoken = languageFor(attributes['lang'] ?? options.language ?? '');
  await loadMessages(spoken);

  const hasFeed = tag !== 'knf-region-map' || document !== undefined;
  if (hasFeed) element.feed = document;
  const { geometry } = options as Partial<MapRenderOptions>;
  const changed = [...(hasFeed ? ['feed'] : []), ...(geometry === undefined ? [] : ['geometry'])];
  element.willUpdate(new Map(changed.map((name) => [name, undefined])));
  await element.ready;
  element.willUpdate(new Map());
  if (told.includes('knf-error')) throw new TypeError('The document is no JSON Feed');
  const text = await drawingOf(element);

  const sheet = [element.allStyles, text.css, ARRIVING].flat(9).join('');
  const shown = element.shownItems;
  const state: ServedState = {
    url: url ?? '',
    document: shown ? shownOf(document, shown, tag === 'knf-post') : countedOf(document),
    atMs: nowMs,
  };
  const json = JSON.stringify(state).replaceAll('<', '\\u003c');
  const names = Object.entries({ ...(hasFeed ? { src: url ?? '' } : {}), ...attributes });
  const open = names.map(([name, value]) => ` ${name}="${escapedHtml(value)}"`).join('');
  const html =
    `<${tag}${open}><template shadowrootmode="open">${styleHtml(styles, sheet)}${text.html}` +
    (hasFeed ? `<script type="application/json">${json}</script>` : '') +
    `</template>${options.fallback ?? ''}</${tag}>`;
  const hash = createHash('sha256').update(sheet).digest('base64');
  return { html, css: sheet, hashes: styles.kind === 'inline' ? [`'sha256-${hash}'`] : [] };
}

/** Draws until nothing more comes: a part that a template has asked for may ask for another. */
async function drawingOf(element: Drawable): Promise<TemplateText> {
  let text: TemplateText = { html: '', css: '' };
  for (let isWaiting = true; isWaiting;) {
    const last = text.html;
    element.willUpdate(new Map());
    text = textOf(element.render());
    const have = [await allArrived(), await allRead()];
    isWaiting = have.includes(true) || text.html !== last;
  }
  return text;
}

function styleHtml(styles: ServedStyles, css: string): string {
  switch (styles.kind) {
    case 'inline':
      return `<style>${css}</style>`;
    case 'nonce':
      return `<style nonce="${escapedHtml(styles.nonce)}">${css}</style>`;
    case 'linked':
      return `<link rel="stylesheet" href="${escapedHtml(styles.href)}">`;
  }
}

function elementOf(
  options: RenderOptions,
  nowMs: number,
  onEvent: (event: globalThis.Event) => unknown,
): Drawable {
  const { tag, attributes = {}, language = '', url } = options;
  const { geometry } = options as Partial<MapRenderOptions>;
  const Element = ELEMENTS[tag];
  // The platform asks for it when a tag is registered; it also makes the properties.
  const { observedAttributes } = Element;
  const element = new Element();
  const lang = attributes['lang'] ?? language;
  Object.assign(element, {
    environment: {
      now: () => nowMs,
      fetch: () =>
        geometry === undefined
          ? Promise.reject(new TypeError('no network'))
          : Promise.resolve(Response.json(geometry)),
    },
    ownerDocument: { baseURI: url ?? 'https://knf.invalid/' },
    closest: () => ({ lang }),
    isGrowing: true,
    dispatchEvent: onEvent,
  });
  // What is at these addresses comes with the options, or not at all.
  const addresses = ['src', ...(geometry === undefined ? ['geometry'] : [])];
  for (const [name, value] of Object.entries(attributes)) {
    if (observedAttributes.includes(name) && !addresses.includes(name)) {
      element.attributeChangedCallback(name, null, value);
    }
  }
  return element as unknown as Drawable;
}

interface RawFeed {
  readonly items?: readonly unknown[];
}

const idOf = (item: unknown) => [(item as { readonly id?: unknown } | null)?.id].join('');

/**
 * The document with the items that are shown, in their order: all that the element needs.
 *
 * @param isWhole items are shown whole, with those they speak of
 */
function shownOf(
  document: unknown,
  shown: readonly { readonly id: string }[],
  isWhole: boolean,
): unknown {
  const { items = [], ...feed } = document as RawFeed;
  const byId = new Map(items.map((item) => [idOf(item), item]));
  const found = shown.map(({ id }) => byId.get(id));
  if (found.includes(undefined)) return { ...feed, items };
  if (!isWhole) return { ...feed, items: found };
  const words = new Set(found.flatMap((item) => [...stringsIn(item)]));
  const spokenOf = items.filter((item) => !found.includes(item) && words.has(idOf(item)));
  return { ...feed, items: [...found, ...spokenOf] };
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* stringsIn(part);
}

/** The document without what is not counted. */
function countedOf(document: unknown): unknown {
  const { items = [], ...feed } = (document ?? {}) as RawFeed;
  const isText = (name: string) => /^(?:content_html|content_text|summary|image)$/.test(name);
  return {
    ...feed,
    items: items.map((item) =>
      Object.fromEntries(Object.entries(item ?? {}).filter(([name]) => !isText(name))),
    ),
  };
}
