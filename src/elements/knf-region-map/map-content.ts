import { isPlainDate } from '../../model/time.ts';
import { divisionsKnownFrom } from '../../regions/days.ts';
import type { Messages } from '../../text/messages/messages.ts';
import type { MapContext } from './map-context.ts';
import type { MapMessages } from './messages/map-messages.ts';
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
 *
 * @param at plain date of the division, or nothing
 */
export function plainContent(
  region: string,
  at: string | undefined,
  view: MapView,
  messages: MapMessages,
  shared: Messages,
): MapContent | undefined {
  if (at && !(isPlainDate(at) && at >= divisionsKnownFrom)) return undefined;
  const definition = builtInDefinition(region, at);
  if (!definition || shared.language !== 'nb') return undefined;
  const map = regionMapOf(definition, { at, locale: shared.locale });
  const members = map.municipalities.filter(({ isMember }) => isMember);
  if (members.length === 0 || members.some(({ code }) => mayHaveSeveralNames(code)))
    return undefined;
  return { map, drawing: tileShapes(map, view), messages, shared };
}
