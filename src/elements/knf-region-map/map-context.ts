import type { CityLabel } from './city-labels.ts';
import type { ItemCounts } from './item-counts.ts';
import type { PlainDate } from '../../model/time.ts';
import { dateWords } from '../../text/date-words.ts';
import type { Messages } from '../../text/messages/messages.ts';
import type { MapMessages } from './messages/map-messages.ts';
import type { MapMunicipality, RegionMap } from './region-map.ts';
import type { RegionChoice } from './region-select-event.ts';
import type { MapShapes } from './tile-shapes.ts';

/** What the parts of a map's template are made of. */
export interface MapContext {
  readonly map: RegionMap;
  readonly drawing: MapShapes;
  readonly messages: MapMessages;
  /** The phrases all elements share; dates are written with them. */
  readonly shared: Messages;
  /** Code of the municipality that the keyboard stands on. */
  readonly active: string;
  /** What was chosen. */
  readonly selection: RegionChoice | undefined;
  /** False before the script runs: then it is a picture, with nothing to operate. */
  readonly isInteractive: boolean;
  readonly counts?: ItemCounts | undefined;
  /** What could not be had, in words. */
  readonly note?: string | undefined;
  /** Names beside the tiles, for where tiles have no room for theirs. */
  readonly towns: readonly CityLabel[];
}

/** A mark for each colour, for those who cannot tell the colours apart or see none. */
const MARKS = '★●■▲◆○□△◇';

/** The class that colours a county. */
export function colourClass(colour: number | undefined): string {
  return colour === undefined ? 'same' : `c${colour}`;
}

/** The mark of a county. */
export function markOf(colour: number | undefined): string {
  return MARKS[colour ?? -1] ?? '';
}

/** What is said of a municipality besides its name: number, county, what it was before, what happens there. */
export function detailsOf(
  { code, number, countyName, isMember }: MapMunicipality,
  { map, messages, counts }: Pick<MapContext, 'map' | 'messages' | 'counts'>,
): readonly string[] {
  return [
    number,
    countyName,
    ...(isMember ? [] : [messages.outside(map.name)]),
    ...(counts?.wordsOf(code) ?? []),
  ];
}

/** A plain date in words: `10. mars 2023`. */
export function dayWords(day: string, shared: Messages): string {
  return dateWords(day as PlainDate, shared, true);
}
