/**
 * A real browser on a page of the fault server, and what a reader, the host page and a developer
 * notice there.
 */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'puppeteer-core';
import { TIMEOUT_MS } from '../../src/feed/requests.ts';
import type { FaultServer } from './server.ts';

/** One event of an element, as the host page hears it. */
export interface Heard {
  readonly type: string;
  readonly code?: string;
  readonly status?: number;
  readonly message?: string;
  readonly problems?: readonly { readonly code: string; readonly path: string }[];
}

/** What the page has noticed since it was opened. */
interface Noticed {
  readonly heard: Heard[];
  /** Exceptions, unhandled rejections, CSP reports and console lines: never any. */
  readonly noise: string[];
}

declare global {
  var noticed: Noticed;
  var shift: number;
}

/** Runs before anything else in the page. */
function listen(speed: number, timeoutMs: number): void {
  const noticed: Noticed = { heard: [], noise: [] };
  Object.defineProperty(globalThis, 'noticed', { value: noticed });
  for (const type of ['knf-load', 'knf-error', 'knf-problems', 'knf-select', 'knf-page']) {
    addEventListener(
      type,
      (event) => {
        const { code, status, message, problems } = ((event as CustomEvent).detail ?? {}) as Heard;
        const heard = { type, code, status, message, problems };
        noticed.heard.push(JSON.parse(JSON.stringify(heard)) as Heard);
      },
      true,
    );
  }
  addEventListener('error', ({ message }) => noticed.noise.push(`error: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) =>
    noticed.noise.push(`unhandled: ${String(reason)}`),
  );
  document.addEventListener(
    'securitypolicyviolation',
    ({ violatedDirective, sample, blockedURI }) =>
      noticed.noise.push(`csp: ${violatedDirective} ${blockedURI} ${sample}`),
  );
  for (const level of ['error', 'warn', 'log', 'info'] as const) {
    console[level] = (...words: unknown[]) => noticed.noise.push(`${level}: ${words.join(' ')}`);
  }
  if (speed !== 1) {
    const { setTimeout: real } = globalThis;
    // The time for a request is as long as ever: the machine that runs the tests is no faster.
    const fast = (run: () => void, ms = 0) => real(run, ms === timeoutMs ? ms : ms / speed);
    Object.assign(globalThis, { setTimeout: fast });
  }
}

/** How a page is made. */
interface PageOptions {
  /** What stands in the body; else one element for `src`. */
  readonly body?: string;
  readonly tag?: string;
  readonly src?: string;
  /** Further attributes of the element. */
  readonly attributes?: string;
  readonly head?: string;
  readonly doctype?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Timers run this many times as fast. */
  readonly speed?: number;
  /** The time for a request passes as fast too. */
  readonly isImpatient?: boolean;
  /** Runs in the page before any script. */
  readonly before?: string | (() => void);
  /** The script that loads the elements. */
  readonly script?: string;
  /** The page is XML: it is written so that it parses as that. */
  readonly isXhtml?: boolean;
  /** Noise that begins so is the host's own wish, and may be heard. */
  readonly allows?: string;
  /** Prepares the tab before the page is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** A page that stands open. */
export class View {
  readonly page: Page;
  readonly #allows: string | undefined;
  constructor(page: Page, allows: string | undefined) {
    this.page = page;
    this.#allows = allows;
  }

  /** Waits until an expression is truthy in the page. Asked from outside, so that no CSP minds. */
  async until(expression: string, timeoutMs = 8000): Promise<void> {
    const end = performance.now() + timeoutMs;
    while (!(await this.page.evaluate(`!!(${expression})`))) {
      if (performance.now() > end) throw new Error(`never so: ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async run<T = unknown>(expression: string): Promise<T> {
    return (await this.page.evaluate(expression)) as T;
  }

  /** Titles that a reader sees, in the nth element of the page. */
  async titles(nth = 0): Promise<string[]> {
    return this.run(
      `[...(${element(nth)}?.shadowRoot?.querySelectorAll('[part~=title]') ?? [])].map((each) => each.textContent.trim())`,
    );
  }

  /** Waits until the element is there and knows what has come of its feed. */
  async ready(nth = 0): Promise<void> {
    await this.run(
      `customElements.whenDefined(${element(nth)}.localName).then(() => ${element(nth)}.ready)`,
    );
  }

  /** Waits for so many titles. */
  async shows(count: number, nth = 0): Promise<string[]> {
    const selector = `${element(nth)}?.shadowRoot?.querySelectorAll('[part~=title]').length`;
    await this.until(`${selector} === ${count}`);
    // What is seen first may be a first sight; the element follows, and the whole feed, with its problems.
    await this.ready(nth);
    return this.titles(nth);
  }

  /** Waits for a message, and gives its words. */
  async message(nth = 0): Promise<string> {
    const found = `${element(nth)}?.shadowRoot?.querySelector('[part~=message]')`;
    await this.until(found);
    await this.ready(nth);
    return this.run(`${found}.textContent.replace(/\\s+/g, ' ').trim()`);
  }

  /** Everything that the element says. */
  async text(nth = 0): Promise<string> {
    return this.run(`${element(nth)}.shadowRoot.textContent.replace(/\\s+/g, ' ').trim()`);
  }

  async heard(type: string): Promise<Heard[]> {
    const { heard } = await this.page.evaluate(() => globalThis.noticed);
    return heard.filter((each) => each.type === type);
  }

  async noise(): Promise<string[]> {
    const noise = await this.run<string[]>('globalThis.noticed?.noise ?? []');
    const allows = this.#allows;
    return allows === undefined ? noise : noise.filter((line) => !line.startsWith(allows));
  }

  async states(nth = 0): Promise<string[]> {
    return this.run(
      `['loading','ready','empty','error','stale','offline'].filter((state) => ${element(nth)}.matches(':state(' + state + ')'))`,
    );
  }

  /** A readable message with a retry button, one `knf-error` of this code, and no noise. */
  async fails(code: string): Promise<Heard> {
    const words = await this.message();
    assert.match(words, /Prøv igjen/);
    const errors = await this.heard('knf-error');
    assert.deepEqual(
      errors.map((error) => error.code),
      [code],
    );
    return errors[0] ?? { type: '' };
  }

  /** Waits until the host page has heard of a failure. */
  async failed(): Promise<Heard | undefined> {
    await this.until(`noticed.heard.some(({ type }) => type === 'knf-error')`);
    return (await this.heard('knf-error'))[0];
  }

  async wait(ms: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await this.page.evaluate('1');
  }
}

const element = (nth: number) =>
  `document.querySelectorAll('knf-news,knf-events,knf-post')[${nth}]`;

/** What a row's test has at hand. */
export interface World {
  readonly server: FaultServer;
  /** Opens a page; it is closed after the test, which fails where the host has noticed anything. */
  readonly open: (options: PageOptions) => Promise<View>;
}

/** Opens pages for one test after the other. */
export function worldOf(browser: Browser, server: FaultServer): World & { end(): Promise<void> } {
  const opened: View[] = [];
  return {
    server,
    async open(options) {
      const {
        tag = 'knf-news',
        src,
        attributes = '',
        head = '',
        doctype = '<!doctype html>',
      } = options;
      const body =
        options.body ??
        `<${tag} ${src === undefined ? '' : `src="${src}"`} loading="eager" ${attributes}></${tag}>`;
      const script =
        options.script ?? '<script type="module" src="/bundle/knf-widgets.js"></script>';
      const opening = options.isXhtml
        ? '<html xmlns="http://www.w3.org/1999/xhtml" lang="nb"><head>'
        : '<html lang="nb"><head><meta charset="utf-8">';
      const url = server.page(
        `${doctype}${opening}<title>Vert</title>${head}${script}</head><body>${body}</body></html>`,
        options.headers,
      );
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.evaluateOnNewDocument(
        listen,
        options.speed ?? 1,
        options.isImpatient ? Infinity : TIMEOUT_MS,
      );
      const { before } = options;
      if (typeof before === 'string') await page.evaluateOnNewDocument(before);
      else if (before) await page.evaluateOnNewDocument(before);
      await options.prepare?.(page);
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      const view = new View(page, options.allows);
      opened.push(view);
      return view;
    },
    async end() {
      const views = opened.splice(0);
      try {
        for (const view of views) assert.deepEqual(await view.noise(), []);
      } finally {
        for (const { page } of views) await page.browserContext().close();
      }
    },
  };
}

/** A feed of `count` posts, some of them changed. */
export function posts(count: number, change: Readonly<Record<number, unknown>> = {}): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Prøve',
    items: Array.from({ length: count }, (_, index) =>
      Object.assign(
        { id: `n${index}`, url: `https://knf.example/${index}`, title: `Sak ${index}` },
        { date_published: `2026-11-${String(24 - (index % 20)).padStart(2, '0')}T08:00:00+01:00` },
        change[index],
      ),
    ),
  };
}

/** A feed of events that are always to come, some of them changed. */
export function events(...changes: readonly object[]): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Prøve',
    items: changes.map((knf, index) => ({
      id: `e${index}`,
      url: `https://knf.example/e${index}`,
      title: `Møte ${index}`,
      _knf: { type: 'event', start: '2999-03-30T08:00', ...knf },
    })),
  };
}
