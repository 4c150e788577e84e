import { folded } from '../../regions/folding.ts';
import { styles as afterPaintStyles } from '../shared/after-paint.styles.ts';
import { css } from '../shared/styles.ts';
import { driveFilters } from './driven-filters.ts';
import { detailsOf } from './map-context.ts';
import type { MapContent } from './map-content.ts';
import type { MapMunicipality } from './region-map.ts';
import { RegionSelectEvent, type RegionChoice } from './region-select-event.ts';
import type { MapShape } from './tile-shapes.ts';
import { walk, type Step } from './walk.ts';

const loadAllNames = () => import('../../regions/all-names.ts');

/** Letters typed within this time of each other are one word, ms. */
const TYPING_PAUSE_MS = 800;

/** The element whose map a reader has come to. */
export interface NavigationHost extends HTMLElement {
  readonly renderRoot: ShadowRoot;
  readonly updateComplete: Promise<void>;
  readonly drawn: MapContent | undefined;
  /** Ids of the elements whose filter the map drives. */
  readonly htmlFor: string;
  /** Code of the tile that the keyboard stands on. */
  _active: string;
  selection: RegionChoice | undefined;
}

/** Walks on a map: keys lead from tile to tile, letters find a name, a tip names what is pointed at. */
class MapNavigation {
  readonly #host: NavigationHost;
  readonly #map: Element;
  #goal: Step = { code: '', goalX: 0 };
  /** All official names of a municipality, in any language, once they are there. */
  #namesOf = (_: string, norwegian: string): readonly string[] => [norwegian];
  #typed = { text: '', atMs: 0 };

  constructor(host: NavigationHost, map: Element) {
    this.#host = host;
    this.#map = map;
    map.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent) this.#onKey(event);
    });
    for (const type of ['focusin', 'pointerover'])
      map.addEventListener(type, ({ target }) => {
        this.#showTip(this.#shapeAt(target));
      });
    for (const type of ['focusout', 'pointerleave'])
      map.addEventListener(type, () => {
        this.#showFocused();
      });
    for (const type of ['focusin', 'focusout'])
      map.addEventListener(type, () => {
        this.#showRing();
      });
    map.addEventListener('click', (event) => {
      this.#onClick(event);
    });
    loadAllNames().then(
      ({ allNames }) => {
        this.#namesOf = (code, norwegian) => allNames(code, norwegian).name.split(' - ');
      },
      // Without them one finds by the names that the map shows.
      () => undefined,
    );
    const hovered = this.#shapeAt(map.querySelector('[data-code]:hover'));
    if (hovered) this.#showTip(hovered);
    else this.#showFocused();
    this.#showRing();
  }

  #onKey(event: KeyboardEvent): void {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Escape') this.#showTip(undefined);
    else if (key === 'Enter' || (key === ' ' && !this.#isTyping(event))) {
      this.#choose(this.#host._active, event);
      event.preventDefault();
    } else if (key.length === 1) {
      this.#find(event);
      event.preventDefault();
    } else {
      const { _active: active } = this.#host;
      const x = this.#shapeOf(active)?.points[0]?.[0] ?? 0;
      const from = this.#goal.code === active ? this.#goal : { code: active, goalX: x };
      const next = walk(this.#shapes, from, key);
      if (next) this.#go(next);
      // A key of the map's does not scroll the page, even at the edge.
      if (next ?? /^(Arrow|Page|Home|End)/.test(key)) event.preventDefault();
    }
  }

  #onClick(event: globalThis.Event): void {
    const target = event.target instanceof Element ? event.target : undefined;
    const tile = this.#shapeAt(event.target)?.municipality.code;
    const code = tile ?? target?.closest('[data-choice]')?.getAttribute('data-choice');
    if (tile) this.#host._active = tile;
    if (!code) return;
    this.#choose(code, event);
    // "Show all" goes away with the choice; the tile one stood on takes the focus, so that it is not lost.
    if (target?.closest('[part="button"]') && !this.#host.selection)
      this.#map.querySelector<SVGElement>('[tabindex="0"]')?.focus();
  }

  /** Chooses a county or municipality; what was chosen already is taken back. */
  #choose(code: string, originalEvent: globalThis.Event): void {
    const { drawn, selection, htmlFor } = this.#host;
    const choice = code === selection?.code || !drawn ? undefined : choiceOf(code, drawn);
    if (!this.#host.dispatchEvent(new RegionSelectEvent(choice, originalEvent))) return;
    this.#host.selection = choice;
    driveFilters(this.#host, htmlFor, choice?.code);
  }

  get #shapes(): readonly MapShape[] {
    return this.#host.drawn?.drawing.shapes ?? [];
  }

  #go(step: Step): void {
    this.#goal = step;
    this.#host._active = step.code;
    void this.#host.updateComplete.then(() => {
      this.#map.querySelector<SVGElement>(`[data-code="${step.code}"]`)?.focus();
    });
  }

  #isTyping({ timeStamp }: globalThis.Event): boolean {
    return this.#typed.text !== '' && timeStamp - this.#typed.atMs < TYPING_PAUSE_MS;
  }

  /** Goes to the next municipality whose name begins with what was typed. */
  #find(event: KeyboardEvent): void {
    const text = (this.#isTyping(event) ? this.#typed.text : '') + event.key;
    this.#typed = { text, atMs: event.timeStamp };
    const shapes = this.#shapes;
    const here = shapes.findIndex(({ municipality }) => municipality.code === this.#host._active);
    // A further letter may still mean where one stands; a first one asks for another.
    const from = text.length > 1 ? here : here + 1;
    const found = [...shapes.slice(from), ...shapes.slice(0, from)].find(({ municipality }) =>
      this.#isNamed(municipality, text),
    );
    if (found) this.#go({ code: found.municipality.code, goalX: found.points[0]?.[0] ?? 0 });
  }

  #isNamed({ code, name, tiles: [tile] }: MapMunicipality, text: string): boolean {
    const others = tile ? this.#namesOf(code, tile.name) : [];
    return [name, ...others].some((one) => folded(one).startsWith(folded(text)));
  }

  #shapeAt(target: EventTarget | null): MapShape | undefined {
    const tile = target instanceof Element ? target.closest('[data-code]') : null;
    return this.#shapeOf(tile?.getAttribute('data-code') ?? '');
  }

  #shapeOf(code: string): MapShape | undefined {
    return this.#shapes.find(({ municipality }) => municipality.code === code);
  }

  #showFocused(): void {
    const { activeElement } = this.#host.renderRoot;
    this.#showTip(this.#map.contains(activeElement) ? this.#shapeAt(activeElement) : undefined);
  }

  /**
   * Rings the tile that the keyboard stands on. The path lies over all tiles, and a style that asks
   * for it, `:has(:focus-visible)`, is not looked at again by WebKit when the focus moves.
   */
  #showRing(): void {
    const isSeen = !!this.#map.querySelector('[data-code]:focus-visible');
    this.#map.querySelector('.cursor')?.setAttribute('display', isSeen ? 'inline' : 'none');
  }

  #showTip(shape: MapShape | undefined): void {
    const tip = this.#map.querySelector<HTMLElement>('.tip');
    const content = this.#host.drawn;
    const [point] = shape?.points ?? [];
    if (!tip) return;
    tip.hidden = !point;
    if (!shape || !point || !content) return;
    const { box } = content.drawing;
    const name = tip.ownerDocument.createElement('b');
    name.textContent = shape.municipality.name;
    tip.replaceChildren(name, ` ${detailsOf(shape.municipality, content).join(' · ')}`);
    const across = ((point[0] - box.x) / box.width) * 100;
    // The tip stands over its tile; near an edge it moves inwards by as much as it would stick out.
    tip.style.left = `${across}%`;
    tip.style.bottom = `${(1 - (point[1] - 50 - box.y) / box.height) * 100}%`;
    tip.style.translate = `-${across}%`;
  }
}

