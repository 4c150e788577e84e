import { html, nothing } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import { ReactiveElement } from './reactive-element.ts';
import type { PropertyDeclarations, PropertyValues } from './reactive-element.ts';
import { loadFeed } from '../../feed/client.ts';
import { pageEnvironment } from '../../feed/environment.ts';
import type { Environment } from '../../feed/environment.ts';
import type { FeedFailure } from '../../feed/failure.ts';
import { decodeFeed } from '../../model/decode.ts';
import type { Feed, Item } from '../../model/schema/feed.ts';
import { DEFAULT_TIME_ZONE } from '../../model/time.ts';
import { languageFor, loadMessages, messagesOf } from '../../text/language.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { FeedErrorEvent, LoadEvent, ProblemsEvent, SelectEvent } from './events.ts';
import { feedElementStyles } from './feed-element.styles.ts';
import { heading } from './heading.ts';
import { message } from './message.ts';

/** Where an element is with its feed. */
export type FeedState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly feed: Feed }
  | { readonly status: 'error'; readonly failure: FeedFailure };

/** Items shown where nobody says how many. */
const DEFAULT_LIMIT = 5;

/** What a layout needs besides the items. */
export interface LayoutContext {
  readonly messages: Messages;
  readonly nowMs: number;
  /** IANA zone of the feed. */
  readonly timeZone: string;
  /** Level of the items' headings. */
  readonly itemLevel: number;
  readonly onSelect: (item: Item, event: globalThis.Event) => void;
}

/** The language that a node stands in: its own `lang`, or the nearest ancestor's, through shadow roots. */
function languageAround(element: Element): string {
  const near = element.closest<HTMLElement>('[lang]');
  if (near) return near.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : '';
}

/** Custom states of an element; engines without them go without. */
function statesOf(element: HTMLElement): Set<string> | undefined {
  const internals: Partial<ElementInternals> | undefined =
    'attachInternals' in element ? element.attachInternals() : undefined;
  return internals?.states;
}

/**
 * Loads a feed and shows its states. Each element that shows one says only what is its own: which
 * items, in which layout, with which words.
 */
export abstract class FeedElement extends ReactiveElement {
  static override styles = feedElementStyles;
  static override properties: PropertyDeclarations = {
    src: {},
    feed: { attribute: false },
    limit: { type: Number },
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    theme: { reflect: true },
    allHref: { attribute: 'all-href' },
    loading: {},
    _state: { state: true },
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  declare src: string | undefined;
  declare feed: unknown;
  declare limit: number;
  declare heading: string | undefined;
  declare headingLevel: number;
  declare theme: 'auto' | 'light' | 'dark';
  declare allHref: string | undefined;
  declare loading: 'lazy' | 'eager';
  /** Settles after the first content or the first error. */
  readonly ready: Promise<void>;

  declare protected _state: FeedState;
  /** The world around; tests set it. */
  environment: Environment = pageEnvironment;
  #settle: () => void = () => undefined;
  #abort: AbortController | undefined;
  #observer: IntersectionObserver | undefined;
  readonly #states = statesOf(this);

  constructor() {
    super();
    this.limit = DEFAULT_LIMIT;
    this.headingLevel = 2;
    this.theme = 'auto';
    this.loading = 'lazy';
    this._state = { status: 'loading' };
    this.ready = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this._state.status === 'loading' && this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === 'lang') this.requestUpdate();
  }

  /** Loads the feed again and shows it; settles when it is shown or has failed. */
  async reload(): Promise<void> {
    this.#stop();
    await this.#load();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('feed') && this.feed !== undefined) this.#show(this.feed);
    else if (changed.has('src')) this.#start();
    const language = languageFor(languageAround(this));
    if (!messagesOf(language)) void loadMessages(language).then(() => this.requestUpdate());
  }

  protected override updated(): void {
    const shown = this._state.status === 'ready' && this.select(this._state.feed).length === 0;
    const status = shown ? 'empty' : this._state.status;
    for (const each of ['loading', 'ready', 'empty', 'error']) {
      if (each === status) this.#states?.add(each);
      else this.#states?.delete(each);
    }
  }

  /** Items of the feed that this element shows, in order. */
  protected abstract select(feed: Feed): readonly Item[];
  /** The list of items. */
  protected abstract list(items: readonly Item[], context: LayoutContext): TemplateResult;
  /** Places for items that are on their way, as tall as the items. */
  protected abstract skeleton(): TemplateResult;
  /** What is said where there is nothing to show. */
  protected abstract emptyMessage(feed: Feed, messages: Messages): TemplateResult;
  /** The element's own words. */
  protected abstract words(messages: Messages): {
    readonly heading: string;
    readonly all: string;
    readonly failed: string;
  };

