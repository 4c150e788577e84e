import { successors } from './divisions.ts';
import { allNamesOf, type DivisionName } from './further-names.ts';
import { writtenNames } from './written-names.ts';

let written: ReadonlyMap<string, string> | undefined;

/** The name of a county or municipality by its code, or `undefined` for an unknown code. */
export function nameOf(code: string): DivisionName | undefined {
  const norwegian = (written ??= writtenNames()).get(code);
  if (norwegian !== undefined) return allNamesOf(code, norwegian);
  const [heir] = successors(code);
  const names = heir === undefined ? undefined : nameOf(heir)?.names;
  return names && { name: names.nb ?? '', names };
}
