import { escapedHtml } from '../model/html-escape.ts';

/** What to show, where it comes from, and how long the page keeps a place for it. */
export interface SnippetOptions {
  /** Tag of the element, such as `knf-news`. */
  readonly element: string;
  /** Absolute address of the feed; several, separated by spaces, where the element takes several. */
  readonly src: string;
  /** Further attributes. `true` writes a bare attribute; `false` and `undefined` write none. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Address of the folder of published files, such as `https://widgets.example/`. */
  readonly baseUrl: string;
  /** Folder of one version below `baseUrl`: `1` (newest of a major version) or `1.2.3`. */
  readonly version?: string;
  /** Subresource integrity of the script, `sha384-…`. Holds only for an exact version. */
  readonly integrity?: string;
  /** Links a reader follows where the script does not run, and search engines read. */
  readonly fallback?: readonly SnippetLink[];
  /** Height that the page keeps until the script has run, a CSS length. */
  readonly placeHeight?: string;
}

/** A link inside the element, shown until the script runs. */
export interface SnippetLink {
  readonly href: string;
  readonly text: string;
}

/** The parts of a snippet; `html` is what an editor pastes. */
export interface EmbedSnippet {
  /** The script tag. Once a page, whatever the number of elements. */
  readonly script: string;
  /** The element with its fallback links. */
  readonly element: string;
  /** Style that keeps the element's place until the script has run, and none without script. */
  readonly place: string;
  /** Lines for the page's `<head>`: script and feed are on their way before the page is read. */
  readonly preload: string;
  /** Sources that the page's Content-Security-Policy must allow, as one policy. */
  readonly contentSecurityPolicy: string;
  /** Place, script and element together. */
  readonly html: string;
}

const SCRIPT_NAME = 'knf-widgets.js';

/** About the height of five rows with a heading, at the usual size of text. */
const PLACE_HEIGHT = '40rem';

const TAG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;
const ATTRIBUTE = /^[a-z][a-z0-9-]*$/;
const CSS_LENGTH = /^\d+(?:\.\d+)?(?:px|r?em|vh|svh|lh|rlh|ch|cqi)$/;
const INTEGRITY = /^sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}$/;

/**
 * Writes what a web editor pastes to show news or events on a page. Every value is escaped for the
 * place it stands in.
 *
 * @throws TypeError where an address, a tag, an attribute's name, a length or an integrity value is
 *   none; what people type is checked before.
 * @example
 * const { script } = embedSnippet({
 *   element: 'knf-news',
 *   src: 'https://knf.example/feed.json',
 *   baseUrl: 'https://widgets.example/',
 *   version: '1',
 * });
 * script; // → '<script type="module" src="https://widgets.example/1/knf-widgets.js"></script>'
 */
export function embedSnippet(options: SnippetOptions): EmbedSnippet {
  const { element, attributes = {}, integrity, fallback = [] } = options;
  const placeHeight = matching(options.placeHeight ?? PLACE_HEIGHT, CSS_LENGTH, 'CSS length');
  const tag = matching(element, TAG, 'tag of a custom element');
  const scriptUrl = publishedUrl(options, SCRIPT_NAME);
  const feeds = options.src.trim().split(/\s+/).map(webUrl);

  const integrityAttributes = integrity
    ? ` integrity="${matching(integrity, INTEGRITY, 'integrity value')}" crossorigin="anonymous"`
    : '';
  const links = fallback.map(
    ({ href, text }) => `\n  <a href="${escapedHtml(webUrl(href).href)}">${escapedHtml(text)}</a>`,
  );
  const feedOrigins = [...new Set(feeds.map(({ origin }) => origin))];
  const address = escapedHtml(scriptUrl.href);

  const script = `<script type="module" src="${address}"${integrityAttributes}></script>`;
  const body = links.length === 0 ? '' : `${links.join('')}\n`;
  const written = `<${tag}${attributesOf({ src: feeds.map(({ href }) => href).join(' '), ...attributes })}>${body}</${tag}>`;
  const place = [
    `<style>${tag}:not(:defined) { display: block; min-block-size: ${placeHeight} }</style>`,
    `<noscript><style>${tag}:not(:defined) { min-block-size: 0 }</style></noscript>`,
  ].join('\n');
  return {
    script,
    element: written,
    place,
    preload: [
      `<link rel="modulepreload" href="${address}"${integrityAttributes}>`,
      ...feeds.map(
        ({ href }) => `<link rel="preload" as="fetch" href="${escapedHtml(href)}" crossorigin>`,
      ),
    ].join('\n'),
    contentSecurityPolicy: policyOf(scriptUrl.origin, feedOrigins),
    html: [place, script, written].join('\n'),
  };
}

