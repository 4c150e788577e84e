import * as elsewhere from './data/elsewhere.ts';
import * as southEast from './data/south-east.ts';
import { joinedTable } from './joined-table.ts';
import type { MunicipalityTable } from './municipality-table.ts';

let whole: MunicipalityTable | undefined;

/** All of Norway; read at the first question, so that importing it costs a page nothing. */
export function wholeTable(): MunicipalityTable {
  return (whole ??= joinedTable(southEast, elsewhere));
}
