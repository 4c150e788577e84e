import { html, nothing } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import { ReactiveElement } from './reactive-element.ts';
import type { PropertyDeclarations, PropertyValues } from './reactive-element.ts';
import { pageEnvironment } from '../../feed/environment.ts';
import type { Environment } from '../../feed/environment.ts';
import type { FirstItems } from '../../model/first-look.ts';
import type { Feed, Item } from '../../model/schema/feed.ts';
import type { Image } from '../../model/schema/image.ts';
import { languageFor, loadMessages, messagesOf } from '../../text/language.ts';
import type { Messages, StateMessages } from '../../text/messages/messages.ts';
import type { MoreMessages } from '../../text/messages/more-messages.ts';
import { moreLoaders } from '../../text/more-loaders.ts';
import { stateMessagesOf } from '../../text/state-messages.ts';
import { SelectEvent } from './events.ts';
import { buttonStyles } from './button.styles.ts';
import { classStyles } from './class.styles.ts';
import { feedElementStyles } from './feed-element.styles.ts';
import { frame, loadingBody, placesOf, readyBody } from './frame.ts';
import type { FrameWords } from './frame.ts';
import { FeedSource, loadFollowing } from './feed-source.ts';
import type { FeedState, PreviewState } from './feed-state.ts';
import type { ServedState } from './served.ts';
import { languageAround } from './language-around.ts';
import type { Layout, LayoutContext } from './layout.ts';
import { icon } from './icon.ts';
import { moreOf } from './more.ts';
import { message, messageStyles, RETRY, WARNING } from './message.ts';
import { DEFAULT_LEVEL, DEFAULT_LIMIT, layoutContext } from './view.ts';
import type { Styles } from './styles.ts';
import type { ListKind, View } from './view.ts';

/** Properties that say which feed is followed, and how. */
const FOLLOWED = ['src', 'cache', 'refresh'] as const;

/** Parts that only some pages ask for: functions of the module, so that all elements share them. */
const loadExpanded = () => import('../knf-post/expanded.ts');
const loadChosen = () => import('./chosen.ts');
const loadReadingAids = () => import('./reading/reading-aids.ts');
const loadStructuredData = () => import('./structured-data.ts');
const loadServed = () => import('./served.ts');
const loadStaleNote = () => import('./stale-note.ts');
const loadPreview = () => import('./preview.ts');

/** What fills a picture's place until it comes. */
function fillOf({ placeholder = '' }: Image): string {
  const isPicture = placeholder.startsWith('data:');
  return (
    placeholder && `background:${isPicture ? `center/cover url("${placeholder}")` : placeholder}`
  );
}

/** Custom states of an element; engines without them go without. */
function statesOf(element: HTMLElement): Set<string> | undefined {
  const internals: Partial<ElementInternals> | undefined =
    'attachInternals' in element ? element.attachInternals() : undefined;
  return internals?.states;
}

