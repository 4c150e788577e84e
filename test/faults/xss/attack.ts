import type { Browser, Page } from 'puppeteer-core';
import { startFaultServer } from '../server.ts';
import { FEED_FIELDS, FIELDS, readCorpus, URLS } from './corpus.ts';
import type { Field } from './corpus.ts';
import { inspect } from './inspect.ts';

/** Items in one feed: so many payloads are drawn at once. */
const BATCH = 60;

/** Both ways that rich text is parsed: a page without `setHTML` uses the library. */
const PARSERS = {
  'the browser’s sanitiser': '',
  'the library':
    'delete Element.prototype.setHTML; delete Document.parseHTML; delete globalThis.Sanitizer',
};

/** What came of an attack. */
export interface Outcome {
  readonly source: string;
  readonly counts: Readonly<
    Record<
      'text' | 'html' | 'urls' | 'textFields' | 'htmlFields' | 'urlFields' | 'total' | 'drawn',
      number
    >
  >;
  /** Payloads that ran something. */
  readonly executed: readonly string[];
  /** What was drawn that is not on the list. */
  readonly outside: readonly string[];
  /** Exceptions and rejections in the page. */
  readonly noise: readonly string[];
}

/** What may be changed of an attack. */
export interface AttackOptions {
  /** Takes every nth payload. */
  readonly every?: number;
  /** Only these fields. */
  readonly fields?: readonly string[];
  /** Weakens the page's elements before the attack, to see that it is noticed. */
  readonly weaken?: string;
}

declare global {
  var attacked: { executed: string[]; noise: string[] };
}

/** Runs in the page before anything else: whatever runs is heard. */
function listen(): void {
  const attacked = { executed: [] as string[], noise: [] as string[] };
  Object.defineProperty(globalThis, 'attacked', { value: attacked });
  const ran = (...words: unknown[]): void => {
    attacked.executed.push(words.join(' ').slice(0, 80) || 'ran');
  };
  Object.defineProperty(globalThis, 'ran', { value: ran, configurable: false });
  for (const name of ['alert', 'prompt', 'confirm', 'open', 'print']) {
    Object.defineProperty(globalThis, name, { value: ran });
  }
  addEventListener('error', (event) => {
    if (event.message) attacked.noise.push(`error: ${event.message}`);
  });
  addEventListener('unhandledrejection', ({ reason }) => {
    attacked.noise.push(`unhandled: ${String(reason)}`);
  });
}

/** Shows a feed as a list and, where that shows more, each of its posts whole and its regions on maps; lets events happen. */
async function show(tag: string, feed: Shown, count: number, isWhole: boolean): Promise<void> {
  type Loading = HTMLElement & { readonly ready: Promise<void> };
  const element = Object.assign(document.createElement(tag) as Loading, {
    feed,
    limit: count,
    filters: 'tag region month search',
    structuredData: true,
  });
  const posts = isWhole
    ? feed.items.map((item) =>
        Object.assign(document.createElement('knf-post') as Loading, {
          feed: { ...feed, items: [item] },
          item: String(item['id']),
        }),
      )
    : [];
  // A map of each region that the feed defines.
  const maps = (feed._knf?.regions ?? []).map(({ id }) =>
    Object.assign(document.createElement('knf-region-map') as Loading, { feed, region: id }),
  );
  document.body.replaceChildren(element, ...posts, ...maps);
  if (maps.length > 0) await customElements.whenDefined('knf-region-map');
  await Promise.all([element, ...posts, ...maps].map(({ ready }) => ready));
  const end = performance.now() + 3_000;
  const isDrawn = () =>
    [element, ...posts].every(({ shadowRoot }) => !shadowRoot?.querySelector('[part=skeleton]')) &&
    maps.every(({ shadowRoot }) => shadowRoot?.querySelector('.tiles, [part=message] strong'));
  do await new Promise((resolve) => setTimeout(resolve, 0));
  while (!isDrawn() && performance.now() < end);
  if (!isDrawn()) globalThis.attacked.noise.push('an element was not drawn');
  const targets = [element, ...posts, ...maps].flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll('a, img, button, p, [tabindex]') ?? []),
  ]);
  for (const target of targets) {
    for (const type of ['mouseover', 'focus', 'pointerdown', 'toggle']) {
      target.dispatchEvent(new Event(type));
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 0));
}

