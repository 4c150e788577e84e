import { table as elsewhere } from './data/elsewhere.ts';
import { table as southEast } from './data/south-east.ts';
import { readTable, type MunicipalityTable } from './municipality-table.ts';

let whole: MunicipalityTable | undefined;

/** All of Norway; read at the first question, so that importing it costs a page nothing. */
export function wholeTable(): MunicipalityTable {
  return (whole ??= joined([southEast, elsewhere].map(readTable)));
}

function joined(parts: readonly MunicipalityTable[]): MunicipalityTable {
  return {
    rows: parts
      .flatMap(({ rows }) => rows.filter(({ name }) => name !== ''))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    countyNames: new Map(parts.flatMap(({ countyNames }) => [...countyNames])),
  };
}