/**
 * Loads a feed and shows its states. Each element that shows one says only what is its own: which
 * items, in which layouts, with which words.
 *
 * @attr {'nb' | 'nn' | 'en' | 'se'} lang - Language of the element's own words. By default that of the nearest `lang`.
 *
 * @fires {LoadEvent} knf-load - A feed has arrived and is shown.
 * @fires {FeedErrorEvent} knf-error - A feed could not be loaded. One event a failure.
 * @fires {ProblemsEvent} knf-problems - A feed has arrived, and something in it was left out or mended.
 * @fires {SelectEvent} knf-select - A reader chose an item. Cancelled, it leads nowhere.
 * @fires {FilterEvent} knf-filter - A reader chose what to see.
 * @fires {PageEvent} knf-page - A reader asked for more items, or for another page.
 *
 * @slot - Links for readers without script, and what is offered where the feed cannot be had.
 * @slot heading - Replaces the heading.
 * @slot loading - Replaces the places of items on their way.
 * @slot empty - Replaces the message where there is nothing to show.
 * @slot error - Replaces the message where the feed cannot be had.
 * @slot footer - Replaces the link under the items.
 *
 * @csspart header - Row of the heading.
 * @csspart heading - The heading.
 * @csspart filters - The fields by which a reader narrows the list.
 * @csspart list - All items.
 * @csspart item - One item.
 * @csspart date - When an item was published, or an event takes place.
 * @csspart title - An item's title.
 * @csspart link - The link to an item.
 * @csspart image - An item's picture.
 * @csspart summary - An item's first words.
 * @csspart tags - An item's tags.
 * @csspart tag - One tag.
 * @csspart meta - Time, place and form of an event.
 * @csspart status - What is unusual of an event: cancelled, full.
 * @csspart place - Where an event takes place.
 * @csspart actions - What a reader can do with an item.
 * @csspart button - A button or a link that looks like one.
 * @csspart footer - The link under the items.
 * @csspart skeleton - Places of items on their way.
 * @csspart message - What is said in place of items.
 *
 * @cssprop [--knf-font=inherit] - Typeface of the text.
 * @cssprop [--knf-font-heading=inherit] - Typeface of headings and titles.
 * @cssprop --knf-text - Colour of the text.
 * @cssprop --knf-text-muted - Colour of dates, summaries and tags.
 * @cssprop --knf-surface - Background of tags, places and messages.
 * @cssprop --knf-border - Colour of lines.
 * @cssprop --knf-accent - Colour of buttons and of today.
 * @cssprop --knf-accent-text - Text on the accent colour.
 * @cssprop --knf-focus - Colour of the focus ring.
 * @cssprop --knf-danger - Colour of what is cancelled or failed.
 * @cssprop [--knf-radius=0.5em] - Rounding of pictures, buttons and messages.
 * @cssprop [--knf-gap=1em] - Space between an item's text and picture, and between items side by side.
 * @cssprop --knf-columns - Columns of layouts that have columns.
 * @cssprop [--knf-image-ratio=3 / 2] - Form of pictures.
 * @cssprop [--knf-measure=42em] - Longest line of text.
 *
 * @cssState loading - The feed is on its way.
 * @cssState ready - Items are shown.
 * @cssState empty - The feed has nothing to show.
 * @cssState error - The feed could not be had.
 * @cssState stale - Items are shown that may have changed since.
 * @cssState offline - Items are shown that were kept; there is no network.
 */
export abstract class FeedElement<T extends Item = Item> extends ReactiveElement implements View {
  static override styles: Styles = [feedElementStyles, buttonStyles, classStyles];
  static override properties: PropertyDeclarations = {
    src: {},
    feed: { attribute: false },
    limit: { type: Number },
    layout: { reflect: true },
    heading: {},
    headingLevel: { type: Number },
    tag: {},
    series: {},
    region: {},
    organizer: {},
    since: {},
    until: {},
    filters: {},
    paging: {},
    hash: {},
    images: { reflect: true },
    open: {},
    theme: { reflect: true },
    refresh: { type: Number },
    cache: {},
    loading: {},
    allHref: {},
    structuredData: { type: Boolean },
    debug: { type: Boolean },
    preview: {},
    renderItem: { attribute: false },
    _expanded: { state: true },
  };

  /** Address of the feed; several, separated by spaces, are merged by date. */
  declare src: string | undefined;
  /** A decoded feed or plain JSON, instead of `src`. */
  declare feed: unknown;
  /** Items shown at first. */
  declare limit: number;
  /** How the items are laid out. */
  declare layout: string;
  /** Instead of the element's own words; `''` shows none. */
  declare heading: string | undefined;
  /** Level of the heading, 1 to 6; items take the next one. */
  declare headingLevel: number;
  /** Only items with one of these tags, separated by commas. */
  declare tag: string | undefined;
  /** Only items of one of these series, separated by commas. */
  declare series: string | undefined;
  /** Only items of one of these regions, counties or municipalities: ids, codes or names, separated by commas. */
  declare region: string | undefined;
  /** Only items of one of these organisers, separated by commas. */
  declare organizer: string | undefined;
  /** A date or time; what is over before it is left out. */
  declare since: string | undefined;
  /** A date or time; what begins after it is left out. */
  declare until: string | undefined;
  /** Controls that the reader sees: `tag region month search`. */
  declare filters: string | undefined;
  /** How a reader gets at what is beyond `limit`. */
  declare paging: 'none' | 'more' | 'pages';
  /** Name under which the page's address keeps what a reader has chosen; none keeps nothing there. */
  declare hash: string | undefined;
  /** Whether pictures are shown. */
  declare images: 'auto' | 'none';
  /** What an item does. */
  declare open: 'link' | 'expand' | 'event';
  /** Colours: `auto` follows the page's `color-scheme`. */
  declare theme: 'auto' | 'light' | 'dark';
  /** Minutes between refreshes while visible. */
  declare refresh: number | undefined;
  /** Where the feed is kept between visits; nothing is stored on the device unless asked for. */
  declare cache: 'none' | 'memory' | 'session' | 'persistent';
  /** `lazy` waits until the element is near the viewport. */
  declare loading: 'lazy' | 'eager';
  /** Address of the link under the list, instead of the feed's home page; `''` shows none. */
  declare allHref: string | undefined;
  /** Whether JSON-LD is written for what is shown. Where Trusted Types are enforced it costs a report: `SECURITY.md`. */
  declare structuredData: boolean;
  /** Whether the console is told what went wrong. */
  declare debug: boolean;
  /** Shows a state without a cause, for a designer. */
  declare preview: PreviewState | undefined;
  /** Draws an item instead of the layout; `undefined` leaves it to the layout. */
  declare renderItem: ((item: T) => unknown) | undefined;

