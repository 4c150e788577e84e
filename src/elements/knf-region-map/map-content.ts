import { isPlainDate } from '../../model/time.ts';
import { divisionsKnownFrom } from '../../regions/days.ts';
import { messages as shared } from '../../text/messages/nb.ts';
import type { MapContext } from './map-context.ts';
import { messages } from './messages/nb.ts';
import { builtInDefinition, mayHaveSeveralNames, regionMapOf } from './region-map.ts';
import { tileShapes, type MapView } from './tile-shapes.ts';

/** What is drawn, but for where the reader stands. */
export type MapContent = Omit<MapContext, 'active' | 'selection' | 'isInteractive' | 'towns'>;

/** Why nothing is drawn, in words. */
export interface MapFailure {
  readonly failure: string;
}

/**
 * What most maps show: a region that the package knows, on tiles, in bokmål. `undefined` where something more is asked
 * for; `asked-content.ts` has that.
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
  const definition = builtInDefinition(region, at);
  const map = definition && regionMapOf(definition, { ...(at && { at }), locale: shared.locale });
  const members = map?.municipalities.filter(({ isMember }) => isMember) ?? [];
  const isOwn = members.length > 0 && !members.some(({ code }) => mayHaveSeveralNames(code));
  return map && isOwn ? { map, drawing: tileShapes(map, view), messages, shared } : undefined;
}
