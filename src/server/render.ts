import { createHash } from 'node:crypto';
import { EventsElement } from '../elements/knf-events/events-element.ts';
import { NewsElement } from '../elements/knf-news/news-element.ts';
import { allArrived } from '../elements/shared/late.ts';
import type { FeedElement } from '../elements/shared/feed-element.ts';
import type { ServedState } from '../elements/shared/served.ts';
import type { TemplateResult } from '../elements/template/template.ts';
import type { Item } from '../model/schema/feed.ts';
import { loadMessages, loadMoreMessages, languageFor } from '../text/language.ts';
import { escapedHtml } from '../model/html-escape.ts';
import { textOf } from './template-text.ts';

/** The elements that a server can draw. */
const ELEMENTS = { 'knf-news': NewsElement, 'knf-events': EventsElement } as const;

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

/** What to draw. */
export interface RenderOptions {
  readonly tag: ServedTag;
  /** The JSON Feed document, as `JSON.parse` gives it. */
  readonly document: unknown;
  /** Absolute address of the feed: relative addresses start from it. */
  readonly url: string;
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

/** A drawn element. */
export interface Rendered {
  /** What stands in the page: the element, its content in a declarative shadow root. */
  readonly html: string;
  /** The styles, for `linked`. */
  readonly css: string;
  /** Sources for `style-src` where the styles are inline: `'sha256-…'`. */
  readonly hashes: readonly string[];
}

/** What a server needs of an element: how it draws itself. */
interface Drawable {
  willUpdate(changed: ReadonlyMap<string, unknown>): void;
  render(): TemplateResult;
}

/**
 * Draws an element as HTML that is whole without any script. Where the script comes, the element
 * takes the content over: nothing is asked for again, and nothing moves.
 *
 * @throws TypeError where the document is no feed
 */
export async function renderToString(options: RenderOptions): Promise<Rendered> {
  const {
    tag,
    document,
    url,
    attributes = {},
    language = '',
    styles = { kind: 'inline' },
  } = options;
  const nowMs = options.nowMs ?? Date.now();
  const element = elementOf(tag, options, nowMs);
  const drawable = element as unknown as Drawable;
  const spoken = languageFor(attributes['lang'] ?? language);
  await Promise.all([loadMessages(spoken), loadMoreMessages(spoken).catch(() => undefined)]);

  element.feed = document;
  drawable.willUpdate(new Map([['feed', undefined]]));
  await element.ready;
  drawable.willUpdate(new Map());
  if (element.failure) throw new TypeError('The document is no JSON Feed');
  let text = textOf(drawable.render());
  // A part that a template has asked for may ask for another.
  for (let last = ''; last !== text.html;) {
    last = text.html;
    await allArrived();
    drawable.willUpdate(new Map());
    text = textOf(drawable.render());
  }

  const css = [[element.allStyles].flat(9).join(''), text.css].join('');
  const state: ServedState = { url, document: shownOf(document, element.shownItems), atMs: nowMs };
  const json = JSON.stringify(state).replaceAll('<', '\\u003c');
  const names = Object.entries({ src: url, ...attributes });
  const open = names.map(([name, value]) => ` ${name}="${escapedHtml(value)}"`).join('');
  const html =
    `<${tag}${open}><template shadowrootmode="open">${styleHtml(styles, css)}${text.html}` +
    `<script type="application/json">${json}</script></template>${options.fallback ?? ''}</${tag}>`;
  const hash = createHash('sha256').update(css).digest('base64');
  return { html, css, hashes: styles.kind === 'inline' ? [`'sha256-${hash}'`] : [] };
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

function elementOf(tag: ServedTag, options: RenderOptions, nowMs: number): FeedElement {
  const { attributes = {}, language = '', url } = options;
  const Element = ELEMENTS[tag];
  // The platform asks for it when a tag is registered; it also makes the properties.
  const { observedAttributes } = Element;
  const element = new Element();
  const lang = attributes['lang'] ?? language;
  Object.assign(element, {
    environment: { now: () => nowMs, fetch: () => Promise.reject(new TypeError('no network')) },
    ownerDocument: { baseURI: url },
    closest: () => ({ lang }),
    dispatchEvent: () => true,
  });
  for (const [name, value] of Object.entries(attributes)) {
    if (observedAttributes.includes(name) && name !== 'src') {
      element.attributeChangedCallback(name, null, value);
    }
  }
  return element as unknown as FeedElement;
}

/** The document with the items that are shown, in their order: all that the element needs. */
function shownOf(document: unknown, shown: readonly Item[]): unknown {
  const { items = [], ...feed } = document as { readonly items?: readonly unknown[] };
  const idOf = (item: unknown) => (item as { readonly id?: unknown } | null)?.id;
  const byId = new Map(items.map((item) => [[idOf(item)].join(''), item]));
  const found = shown.map(({ id }) => byId.get(id));
  return { ...feed, items: found.includes(undefined) ? items : found };
}
