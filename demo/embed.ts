/**
 * The page inside a frame: shows the element that its query names, and tells the page around it how
 * high it is.
 */
import { embedMessage } from './embed-messages.ts';
import type { EmbedMessage } from './embed-messages.ts';

const TAGS: ReadonlySet<string> = new Set(['knf-news', 'knf-events', 'knf-post', 'knf-region-map']);

const query = new URLSearchParams(location.search);
const tag = query.get('element') ?? '';
if (TAGS.has(tag)) {
  const element = document.createElement(tag);
  for (const [name, value] of query) {
    // An address can set what an element shows, and nothing else: no handlers, no styles.
    if (name !== 'element' && name !== 'style' && /^(?!on)[a-z][a-z-]*$/.test(name)) {
      element.setAttribute(name, value);
    }
  }
  const language = query.get('lang');
  if (language) document.documentElement.lang = language;
  document.querySelector('main')?.append(element);
}

let hostOrigin: string | undefined;

function tellHeight(): void {
  // A page without an origin of its own cannot be addressed.
  if (hostOrigin === undefined || hostOrigin === 'null') return;
  const message: EmbedMessage = {
    type: 'knf-embed:height',
    heightPx: Math.ceil(document.body.getBoundingClientRect().height),
  };
  parent.postMessage(message, hostOrigin);
}

addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  if (source !== parent || embedMessage(data)?.type !== 'knf-embed:hello') return;
  hostOrigin = origin;
  tellHeight();
});

new ResizeObserver(tellHeight).observe(document.body);
