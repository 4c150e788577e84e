import { isPlainDate } from '../../model/time.ts';
import { earlier, names, tiles } from '../../regions/data/south-east.ts';
import { divisionsKnownFrom } from '../../regions/days.ts';
import { readTable, type MunicipalityTable } from '../../regions/municipality-table.ts';
import { messages as shared } from '../../text/messages/nb.ts';
import type { TemplateResult } from '../template/template.ts';
import type { MapContext } from './map-context.ts';
import { messages } from './messages/nb.ts';
import { builtInDefinition, regionMapOf } from './region-map.ts';
import { tileShapes, type MapView } from './tile-shapes.ts';

/** What is drawn, but for where the reader stands. */
export type MapContent = Omit<MapContext, 'active' | 'selection' | 'isInteractive' | 'towns'>;

/** Why nothing is drawn, in words. */
export interface MapFailure {
  readonly failure: TemplateResult;
}

let table: MunicipalityTable | undefined;

/** Counties of which the table at hand has every municipality. */
const WHOLE = '03 30 31 32 33 34 38 39 40';

/**
 * What most maps show: a region of south-eastern Norway that the package knows, on tiles, in bokmål. `undefined` where
 * something more is asked for; `asked-content.ts` has that.
 */
export function plainContent({
  region,
  at,
  view,
}: {
  readonly region: string;
  readonly at: string | undefined;
  readonly view: MapView;
}): MapContent | undefined {
  if (at && !(isPlainDate(at) && at >= divisionsKnownFrom)) return undefined;
  table ??= readTable({ names, earlier, tiles });
  const definition = builtInDefinition(region, table);
  if (!definition?.members?.every((code) => WHOLE.includes(code.slice(0, 2)))) return undefined;
  const map = regionMapOf(definition, table, { ...(at && { at }), locale: shared.locale });
  const drawing = tileShapes(map, view);
  return view === 'region' && drawing.shapes.every(({ municipality }) => municipality.name)
    ? { map, drawing, messages, shared }
    : undefined;
}
