import { countOf } from './count.ts';
import { late } from './late.ts';
import type { PartHost, PartOf } from './parts.ts';
import { adoptStyles, sharedSheet } from './styles.ts';
import type { Styles } from './styles.ts';
import { isDrawn, render } from '../template/render.ts';
import type { TemplateResult } from '../template/template.ts';

/** What an element says of one of its properties. */
interface PropertyDeclaration {
  /** How an attribute's text is read; text as it stands when silent. */
  readonly type?: NumberConstructor | BooleanConstructor | StringConstructor;
  /** The attribute's name; the property's, with hyphens between its words, when silent. `false`: none. */
  readonly attribute?: string | false;
  /** The property is written back to its attribute. */
  readonly reflect?: boolean;
  /** Internal: no attribute. */
  readonly state?: boolean;
}

/** The properties of an element, by name. */
export type PropertyDeclarations = Readonly<Record<string, PropertyDeclaration>>;

/** Properties that have changed since the last update, with their values before. */
export type PropertyValues<T> = ReadonlyMap<keyof T, unknown>;

/** Declarations of a class and those it extends, by property name. */
function declarationsOf(element: typeof ReactiveElement): ReadonlyMap<string, PropertyDeclaration> {
  const inherited = Object.getPrototypeOf(element) as Partial<typeof ReactiveElement>;
  return new Map([
    ...(inherited.properties ? declarationsOf(inherited as typeof ReactiveElement) : []),
    ...Object.entries(element.properties),
  ]);
}

