import type { MunicipalityTable } from '../../regions/municipality-table.ts';
import type { RegionDefinition } from '../../regions/named/definitions.ts';
import { messages as shared } from '../../text/messages/nb.ts';
import type { TemplateResult } from '../template/template.ts';
import type { MapContext } from './map-context.ts';
import { messages } from './messages/nb.ts';
import { regionMapOf, type MapReading } from './region-map.ts';
import { tileShapes, type MapView } from './tile-shapes.ts';

/** What is drawn, but for where the reader stands. */
export type MapContent = Omit<MapContext, 'active' | 'selection' | 'isInteractive' | 'towns'>;

/** Why nothing is drawn, in words. */
export interface MapFailure {
  readonly failure: TemplateResult;
}

/** What is asked of a map without a feed, borders, a comparison or another language. */
export interface PlainMap {
  readonly region: string;
  readonly at: string | undefined;
  readonly view: MapView;
}

/** What a table has of a map on tiles, in bokmål; `undefined` where that is not all of it. */
export function contentFrom(
  table: MunicipalityTable,
  { at, view }: PlainMap,
  definition: RegionDefinition | undefined,
  officialOf?: MapReading['officialOf'],
): MapContent | undefined {
  if (!definition?.members) return undefined;
  const map = regionMapOf(definition, table, {
    ...(at && { at }),
    locale: [shared.language, 'nb'],
    officialOf,
  });
  const drawing = tileShapes(map, view);
  return drawing.shapes.every(({ municipality }) => municipality.name)
    ? { map, drawing, messages, shared }
    : undefined;
}
