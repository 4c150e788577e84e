import { isPlainDate } from '../../model/calendar.ts';
import { divisionsKnownFrom } from '../../regions/days.ts';
import { asGeometryFile } from '../../regions/geometry/geometry-file.ts';
import type { RegionDefinition } from '../../regions/named/definitions.ts';
import { loadMessages, messagesOf } from '../../text/language.ts';
import type { Language } from '../../text/language.ts';
import { FeedSource } from '../shared/feed-source.ts';
import { message, messageStyles, WARNING } from '../shared/message.ts';
import type { MapContent, MapFailure } from './map-content.ts';
import type { MapFault } from './map-faults.ts';
import { mapMessagesOf } from './messages/map-language.ts';
import type { RegionMapElement } from './region-map-element.ts';
import type { RegionMap } from './region-map.ts';
import { definitionOf, requestedMap, type RegionMapRequest } from './requested-map.ts';
import { tileShapes, type MapShapes, type MapView } from './tile-shapes.ts';

/** Parts that only some of these maps ask for. */
const loadCounts = () => import('./item-counts.ts');
const loadBorderShapes = () => import('./border-shapes.ts');
const loadComparison = () => import('./comparison.ts');
const loadNamedCodes = () => import('../../regions/named-codes.ts');
const loadAllNames = () => import('../../regions/all-names.ts');
const loadFaults = () => import('./map-faults.ts');

/**
 * Counting needs the regions of every item: a first look at the feed would not do. Counts are of the page's visit:
 * nothing is kept for the next, or fetched anew.
 */
const counting = { firstItems: undefined, cache: 'memory', refresh: undefined } as const;

/** Makes what a map shows beyond a built-in region on tiles: counts, borders, comparisons, names, what is wrong. */
export class AskedContent {
  /** The feed that is counted. */
  readonly source: FeedSource;
  readonly #host: RegionMapElement;
  /** Draws with the borders of `geometry`; `null` where they cannot be had. */
  #borders: ((map: RegionMap, view: MapView) => MapShapes) | null | undefined;
  #bordersArriving: Promise<void> | undefined;

  constructor(host: RegionMapElement) {
    this.#host = host;
    this.source = new FeedSource(Object.assign(host, counting), loadCounts);
    // What a server has drawn has brought its feed along.
    const feed = host.isServed ? [] : (['feed', 'src'] as const);
    this.update(new Map([...feed, 'geometry' as const].map((name) => [name, undefined])));
  }

  /** Settles when the feed is counted or has failed, and the borders have come or cannot. */
  get ready(): Promise<unknown> {
    const { src, feed, updateComplete } = this.#host;
    return Promise.all([src || feed ? this.source.ready : updateComplete, this.#bordersArriving]);
  }

  /** Fetches what has been asked for anew. */
  update(changed: ReadonlyMap<unknown, unknown>): void {
    const { feed, src } = this.#host;
    if (changed.has('feed') && feed !== undefined) void this.source.show(feed);
    else if (changed.has('src') && src) this.source.start();
    if (changed.has('geometry')) this.#fetchBorders();
  }

  /** What there is to draw, or why there is nothing; `undefined` while something it takes is on its way. */
  contentOf(language: Language): MapContent | MapFailure | undefined {
    const shared = messagesOf(language);
    const messages = mapMessagesOf(language, this.#host.late);
    if (!shared) void loadMessages(language).then(this.#host.onArrival);
    if (!shared || !messages) return undefined;
    const { view, environment } = this.#host;
    const [region = '', at, compare] = ['region', 'at', 'compare'].map((name) =>
      String(Reflect.get(this.#host, name) ?? '').trim(),
    );
    // What is wrong; its words come late.
    const wordsOf = (fault: MapFault): string =>
      this.#host.late(loadFaults)?.faultWords(fault, shared) ?? '';
    const failure = (fault: MapFault): MapFailure => {
      this.#host.adopt(messageStyles);
      return { failure: message(WARNING, wordsOf(fault)) };
    };
    const wrongDay = [at, compare].find(
      (day) => day && !(isPlainDate(day) && day >= divisionsKnownFrom),
    );
    if (wrongDay) return failure({ fault: 'unknown-day', name: wrongDay });
    const { state } = this.source;
    const feed = state.status === 'ready' ? state.feed : undefined;
    const reference = this.#referenceOf(region, at, (id) =>
      definitionOf({ region: id, regions: feed?.regions ?? [], at }),
    );
    if (reference === undefined) return undefined;

    const unnamed: string[] = [];
    const request: RegionMapRequest = {
      region: reference,
      at: at === '' ? undefined : at,
      regions: feed?.regions ?? [],
      languages: messages.names,
      furtherNames: (id, norwegian) => {
        const part = this.#host.late(loadAllNames);
        if (part === undefined) unnamed.push(id);
        return part?.allNames(id, norwegian);
      },
      locale: [shared.language, 'nb'],
    };
    const comparison = compare ? this.#host.late(loadComparison) : undefined;
    const counter = feed && this.#host.late(loadCounts);
    for (const part of [counter, comparison]) if (part) this.#host.adopt(part.styles);
    const map =
      compare && comparison
        ? comparison.comparedMap(request, compare, shared)
        : requestedMap(request);
    if (unnamed.length > 0) return undefined;
    if ('fault' in map) return failure(map);
    const drawing = this.#borders?.(map, view) ?? tileShapes(map, view);
    const counts = feed && counter?.itemCounts(feed, environment.now(), map.day, language);
    const note = this.#borders === null ? wordsOf({ fault: 'no-borders' }) : undefined;
    return { map, drawing, messages, shared, counts, note };
  }

  /** What a region is asked for by: its id or code, or what bears it as a name; `undefined` while that is on its way. */
  #referenceOf(
    region: string,
    at: string | undefined,
    find: (id: string) => RegionDefinition | undefined,
  ): string | RegionDefinition | undefined {
    for (const id of [region, region.toLowerCase()]) if (find(id)) return id;
    const part = this.#host.late(loadNamedCodes);
    if (part === undefined) return undefined;
    const members = part?.codesNamed(region, at === '' ? undefined : at) ?? [];
    const [code = region] = members;
    return members.length > 1 ? { id: region, kind: 'custom', members } : code;
  }

  /** Tiles are shown until the borders are there, and where they cannot be had. */
  #fetchBorders(): void {
    const { geometry, ownerDocument, environment } = this.#host;
    this.#borders = undefined;
    if (!geometry) return;
    const url = new URL(geometry, ownerDocument.baseURI).href;
    const fetched = environment.fetch(url).then((response) => response.json());
    this.#bordersArriving = Promise.all([fetched, loadBorderShapes()])
      .then(([document, { bordersOf, borderShapes, styles }]) => {
        const file = asGeometryFile(document);
        if (!file) return null;
        const borders = bordersOf(file);
        this.#host.adopt(styles);
        return (map: RegionMap, view: MapView) => borderShapes(map, view, borders);
      })
      .catch(() => null)
      .then((drawer) => {
        // An address that the page has left behind may answer after the one it named since.
        if (geometry === this.#host.geometry) this.#borders = drawer;
        this.#host.onArrival();
      });
  }
}