/**
 * The same element in a frame, for hosts that forbid scripts of others. The frame is as high as
 * `heightPx` unless the host also loads `embed-host.js`, which makes it as high as its content.
 *
 * @param title names the frame to screen readers
 * @param heightPx height in CSS px
 * @throws TypeError as {@link embedSnippet}
 * @example
 * const options = {
 *   element: 'knf-news',
 *   src: 'https://knf.example/feed.json',
 *   baseUrl: 'https://widgets.example/',
 *   version: '1',
 * };
 * frameSnippet(options, 'Nyheter fra KNF', 480).startsWith('<iframe data-knf-embed'); // → true
 */
export function frameSnippet(options: SnippetOptions, title: string, heightPx = 640): string {
  return (
    `<iframe data-knf-embed src="${escapedHtml(frameUrl(options))}" title="${escapedHtml(title)}" ` +
    `width="100%" height="${heightPx}" loading="lazy" style="border: 0" ` +
    'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox">' +
    '</iframe>'
  );
}

/**
 * The address of the page that a frame shows: `embed.html` beside the script, all else in its query.
 *
 * @throws TypeError as {@link embedSnippet}
 * @example
 * frameUrl({
 *   element: 'knf-news',
 *   src: 'https://knf.example/feed.json',
 *   baseUrl: 'https://widgets.example/',
 *   version: '1',
 * }); // → 'https://widgets.example/1/embed.html?element=knf-news&src=https%3A%2F%2Fknf.example%2Ffeed.json'
 */
export function frameUrl(options: SnippetOptions): string {
  const url = publishedUrl(options, 'embed.html');
  const { element, src, attributes = {} } = options;
  url.searchParams.set('element', matching(element, TAG, 'tag of a custom element'));
  url.searchParams.set('src', src);
  for (const [name, value] of shownAttributes(attributes)) url.searchParams.set(name, value);
  return url.href;
}

/**
 * An oEmbed 1.0 document (oembed.com § 2.3.4.4, type `rich`) for the framed element.
 *
 * @param size of the frame, CSS px; the consumer's `maxwidth` and `maxheight` go in here
 * @throws TypeError as {@link embedSnippet}
 * @example
 * const options = {
 *   element: 'knf-news',
 *   src: 'https://knf.example/feed.json',
 *   baseUrl: 'https://widgets.example/',
 *   version: '1',
 * };
 * oEmbedOf(options, 'Nyheter fra KNF', { heightPx: 480 })['height']; // → 480
 */
export function oEmbedOf(
  options: SnippetOptions,
  title: string,
  size: { readonly widthPx?: number; readonly heightPx?: number } = {},
): Readonly<Record<string, string | number>> {
  const { widthPx = 640, heightPx = 640 } = size;
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: 'Kongsberg Næringsforum',
    provider_url: 'https://knf.kongsberg.no/',
    html: frameSnippet(options, title, heightPx).replace('width="100%"', `width="${widthPx}"`),
    width: widthPx,
    height: heightPx,
  };
}

/** What the page must allow. Images come from wherever a feed says, over https. */
function policyOf(scriptOrigin: string, feedOrigins: readonly string[]): string {
  return [
    `script-src ${scriptOrigin}`,
    // Languages and layouts are fetched by the script as modules of its own origin.
    `connect-src ${feedOrigins.join(' ')}`,
    `img-src ${feedOrigins.join(' ')} https: data:`,
  ].join('; ');
}

function publishedUrl({ baseUrl, version }: SnippetOptions, file: string): URL {
  const base = webUrl(baseUrl).href.replace(/\/*$/, '/');
  return new URL(version ? `${encodeURIComponent(version)}/${file}` : file, base);
}

function webUrl(text: string): URL {
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(`not a web address: ${text}`);
  return url;
}

function matching(text: string, pattern: RegExp, what: string): string {
  if (!pattern.test(text)) throw new TypeError(`no ${what}: ${text}`);
  return text;
}

function attributesOf(attributes: NonNullable<SnippetOptions['attributes']>): string {
  return shownAttributes(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapedHtml(value)}"`))
    .join('');
}

function shownAttributes(
  attributes: NonNullable<SnippetOptions['attributes']>,
): readonly (readonly [string, string])[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (value === undefined || value === false) return [];
    return [[matching(name, ATTRIBUTE, 'attribute'), value === true ? '' : String(value)] as const];
  });
}
