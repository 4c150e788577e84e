import { isPlainDate } from '../../model/calendar.ts';
import { earlier, names, tiles } from '../../regions/data/south-east.ts';
import { divisionsKnownFrom } from '../../regions/days.ts';
import { readTable, type MunicipalityTable } from '../../regions/municipality-table.ts';
import type { PartOf } from '../shared/parts.ts';
import { contentFrom, type MapContent, type PlainMap } from './map-content.ts';
import { builtInDefinition } from './region-map.ts';

const loadWholeContent = () => import('./whole-content.ts');

let southEast: MunicipalityTable | undefined;

/**
 * What most maps show: a region that the package knows, on tiles, in bokmål.
 *
 * @param partOf asks for what not every map needs
 * @returns `undefined` while it is on its way; `null` where something more is asked for, which `asked-content.ts` has
 */
export function plainContent(asked: PlainMap, partOf: PartOf): MapContent | null | undefined {
  if (asked.at && !(isPlainDate(asked.at) && asked.at >= divisionsKnownFrom)) return null;
  southEast ??= readTable({ names, earlier, tiles });
  return (
    contentFrom(southEast, asked, builtInDefinition(asked.region, southEast)) ??
    partOf(loadWholeContent)?.wholeContent(asked, partOf)
  );
}