/** The county or municipality of a code as a reader chooses it; `undefined` where the map has none. */
function choiceOf(code: string, { map }: MapContent): RegionChoice | undefined {
  const municipality = map.municipalities.find((one) => one.code === code);
  if (municipality) return { kind: 'municipality', code, name: municipality.name };
  const county = map.groups.flatMap(({ counties }) => counties).find((one) => one.code === code);
  return county && { kind: 'county', code, name: county.name };
}

/** Makes a map and its list one that can be walked on and chosen from, once a reader comes to it. */
export function navigate(host: NavigationHost, map: Element): void {
  new MapNavigation(host, map);
}

/** Of what shows only once a reader has come to the map. */
export const styles =
  afterPaintStyles +
  css`
    [data-code]:hover > path {
      fill: color-mix(in srgb, var(--_fill) 78%, var(--_ink));
    }
    .lines .chosen,
    .lines .cursor {
      stroke-width: 3;
    }
    .lines .cursor {
      stroke: var(--_focus);
    }
    .tip {
      position: absolute;
      inset-block-end: 0;
      z-index: 1;
      inline-size: max-content;
      max-inline-size: 100%;
      padding: 0.4em 0.7em;
      border-radius: 0.4em;
      background: light-dark(#14202b, #f2f5f8);
      color: light-dark(#fff, #14202b);
      font-size: 0.8125em;
      pointer-events: none;
    }
    .tip[hidden] {
      display: none;
    }
    [data-choice]:hover {
      background: var(--_surface);
    }
    [data-choice][aria-pressed='true'] {
      background: var(--_accent);
      color: var(--_accent-text);
    }
    [aria-pressed='true'] small {
      color: inherit;
    }
    .choice:not(:empty) {
      font-weight: 640;
    }
    .choice + button {
      margin-block: 0.4em 0.8em;
    }
    @media (forced-colors: active) {
      .lines .chosen,
      .lines .cursor {
        stroke: Highlight;
      }
      .tip {
        border: 1px solid CanvasText;
      }
    }
  `;
