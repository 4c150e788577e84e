import { allNamesOf, type DivisionName } from './further-names.ts';
import { furtherNamedNames } from './named/further-names.ts';

/** All names of a region, county or municipality whose Norwegian one is known. */
export function allNames(id: string, norwegian: string): DivisionName {
  const further = furtherNamedNames[id];
  return further
    ? { name: norwegian, names: { nb: norwegian, ...further } }
    : allNamesOf(id, norwegian);
}
