import { wholeTable } from '../../regions/whole-table.ts';
import type { PartOf } from '../shared/parts.ts';
import { contentFrom, type MapContent, type PlainMap } from './map-content.ts';
import { builtInDefinition } from './region-map.ts';

const loadAllNames = () => import('../../regions/all-names.ts');

/**
 * A plain map that takes more of Norway than the south-east.
 *
 * @param partOf asks for what not every map needs
 * @returns `null` where something more is asked for
 */
export function wholeContent(asked: PlainMap, partOf: PartOf): MapContent | null {
  // The map does not wait for names in Sámi and Kven, which stand in its list only.
  const officialOf = (code: string, norwegian: string): string =>
    (mayHaveSeveralNames(code) ? partOf(loadAllNames) : undefined)?.allNames(code, norwegian)
      .name ?? norwegian;
  const table = wholeTable();
  const definition = builtInDefinition(asked.region, table);
  const whole =
    definition?.kind === 'country'
      ? { ...definition, members: [...table.countyNames.keys()] }
      : definition;
  return contentFrom(table, asked, whole, officialOf) ?? null;
}

/** Whether a municipality lies where Sámi and Kven names are official too. */
export function mayHaveSeveralNames(code: string): boolean {
  return /^(?:18|5)/.test(code);
}
