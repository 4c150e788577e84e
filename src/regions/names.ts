import { allNamesOf, type DivisionName } from './further-names.ts';
import { namedTable } from './named-table.ts';

let decoded: ReadonlyMap<string, DivisionName> | undefined;

/** The name of a county or municipality by its code, or `undefined` for an unknown code. */
export function nameOf(code: string): DivisionName | undefined {
  return (decoded ??= decodeNames()).get(code);
}

function decodeNames(): ReadonlyMap<string, DivisionName> {
  const { rows, countyNames } = namedTable();
  const all = new Map<string, DivisionName>();
  for (const [code, name] of countyNames) all.set(code, allNamesOf(code, name));
  for (const { code, earlier, name } of rows) {
    const own = allNamesOf(code, name);
    // What has ended is known by the Norwegian name of what it became, of the first where that is several.
    if (!all.has(earlier)) all.set(earlier, { name, names: own.names });
    all.set(code, own);
  }
  return all;
}
