import type { Region } from '../../model/schema/region.ts';
import { isPlainDate } from '../../model/time.ts';
import { divisionsKnownFrom } from '../../regions/days.ts';
import type { DivisionName } from '../../regions/further-names.ts';
import type { RegionDefinition } from '../../regions/named/definitions.ts';
import type { Messages } from '../../text/messages/messages.ts';
import type { ItemCounts } from './item-counts.ts';
import type { MapContext } from './map-context.ts';
import type { MapFault } from './map-faults.ts';
import type { MapMessages } from './messages/map-messages.ts';
import {
  definitionOf,
  regionMapOf,
  type NoRegionMap,
  type RegionMap,
  type RegionMapRequest,
} from './region-map.ts';
import type { MapShapes } from './tile-shapes.ts';

/** What a map is made of: the element's attributes, words, and what has been fetched. */
export interface MapInput {
  readonly region: string;
  readonly at: string | undefined;
  readonly compare: string | undefined;
  readonly messages: MapMessages;
  readonly shared: Messages;
  /** Definitions that came with the feed. */
  readonly regions: readonly Region[] | undefined;
  /** Counts a feed's items in the division of a day; `undefined` where there is no feed, or not yet. */
  readonly count: (day: string) => ItemCounts | undefined;
  /** Codes of what bears a name, fetched where the region is no id; `undefined` while on their way. */
  readonly codesNamed: () => ((name: string, at?: string) => readonly string[]) | null | undefined;
  /** Names in other languages, fetched where they are asked for; `undefined` while on their way. */
  readonly allNames: () => ((id: string, norwegian: string) => DivisionName) | null | undefined;
  /** Compares two divisions; `undefined` while what it takes is on its way. */
  readonly comparedMap:
    | ((request: RegionMapRequest, compare: string, shared: Messages) => RegionMap | NoRegionMap)
    | undefined;
  /** Draws the map, as tiles or with borders. */
  readonly draw: (map: RegionMap) => MapShapes;
}

/** What is drawn, but for where the reader stands. */
export type MapContent = Omit<MapContext, 'active' | 'selection' | 'isInteractive' | 'towns'>;

/** What there is to draw, or why there is nothing; `undefined` while something it takes is on its way. */
export function mapContentOf(input: MapInput): MapContent | MapFault | undefined {
  const { region, messages, shared } = input;
  const at = input.at?.trim();
  const compare = input.compare?.trim();
  const wrongDay = [at, compare].find(
    (day) => day && !(isPlainDate(day) && day >= divisionsKnownFrom),
  );
  if (wrongDay) return { fault: 'unknown-day', name: wrongDay };
  const reference = referenceOf(region.trim(), input, at);
  if (reference === undefined) return undefined;
  const unnamed: string[] = [];
  const request: RegionMapRequest = {
    region: reference,
    at: at === '' ? undefined : at,
    regions: input.regions ?? [],
    languages: messages.names,
    furtherNames: (id, norwegian) => {
      const find = input.allNames();
      if (find === undefined) unnamed.push(id);
      return find?.(id, norwegian);
    },
    locale: shared.locale,
  };
  const map =
    compare && input.comparedMap
      ? input.comparedMap(request, compare, shared)
      : regionMapOf(request);
  if (unnamed.length > 0) return undefined;
  if ('fault' in map) return map;
  return {
    map,
    drawing: input.draw(map),
    messages,
    shared,
    counts: input.count(map.day),
  };
}

/** What a region is asked for by: its id or code, or what bears it as a name; `undefined` while that is on its way. */
function referenceOf(
  region: string,
  { regions = [], codesNamed }: MapInput,
  at?: string,
): string | RegionDefinition | undefined {
  for (const id of [region, region.toLowerCase()])
    if (definitionOf({ region: id, regions, at })) return id;
  const find = codesNamed();
  if (find === undefined) return undefined;
  const members = find?.(region, at) ?? [];
  const [code = region] = members;
  return members.length > 1 ? { id: region, kind: 'custom', members } : code;
}
