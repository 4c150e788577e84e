import { isPlainDate } from '../../model/time.ts';
import { earlier, names, tiles } from '../../regions/data/south-east.ts';
import { divisionsKnownFrom } from '../../regions/days.ts';
import { readTable, type MunicipalityTable } from '../../regions/municipality-table.ts';
import type { RegionDefinition } from '../../regions/named/definitions.ts';
import { messages as shared } from '../../text/messages/nb.ts';
import { late } from '../shared/late.ts';
import type { TemplateResult } from '../template/template.ts';
import type { MapContext } from './map-context.ts';
import { messages } from './messages/nb.ts';
import { builtInDefinition, regionMapOf, type MapReading } from './region-map.ts';
import { tileShapes, type MapView } from './tile-shapes.ts';

/** What is drawn, but for where the reader stands. */
export type MapContent = Omit<MapContext, 'active' | 'selection' | 'isInteractive' | 'towns'>;

/** Why nothing is drawn, in words. */
export interface MapFailure {
  readonly failure: TemplateResult;
}

const loadWholeContent = () => import('./whole-content.ts');

/** What is asked of a map without a feed, borders, a comparison or another language. */
export interface PlainMap {
  readonly region: string;
  readonly at: string | undefined;
  readonly view: MapView;
}

let southEast: MunicipalityTable | undefined;

/**
 * What most maps show: a region that the package knows, on tiles, in bokmål.
 *
 * @param onArrival called when what was on its way is there
 * @returns `undefined` while it is on its way; `null` where something more is asked for, which `asked-content.ts` has
 */
export function plainContent(
  asked: PlainMap,
  onArrival: () => void,
): MapContent | null | undefined {
  if (asked.at && !(isPlainDate(asked.at) && asked.at >= divisionsKnownFrom)) return null;
  southEast ??= readTable({ names, earlier, tiles });
  return (
    contentFrom(southEast, asked, builtInDefinition(asked.region, southEast)) ??
    late(loadWholeContent, onArrival)?.wholeContent(asked, onArrival)
  );
}

/** What a table has of a map; `undefined` where that is not all of it. */
export function contentFrom(
  table: MunicipalityTable,
  { at, view }: PlainMap,
  definition: RegionDefinition | undefined,
  officialOf?: MapReading['officialOf'],
): MapContent | undefined {
  if (!definition?.members) return undefined;
  const map = regionMapOf(definition, table, {
    ...(at && { at }),
    locale: shared.locale,
    officialOf,
  });
  const drawing = tileShapes(map, view);
  return drawing.shapes.every(({ municipality }) => municipality.name)
    ? { map, drawing, messages, shared }
    : undefined;
}