/** `headingLevel` as HTML writes it: `heading-level`. */
export function hyphenated(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function attributeOf(name: string, { attribute, state }: PropertyDeclaration): string | undefined {
  return attribute === false || state ? undefined : (attribute ?? hyphenated(name));
}

/** The shadow root of an element; on a server there is none, and nobody asks for it. */
function rootOf(host: Partial<HTMLElement>): ShadowRoot {
  const root = host.shadowRoot ?? host.attachShadow?.({ mode: 'open' });
  return root ?? (undefined as unknown as ShadowRoot);
}

/** Where there is no DOM the classes can still be loaded, and `./server` writes them as text. */
const { HTMLElement: PageElement } = globalThis as Partial<typeof globalThis>;
const BaseElement = PageElement ?? (Object as unknown as typeof HTMLElement);

/**
 * An element that draws itself anew, once, after any number of its properties have changed. The
 * part of LitElement's contract that the elements use, at an eighth of its size.
 */
export abstract class ReactiveElement extends BaseElement implements PartHost {
  static properties: PropertyDeclarations = {};
  static styles: Styles = [];

  static get observedAttributes(): string[] {
    const declarations = declarationsOf(this);
    for (const name of declarations.keys()) {
      if (Object.hasOwn(this.prototype, name)) continue;
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: ReactiveElement) {
          return this.#values.get(name);
        },
        set(this: ReactiveElement, value: unknown) {
          const before = this.#values.get(name);
          if (Object.is(before, value)) return;
          this.#values.set(name, value);
          this.requestUpdate(name, before);
        },
      });
    }
    return [...declarations]
      .flatMap(([name, declaration]) => attributeOf(name, declaration) ?? [])
      .concat('lang');
  }

  /** Where the element draws itself. */
  readonly renderRoot: ShadowRoot;
  /** Whether it has drawn itself. */
  hasUpdated = false;
  /** Whether a server has drawn it: that stays until there is something else to show. */
  isServed: boolean;
  readonly #adopted = new Set<string>();
  readonly #values = new Map<string, unknown>();
  readonly #early = new Map<string, unknown>();
  #defaults: ReadonlyMap<string, unknown> | undefined;
  #changed = new Map<string, unknown>();
  #update: Promise<void> | undefined;
  /** Whether what stands in the root is a server's. */
  #isOthers: boolean;

  constructor() {
    super();
    this.isServed = this.#isOthers = !!this.shadowRoot && !isDrawn(this.shadowRoot);
    this.renderRoot = rootOf(this);
    this.#adoptAll();
    for (const name of declarationsOf(this.#class).keys()) {
      // What a page sets before the class has come would hide the accessor.
      if (!Object.hasOwn(this, name)) continue;
      this.#early.set(name, Reflect.get(this, name));
      Reflect.deleteProperty(this, name);
    }
  }

  connectedCallback(): void {
    this.#defaults ??= new Map(this.#values);
    Object.assign(this, Object.fromEntries(this.#early));
    this.#early.clear();
    if (!this.hasUpdated) this.requestUpdate();
  }

  disconnectedCallback(): void {
    // Nothing to give back; an element that has, says so.
  }

  adoptedCallback(): void {
    // A style sheet serves the document that it was made in.
    this.#adoptAll();
  }

  attributeChangedCallback(attribute: string, _before: string | null, now: string | null): void {
    this.#defaults ??= new Map(this.#values);
    // What is said is said in the language around.
    if (attribute === 'lang') this.requestUpdate();
    for (const [name, declaration] of declarationsOf(this.#class)) {
      if (attributeOf(name, declaration) !== attribute) continue;
      const { type } = declaration;
      const value = type === Boolean ? now !== null : type === Number ? countOf(now) : now;
      Reflect.set(this, name, value ?? this.#defaults.get(name));
    }
  }

  /** Settles when the element has drawn what it knows. */
  get updateComplete(): Promise<void> {
    return this.#update ?? Promise.resolve();
  }

  /** Asks the element to draw itself anew, soon and once. */
  requestUpdate(name?: string, before?: unknown): void {
    if (name !== undefined && !this.#changed.has(name)) this.#changed.set(name, before);
    if (!this.isConnected && !this.hasUpdated) return;
    this.#update ??= Promise.resolve().then(() => {
      try {
        this.#performUpdate();
      } finally {
        this.#update = undefined;
      }
    });
  }

  /** A server has drawn the element, and now it is in the page. */
  protected served(): void {
    // Nothing to take over; an element that has, says so.
  }

  /** Before the element draws itself; what is set here is drawn at once. */
  protected willUpdate(changed: PropertyValues<this>): void;
  protected willUpdate(): void {
    // Most elements have nothing to prepare.
  }

  /** Whether what would be drawn now gives way before it can be seen. */
  protected isAboutToChange(): boolean {
    return false;
  }

  /** The element's content. */
  protected abstract render(): TemplateResult;
  /** The element has drawn itself. */
  protected updated(changed: PropertyValues<this>): void;
  protected updated(): void {
    // Most elements have nothing to follow up.
  }

  /**
   * A part that was asked for has come: what it is needed for is drawn now.
   *
   * @internal
   */
  readonly onArrival = (): void => {
    this.requestUpdate();
  };

  /**
   * For parts that not every page needs; see `late`.
   *
   * @internal
   */
  readonly late: PartOf = (load) => late(load, this.onArrival);

  /**
   * Gives the element the styles of a part that has come late.
   *
   * @internal
   */
  readonly adopt = (styles: string): void => {
    if (this.#adopted.has(styles)) return;
    this.#adopted.add(styles);
    this.#adoptAll();
  };

  /**
   * The styles of what the element shows.
   *
   * @internal
   */
  get allStyles(): Styles {
    return [this.#class.styles, ...this.#adopted];
  }

  #adoptAll(): void {
    // Without a DOM there is no root; and what a server has drawn has its own styles, in their order.
    const root = this.renderRoot as ShadowRoot | undefined;
    if (!root || this.#isOthers) return;
    const { allStyles: styles } = this;
    const { ownerDocument } = root;
    const Sheet = sharedSheet(ownerDocument);
    if (Sheet) {
      adoptStyles(root, styles, Sheet);
      return;
    }
    const style = ownerDocument.createElement('style');
    style.textContent = [styles].flat(9).join('');
    root.append(style);
  }

  get #class(): typeof ReactiveElement {
    return this.constructor as typeof ReactiveElement;
  }

  #performUpdate(): void {
    const changed = this.#changed as ReadonlyMap<unknown, unknown> as PropertyValues<this>;
    if (this.isServed) {
      const isNew = !this.hasUpdated;
      this.hasUpdated = true;
      if (isNew) this.#changed = new Map();
      if (isNew) this.served();
      if (isNew || changed.size === 0) return;
      this.isServed = false;
    }
    this.willUpdate(changed);
    this.#reflect();
    this.#changed = new Map();
    this.hasUpdated = true;
    if (this.isAboutToChange()) return;
    const template = this.render();
    if (this.#isOthers) {
      this.#isOthers = false;
      this.renderRoot.replaceChildren();
      this.#adoptAll();
    }
    render(template, this.renderRoot);
    this.updated(changed);
  }

  #reflect(): void {
    for (const [name, declaration] of declarationsOf(this.#class)) {
      const attribute = attributeOf(name, declaration);
      const value = this.#values.get(name);
      // A default is no one's wish, and adds no attribute to the host's element.
      const isDefault = value === this.#defaults?.get(name);
      if (!attribute || !declaration.reflect || !this.#changed.has(name)) continue;
      if (!isDefault) this.setAttribute(attribute, String(value));
      else if (this.getAttribute(attribute) !== value) this.removeAttribute(attribute);
    }
  }
}