/** What a page shows. */
interface Shown extends Readonly<Record<string, unknown>> {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly _knf?: { readonly regions?: readonly { readonly id: string }[] };
}

async function openPage(browser: Browser, url: string, before: string): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(listen);
  await page.evaluateOnNewDocument(before);
  await page.goto(url);
  await page.waitForFunction(`customElements.get('knf-events')`);
  return page;
}

/** Attacks the elements with every payload in every field that can hold it. */
export async function attack(browser: Browser, options: AttackOptions = {}): Promise<Outcome> {
  const corpus = readCorpus();
  const { every = 1, fields } = options;
  const some = (payloads: readonly string[]) => payloads.filter((_, index) => index % every === 0);
  const html = some(corpus.html);
  const text = some([...corpus.html, ...corpus.naughty]);
  const payloadsOf = { text, html: text, url: [...URLS, ...some(corpus.html)] };
  const chosen = FIELDS.filter(({ name }) => !fields || fields.includes(name));
  const feedFields = fields ? [] : FEED_FIELDS;

  const server = await startFaultServer();
  const executed: string[] = [];
  const outside: string[] = [];
  const noise: string[] = [];
  let total = 0;
  let drawn = 0;
  try {
    const url = server.page(
      '<!doctype html><html lang="nb"><meta charset="utf-8"><title>x</title><script type="module" src="/bundle/knf-widgets.js"></script><body></body>',
    );

    for (const [parser, before] of Object.entries(PARSERS)) {
      const page = await openPage(browser, url, before);
      if (options.weaken) await page.evaluate(options.weaken);
      const run = async (
        name: string,
        tag: string,
        feed: Shown,
        isWhole: boolean,
      ): Promise<void> => {
        const count = feed.items.length;
        total += count;
        await page.evaluate(show, tag, feed, count, isWhole);
        const seen = await page.evaluate(inspect);
        drawn += seen.drawn;
        outside.push(...seen.outside.map((what) => `${name}: ${what}`));
        const heard = await page.evaluate(() => {
          const { executed: ran, noise: errors } = globalThis.attacked;
          return { ran: ran.splice(0), errors: errors.splice(0) };
        });
        executed.push(...heard.ran.map((what) => `${name}: ${what}`));
        noise.push(...heard.errors.map((what) => `${name}: ${what}`));
      };

      const isNative = parser === 'the browser’s sanitiser';
      for (const field of chosen.filter(({ kind }) => isNative || kind === 'html')) {
        const payloads = payloadsOf[field.kind];
        for (let start = 0; start < payloads.length; start += BATCH) {
          const feed = feedOf(field, payloads.slice(start, start + BATCH));
          await run(`${field.name} (${parser})`, field.tag, feed, isShownWhole(field));
        }
      }
      for (const { name, kind, put } of isNative ? feedFields : []) {
        for (const payload of kind === 'url' ? payloadsOf.url : html) {
          await run(name, 'knf-news', { ...emptyFeed(), ...put(payload) }, false);
        }
      }
      // Whatever was put off runs now or never.
      await new Promise((resolve) => setTimeout(resolve, 500));
      executed.push(...(await page.evaluate(() => globalThis.attacked.executed.splice(0))));
      await page.close();
    }
  } finally {
    await server.close();
  }
  const count = (kind: Field['kind']) =>
    [...chosen, ...feedFields].filter((field) => field.kind === kind).length;
  return {
    source: corpus.source,
    counts: {
      text: text.length,
      html: text.length,
      urls: payloadsOf.url.length,
      textFields: count('text'),
      htmlFields: count('html'),
      urlFields: count('url'),
      total,
      drawn,
    },
    executed,
    outside,
    noise,
  };
}

function emptyFeed(): Shown {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Prøve',
    items: [{ id: '1', title: 'Sak', url: 'https://knf.example/1', _knf: { regions: ['oslo'] } }],
  };
}

function feedOf(field: Field, payloads: readonly string[]): Shown {
  return {
    ...emptyFeed(),
    items: payloads.map((payload, index) => ({
      id: String(index),
      title: 'Sak',
      url: 'https://knf.example/1',
      ...field.put(payload),
    })),
  };
}

/** Fields that a list does not show, or not as a whole post shows them. */
function isShownWhole({ name, tag }: Field): boolean {
  return tag === 'knf-news' && !/^(?:tags|date_published|url|external_url|language)$/.test(name);
}