  readonly #onRetry = (): void => {
    // The button goes away with the message; the heading takes the focus, so that it is not lost.
    this.renderRoot.querySelector<HTMLElement>('section')?.focus();
    void this.reload();
  };

  readonly #onSelect = (item: Item, event: globalThis.Event): void => {
    if (!this.dispatchEvent(new SelectEvent(item, event))) event.preventDefault();
  };

  protected override render(): TemplateResult {
    const language = languageFor(languageAround(this));
    const messages = messagesOf(language);
    const words = messages && this.words(messages);
    const title = this.heading ?? words?.heading ?? '\u00a0';
    const isLoading = this._state.status === 'loading' || !messages;
    return html`<section
      lang=${language}
      tabindex="-1"
      aria-label=${title || (words?.heading ?? nothing)}
      aria-busy=${isLoading}
    >
      <slot name="heading"
        >${title ? html`<header part="header">${heading(this.headingLevel, title, 'heading')}</header>` : nothing}</slot
      >
      ${messages ? this.#body(messages) : this.skeleton()}
    </section>`;
  }

  #body(messages: Messages): TemplateResult {
    const state = this._state;
    const words = this.words(messages);
    switch (state.status) {
      case 'loading':
        return html`<slot name="loading"
          ><p class="visually-hidden" role="status">${messages.loading}</p>
          ${this.skeleton()}</slot
        >`;
      case 'error':
        return html`<slot name="error"
          >${message(
            words.failed,
            state.failure.code === 'bad-src' ? messages.badSrc : messages.retryHint,
            html`<slot></slot>
              <button part="button" type="button" @click=${this.#onRetry}>
                ${messages.retry}
              </button>`,
            'alert',
          )}</slot
        >`;
      case 'ready':
        return this.#items(state.feed, messages, words.all);
    }
  }

  #items(feed: Feed, messages: Messages, all: string): TemplateResult {
    const items = this.select(feed);
    const context: LayoutContext = {
      messages,
      nowMs: this.environment.now(),
      timeZone: feed.timeZone ?? DEFAULT_TIME_ZONE,
      itemLevel: this.heading === '' ? this.headingLevel : this.headingLevel + 1,
      onSelect: this.#onSelect,
    };
    const allHref = this.allHref ?? feed.homePageUrl;
    return html`${
        items.length > 0
          ? this.list(items.slice(0, this.limit), context)
          : html`<slot name="empty">${this.emptyMessage(feed, messages)}</slot>`
      }
      <slot name="footer"
        >${allHref ? html`<footer part="footer"><a href=${allHref}>${all}</a></footer>` : nothing}</slot
      >`;
  }

  /** Starts loading, at once or when the reader comes near. */
  #start(): void {
    this.#stop();
    if (!this.src && this.feed !== undefined) return;
    if (this.loading === 'eager' || !('IntersectionObserver' in globalThis)) {
      void this.#load();
      return;
    }
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#observer?.disconnect();
        void this.#load();
      },
      { rootMargin: '400px' },
    );
    this.#observer.observe(this);
  }

  #stop(): void {
    this.#observer?.disconnect();
    this.#abort?.abort();
    this.#abort = undefined;
  }

  async #load(): Promise<void> {
    const url = this.#address();
    if (!url) {
      if (this.src !== undefined) {
        this.#fail({ code: 'bad-src', message: `Not a feed address: ${this.src}`, url: this.src });
      }
      return;
    }
    this._state = { status: 'loading' };
    const abort = (this.#abort = new AbortController());
    const { environment } = this;
    try {
      const result = await loadFeed(url, { environment, signal: abort.signal });
      // A newer address has been asked for meanwhile: the last one wins.
      if (abort.signal.aborted) return;
      if (result.problems.length > 0) this.dispatchEvent(new ProblemsEvent(result.problems));
      if (result.ok) this.#ready(result.feed);
      else this.#fail(result.failure);
    } catch {
      // Aborted: whoever aborted it says what comes next.
    }
  }

  #address(): string | undefined {
    try {
      const url = this.src ? new URL(this.src, this.ownerDocument.baseURI) : undefined;
      return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
    } catch {
      return undefined;
    }
  }

  #show(document: unknown): void {
    this.#stop();
    const { feed, problems } = decodeFeed(document, { url: this.ownerDocument.baseURI });
    if (problems.length > 0) this.dispatchEvent(new ProblemsEvent(problems));
    if (feed) this.#ready(feed);
    else this.#fail({ code: 'not-a-feed', message: 'The value is no JSON Feed', url: '' });
  }

  #ready(feed: Feed): void {
    this._state = { status: 'ready', feed };
    this.dispatchEvent(new LoadEvent(feed));
    this.#settle();
  }

  #fail(failure: FeedFailure): void {
    this._state = { status: 'error', failure };
    this.dispatchEvent(new FeedErrorEvent(failure));
    this.#settle();
  }
}
