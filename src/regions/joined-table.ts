import {
  readTable,
  type MunicipalityTable,
  type MunicipalityTableText,
} from './municipality-table.ts';

/** A table of several parts, without what lies around each. */
export function joinedTable(...texts: readonly MunicipalityTableText[]): MunicipalityTable {
  const parts = texts.map(readTable);
  return {
    rows: parts
      .flatMap(({ rows }) => rows.filter(({ name }) => name !== ''))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    countyNames: new Map(parts.flatMap(({ countyNames }) => [...countyNames])),
  };
}
