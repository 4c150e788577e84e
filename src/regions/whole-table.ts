import * as elsewhere from './data/elsewhere.ts';
import { earlier, names, tiles } from './data/south-east.ts';
import { joinedTable } from './joined-table.ts';
import type { MunicipalityTable } from './municipality-table.ts';

let whole: MunicipalityTable | undefined;

/** All of Norway; read at the first question, so that importing it costs a page nothing. */
export function wholeTable(): MunicipalityTable {
  return (whole ??= joinedTable({ names, earlier, tiles }, elsewhere));
}
