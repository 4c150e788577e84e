import { pageEnvironment } from '../../feed/environment.ts';
import type { Environment } from '../../feed/environment.ts';
import { languageFor } from '../../text/language.ts';
import type { Language } from '../../text/language.ts';
import { buttonStyles } from '../shared/button.styles.ts';
import { classStyles } from '../shared/class.styles.ts';
import { feedElementStyles } from '../shared/feed-element.styles.ts';
import { heading } from '../shared/heading.ts';
import { languageAround } from '../shared/language-around.ts';
import { ReactiveElement } from '../shared/reactive-element.ts';
import type { PropertyDeclarations, PropertyValues } from '../shared/reactive-element.ts';
import { html, nothing } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import type { AskedContent } from './asked-content.ts';
import { legend } from './layouts/legend.ts';
import { picture } from './layouts/picture.ts';
import type { MapContext } from './map-context.ts';
import type { MapContent, MapFailure } from './map-content.ts';
import { plainContent } from './plain-content.ts';
import { regionMapStyles } from './region-map-element.styles.ts';
import type { RegionChoice } from './region-select-event.ts';
import type { MapView } from './tile-shapes.ts';

/** Parts that only some pages or readers ask for. */
const loadAskedContent = () => import('./asked-content.ts');
const loadTowns = () => import('./city-labels.ts');
const loadServed = () => import('./served-map.ts');
const loadNavigation = () => import('./map-navigation.ts');

/**
 * A region on a map of Norway's municipalities, with the list of its members.
 *
 * @tag knf-region-map
 * @attr {'nb' | 'nn' | 'en' | 'se'} lang - Language of the map's own words. By default that of the nearest `lang`.
 * @fires knf-select - A municipality or county was chosen, or the choice taken back
 * @slot heading - Instead of the heading
 * @slot - Shown before the script has run
 * @csspart heading - The heading
 * @csspart map - The drawing
 * @csspart legend - The counties and their municipalities
 */
export class RegionMapElement extends ReactiveElement {
  static override styles = [feedElementStyles, buttonStyles, classStyles, regionMapStyles];
  static override properties: PropertyDeclarations = {
    region: {},
    at: {},
    view: {},
    compare: {},
    geometry: {},
    htmlFor: { attribute: 'for' },
    src: {},
    feed: { attribute: false },
    loading: {},
    heading: {},
    headingLevel: { type: Number },
    theme: { reflect: true },
    _active: { state: true },
    selection: { attribute: false },
    _isInteractive: { state: true },
  };

  /** Id, code or name of a region. */
  declare region: string;
  /** Plain date of the division, from 2020-01-01 on. By default the definition's own. */
  declare at: string | undefined;
  /** What part of the country is drawn. */
  declare view: MapView;
  /** Plain date of a second division: shows which counties changed, and how. */
  declare compare: string | undefined;
  /** Address of a file of borders that `knf regions map` made, drawn instead of tiles. */
  declare geometry: string | undefined;
  /** Ids of elements whose `region` filter the map drives, separated by spaces. */
  declare htmlFor: string;
  /** Address of a feed whose posts and upcoming events are counted on the map. */
  declare src: string | undefined;
  /** A decoded feed or plain JSON, instead of `src`. */
  declare feed: unknown;
  /** Whether the feed is fetched at once, or when the reader comes near. */
  declare loading: 'lazy' | 'eager';
  /** Instead of the region's name; `''` shows none. */
  declare heading: string | undefined;
  /** Level of the heading, 1 to 6. */
  declare headingLevel: number;
  /** Colours: those of the page's `color-scheme`, or always light or dark ones. */
  declare theme: 'auto' | 'light' | 'dark';

  /** What the reader chose. */
  declare selection: RegionChoice | undefined;
  /**
   * Code of the tile that the keyboard stands on.
   *
   * @internal
   */
  declare _active: string;
  declare protected _isInteractive: boolean;
  /**
   * The world around; tests set it.
   *
   * @internal
   */
  environment: Environment = pageEnvironment;
  #content: MapContent | MapFailure | undefined;
  /** Makes what only some maps show. */
  #asked: AskedContent | undefined;
  #isReached = false;
  #townsSeen: IntersectionObserver | undefined;
  #areTownsSeen = !('IntersectionObserver' in globalThis);

  constructor() {
    super();
    this.region = 'osloregionen';
    this.view = 'region';
    this.htmlFor = '';
    this.loading = 'lazy';
    this.headingLevel = 2;
    this.theme = 'auto';
    this._active = '';
    this._isInteractive = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._isInteractive = true;
    this.#asked?.source.hostConnected();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asked?.source.hostDisconnected();
  }

