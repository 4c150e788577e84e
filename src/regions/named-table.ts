import { earlier, names } from './data/south-east.ts';
import { earlier as earlierElsewhere, names as namesElsewhere } from './data/elsewhere.ts';
import { joinedTable } from './joined-table.ts';
import type { MunicipalityRow, MunicipalityTable } from './municipality-table.ts';

/** A table without places on the map. */
interface NamedTable extends Omit<MunicipalityTable, 'rows'> {
  readonly rows: readonly Omit<MunicipalityRow, 'x' | 'y'>[];
}

let named: NamedTable | undefined;

/** The names of all of Norway, without the tiles of the map, which a page that only names regions does without. */
export function namedTable(): NamedTable {
  return (named ??= joinedTable(
    { names, earlier, tiles: '' },
    { names: namesElsewhere, earlier: earlierElsewhere, tiles: '' },
  ));
}