  declare protected _expanded: string | undefined;
  /**
   * The world around; tests set it.
   *
   * @internal
   */
  environment: Environment = pageEnvironment;
  /**
   * Whether its list comes with the page, row by row: it holds no place for rows, which would have to
   * share it anew with each that comes.
   *
   * @internal
   */
  isGrowing = false;
  readonly #states = statesOf(this);
  readonly #source: FeedSource = new FeedSource(this, () =>
    Promise.all([loadStaleNote(), moreLoaders[languageFor(languageAround(this))]()]),
  );
  #state: FeedState = this.#source.state;
  #items: readonly T[] | undefined;
  /** The host's template that has thrown, which is told once. */
  #failed: unknown;
  /** Whether structured data has been written, which must follow what is shown. */
  #isDescribed = false;

  constructor() {
    super();
    this.limit = DEFAULT_LIMIT;
    this.layout = 'list';
    this.headingLevel = DEFAULT_LEVEL;
    this.paging = 'none';
    this.images = 'auto';
    this.open = 'link';
    this.theme = 'auto';
    this.cache = 'memory';
    this.loading = 'lazy';
    this.structuredData = false;
    this.debug = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#source.hostConnected();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#source.hostDisconnected();
  }

  /** What a first look reads for it, where it shows only what a list shows of its items. */
  get firstItems(): FirstItems | undefined {
    const { layout, open, filters, renderItem } = this;
    const isOwnList = layout === 'list' && open === 'link' && !filters && !renderItem;
    return isOwnList && !this.#hasCriteria() ? this.kind.first : undefined;
  }

  /**
   * Whether a first look is not enough to tell what to show: where it has nothing for this list, it
   * may be a look that another list has asked for.
   */
  needsAll(feed: Feed): boolean {
    return this.select(feed)?.length === 0;
  }

  /**
   * Whether it stood in sight when it began to load.
   *
   * @internal
   */
  get isInView(): boolean {
    return this.#source.isInView;
  }

  /** Settles after the first content or the first error. */
  get ready(): Promise<void> {
    return this.#source.ready;
  }

  /** Loads the feed again and shows it; settles when it is shown or has failed. */
  async reload(): Promise<void> {
    await this.#source.load(true);
  }

  protected override served(): void {
    const load = () => this.#source.load();
    const read = async ({ document, url }: ServedState) => {
      await this.#source.show(document, url);
      this.#take();
      this.updated();
    };
    const itemAt = (index: number) => this.#items?.[index];
    void loadServed().then(
      ({ takeOver }) => {
        takeOver(this, { read, load, itemAt, onSelect: this.#onSelect });
      },
      // What a server has drawn is good without us.
      () => undefined,
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('feed') && this.feed !== undefined) void this.#source.show(this.feed);
    else if (FOLLOWED.some((name) => changed.has(name))) this.#source.start();
    const language = languageFor(languageAround(this));
    if (!messagesOf(language)) void loadMessages(language).then(this.onArrival);
    this.#take();
  }

  protected override isAboutToChange(): boolean {
    return this.#source.isAtHand;
  }

  /** Takes what there is to show. */
  #take(): void {
    const state = this.#previewed();
    this.#state = this.#aids()?.lengthened(this, state) ?? state;
    this.#items = this.#state.status === 'ready' ? this.#chosen(this.#state.feed) : undefined;
  }

  protected override updated(): void {
    const state = this.#state;
    const isReady = state.status === 'ready';
    const held = {
      loading: state.status === 'loading' || (isReady && !this.#items),
      ready: isReady && !!this.#items?.length,
      empty: isReady && this.#items?.length === 0,
      error: state.status === 'error',
      stale: isReady && state.staleSinceMs !== undefined,
      offline: isReady && !!state.isOffline,
    };
    for (const [name, isHeld] of Object.entries(held)) {
      this.#states?.[isHeld ? 'add' : 'delete'](name);
    }
    if (this.structuredData || this.#isDescribed) this.#describe();
  }

  /** Tells search engines what is shown, or takes back what they were told. */
  #describe(): void {
    const part = this.late(loadStructuredData);
    const feed =
      this.structuredData && this.#state.status === 'ready' ? this.#state.feed : undefined;
    part?.describe(this, (feed && this.#items?.slice(0, this.limit)) ?? [], feed ?? {});
    this.#isDescribed ||= !!part;
  }

  /** The list that comes with the element, and what it shows. */
  protected abstract readonly kind: ListKind<T, this>;
  /** The other layouts: each fetched when it is asked for. */
  protected abstract readonly layouts: Readonly<Record<string, () => Promise<Layout<T>>>>;
  /** Items of the feed that this element shows, in order; `undefined` while what decides it is on its way. */
  protected select(feed: Feed): readonly T[] | undefined {
    return this.kind.select(feed, this);
  }

  /** What is said where the feed cannot be had. */
  protected abstract failedWords(states: StateMessages): string;
  /** What is said where there is nothing to show. */
  protected abstract emptyMessage(feed: Feed, messages: Messages): TemplateResult;
  /**
   * Phrases beyond those of a list; `undefined` while they are on their way.
   *
   * @internal
   */
  more(messages: Messages): MoreMessages | undefined {
    return moreOf(messages, this);
  }

  readonly #onRetry = (): void => {
    // The button goes away with the message; the section takes the focus, so that it is not lost.
    this.renderRoot.querySelector<HTMLElement>('section')?.focus();
    void this.reload();
  };

  readonly #onSelect = (item: Item, event: globalThis.Event): void => {
    const isLeftToUs = this.dispatchEvent(new SelectEvent(item, event));
    if (!isLeftToUs || this.open === 'event') event.preventDefault();
    else if (this.open === 'expand') {
      this._expanded = this._expanded === item.id ? undefined : item.id;
    }
  };

  protected override render(): TemplateResult {
    const language = languageFor(languageAround(this));
    const messages = messagesOf(language);
    const words = messages && this.kind.words(messages);
    const isLoading = !messages || this.#state.status === 'loading';
    const body = words ? this.#body(messages, words) : this.#places();
    return frame(this, language, words, isLoading, body);
  }

  #body(messages: Messages, words: FrameWords): TemplateResult {
    const state = this.#state;
    const later = state.status === 'loading' ? undefined : this.late(loadFollowing);
    if (later) this.adopt(later.styles);
    switch (state.status) {
      case 'loading':
        return loadingBody(messages, this.#places());
      case 'error': {
        this.adopt(messageStyles);
        const states = stateMessagesOf(messages);
        return html`<slot name="error"
          >${message(
            WARNING,
            this.failedWords(states),
            state.failure.code === 'bad-src' ? states.badSrc : states.retryHint,
            html`<slot></slot>
              <button part="button" type="button" @click=${this.#onRetry}>
                ${icon(RETRY)}${states.retry}
              </button>`,
            'alert',
          )}</slot
        >`;
      }
      case 'ready': {
        const note = state.staleSinceMs === undefined ? nothing : this.#staleNote(state, messages);
        const list = this.#list(state.feed, messages);
        return readyBody(list, this, state.feed.homePageUrl, words, note);
      }
    }
  }

  #list(feed: Feed, messages: Messages): TemplateResult {
    const items = this.#items;
    const layout = this.#layout();
    if (!items || !layout) return this.#skeleton();
    if (items.length === 0) {
      this.adopt(messageStyles);
      return html`<slot name="empty">${this.emptyMessage(feed, messages)}</slot>`;
    }
    const draw = (shown: readonly T[], places: number) =>
      layout.list(shown, this.isGrowing ? 0 : places, this.contextOf(feed, messages));
    const part = this.#aids();
    if (part === null) {
      const shown = layout.isWhole ? items : items.slice(0, this.limit);
      // A short list moves what is under it once; the gap of what never comes would stay.
      return draw(shown, Math.min(this.limit, items.length));
    }
    const more = this.more(messages);
    const isWhole = !!layout.isWhole;
    return (
      (more && part?.withAids(this, { feed, items, messages, more, isWhole, draw })) ??
      this.#skeleton()
    );
  }

  /** What a reader narrows and pages the list by; `null` where nobody asks for it or it cannot be had. */
  #aids() {
    return this.filters || this.paging !== 'none' ? this.late(loadReadingAids) : null;
  }

  #staleNote(state: FeedState & { status: 'ready' }, messages: Messages): unknown {
    const part = this.late(loadStaleNote);
    const more = this.more(messages);
    return part && more && part.staleNote(state, messages, more, this.environment.now());
  }

  /** What the layout needs besides the items. */
  protected contextOf(feed: Feed, messages: Messages): LayoutContext {
    const context: LayoutContext = {
      ...this.kind.contextOf(this, feed, layoutContext(this, feed, messages, this.#onSelect)),
      custom: this.renderItem && ((item) => this.#custom(item as T)),
      button: (item, content) => this.#button(item, content),
      fill: fillOf,
    };
    const below = (item: Item) =>
      item.id === this._expanded
        ? html`<li class="whole">${this.#whole(item as T, context)}</li>`
        : nothing;
    return { ...context, below };
  }

  /** What is pressed for an item that opens in place, or that leads nowhere and only tells the host. */
  #button(item: Item, content: unknown): TemplateResult | undefined {
    const { open } = this;
    const leadsNowhere = !item.url && !item.externalUrl;
    if (!(open === 'expand' || (open === 'event' && leadsNowhere))) return undefined;
    return html`<button
      part="link"
      type="button"
      aria-expanded=${open === 'expand' ? item.id === this._expanded : nothing}
      @click=${(event: globalThis.Event) => {
        this.#onSelect(item, event);
      }}
    >
      ${content}
    </button>`;
  }

  /** An item as it is seen when it is open in place. */
  #whole(item: T, context: LayoutContext): unknown {
    const part = this.late(loadExpanded);
    const more = this.more(context.messages);
    return part && more && part.expanded(item, context, more, this);
  }

  /** A host's template that throws leaves its item to the layout. */
  #custom(item: T): unknown {
    try {
      const own = this.renderItem?.(item);
      return own === undefined ? undefined : html`<li part="item">${own}</li>`;
    } catch (cause) {
      // eslint-disable-next-line no-console -- asked for by `debug`
      if (this.debug && this.#failed !== this.renderItem) console.error('renderItem failed', cause);
      this.#failed = this.renderItem;
      return undefined;
    }
  }

  #places(): TemplateResult {
    return placesOf(this, this.#skeleton());
  }

  #skeleton(): TemplateResult {
    const places = this.limit;
    const filters = this.filters?.split(/[\s,]+/);
    const list =
      this.#layout()?.skeleton(places) ??
      html`<ul
        part="skeleton"
        class="rows ${this.layout}"
        aria-hidden="true"
        .style=${`--_places:${places}`}
      >
        ${Array.from({ length: places }, () => html`<li></li>`)}
      </ul>`;
    const bar =
      filters &&
      html`<div class="bar">${filters.map(() => html`<i></i>`)}</div>
        <div class="found"></div>`;
    return html`${bar}${list}${this.paging === 'none' ? nothing : html`<div class="pager"></div>`}`;
  }

  /** The layout; `undefined` while it is on its way, the list where it cannot be had. */
  #layout(): Layout<T> | undefined {
    const load = Object.hasOwn(this.layouts, this.layout) ? this.layouts[this.layout] : undefined;
    const layout = load ? this.late(load) : null;
    if (layout?.styles) this.adopt(layout.styles);
    return layout === null ? this.kind.layout : layout;
  }

  /** The items that are shown. */
  get shownItems(): readonly T[] {
    return this.#items?.slice(0, this.limit) ?? [];
  }

  #previewed(): FeedState {
    const { state } = this.#source;
    if (!this.preview) return state;
    const part = this.late(loadPreview);
    // Nothing of the true state shows before, else what came with it would stay.
    return part?.previewed(this.preview, state, this.environment.now()) ?? { status: 'loading' };
  }

  #hasCriteria(): boolean {
    const { tag, series, region, organizer, since, until } = this;
    return [tag, series, region, organizer, since, until].some(Boolean);
  }

  /** The items of the feed that meet the criteria; `undefined` while what decides it is on its way. */
  #chosen(feed: Feed): readonly T[] | undefined {
    const items = this.select(feed);
    if (!items || !this.#hasCriteria()) return items;
    const part = this.late(loadChosen);
    return part ? part.chosen(this, feed, items) : part === null ? items : undefined;
  }
}