  /** Settles when the map is drawn, the feed of `src` is counted or has failed, and the borders of `geometry` have come or cannot. */
  get ready(): Promise<void> {
    const asked = this.#isAsked ? this.ask().then((part) => part?.ready) : undefined;
    return Promise.all([this.updateComplete, asked]).then(() => undefined);
  }

  /**
   * Fetches what makes more than a plain map; `undefined` where it cannot be had.
   *
   * @internal
   */
  ask(): Promise<AskedContent | undefined> {
    return loadAskedContent().then(
      ({ AskedContent }) => (this.#asked ??= new AskedContent(this)),
      () => undefined,
    );
  }

  protected override served(): void {
    void loadServed().then(
      ({ takeOverMap }) =>
        takeOverMap(this, (changed, areTownsSeen) => {
          this.#areTownsSeen = areTownsSeen;
          this.willUpdate(changed);
          this.render();
        }),
      // What a server has drawn is good without us.
      () => undefined,
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('region') || changed.has('at')) this.selection = undefined;
    this.#asked?.update(changed);
    const asked = this.#isAsked ? this.#moreThanPlain : undefined;
    const language = this.#language;
    const content =
      asked?.contentOf(language) ??
      // In bokmål also where another language cannot be had.
      (language === 'nb' || asked === null ? plainContent(this, this.late) : undefined);
    this.#content = content === null ? this.#moreThanPlain?.contentOf(language) : content;
    const shapes = this.drawn?.drawing.shapes ?? [];
    if (this.isServed || shapes.some(({ municipality }) => municipality.code === this._active))
      return;
    const first = shapes.find(({ municipality }) => municipality.isMember) ?? shapes[0];
    this._active = first?.municipality.code ?? '';
  }

  /**
   * What the map shows; `undefined` where there is nothing to draw.
   *
   * @internal
   */
  get drawn(): MapContent | undefined {
    return this.#content && 'map' in this.#content ? this.#content : undefined;
  }

  get #language(): Language {
    return languageFor(languageAround(this));
  }

  /** Whether it is known from the attributes alone that the map is no plain one. */
  get #isAsked(): boolean {
    const { src, feed, compare, geometry } = this;
    return this.#language !== 'nb' || !!(src ?? feed ?? compare ?? geometry);
  }

  /** What makes more than a plain map; `undefined` while it is on its way, `null` where it cannot be had. */
  get #moreThanPlain(): AskedContent | null | undefined {
    const part = this.late(loadAskedContent);
    return part && (this.#asked ??= new part.AskedContent(this));
  }

  protected override updated(): void {
    const towns = this.renderRoot.querySelector('.cities');
    if (!towns || this.#townsSeen || this.#areTownsSeen) return;
    // They are not displayed where the tiles have room for names.
    this.#townsSeen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#areTownsSeen = true;
      this.#townsSeen?.disconnect();
      this.requestUpdate();
    });
    this.#townsSeen.observe(towns);
  }

  /** The reader has come to the map: what it takes to walk on it and choose from it is fetched. */
  readonly #onReach = ({ currentTarget, target, type }: globalThis.Event): void => {
    if (this.#isReached) return;
    loadNavigation().then(
      ({ navigate, styles }) => {
        if (!this.#isReached) navigate(this, currentTarget as Element);
        this.#isReached = true;
        this.adopt(styles);
        if (type === 'click') target?.dispatchEvent(new MouseEvent(type, { bubbles: true }));
      },
      // The next one to come tries again.
      () => undefined,
    );
  };

  protected override render(): TemplateResult {
    const content = this.#content;
    const { drawn } = this;
    const name = drawn?.map.name ?? this.region;
    const title = this.heading ?? name;
    return html`<section lang=${this.#language} aria-label=${title || name}>
      <slot name="heading"
        >${title ? html`<header part="header">${heading(this.headingLevel, title, 'heading')}</header>` : nothing}</slot
      >
      ${drawn ? this.#layout(drawn) : content && 'failure' in content ? content.failure : nothing}
    </section>`;
  }

  #layout(content: MapContent): TemplateResult {
    const { messages, map, drawing } = content;
    const { selection } = this;
    const towns = this.#areTownsSeen ? this.late(loadTowns) : undefined;
    if (towns) this.adopt(towns.styles);
    const context: MapContext = {
      ...content,
      active: this._active,
      selection,
      isInteractive: this._isInteractive,
      towns: towns?.cityLabels(map, drawing) ?? [],
    };
    return html`<div
      class="layout"
      @focusin=${this.#onReach}
      @pointerover=${this.#onReach}
      @click=${this.#onReach}
    >
      ${picture(context)}
      <div part="legend" class="legend">
        <p role="status" class="choice">${selection && messages.showing(selection.name)}</p>
        ${
          selection &&
          html`<button part="button" type="button" data-choice=${selection.code}>
            ${messages.showAll}
          </button>`
        }
        ${legend(context)}
      </div>
    </div>`;
  }
}
