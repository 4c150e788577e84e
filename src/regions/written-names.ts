import { nameLines } from './data/names.ts';
import { allCounties, allMunicipalitiesOf } from './divisions.ts';

/** The Norwegian name of every code that the data writes one for: what has ended is called what it became. */
export function writtenNames(): ReadonlyMap<string, string> {
  const lines = nameLines.split('\n');
  return new Map(
    allCounties().flatMap((county, line) => {
      const codes: readonly string[] = [county, ...allMunicipalitiesOf(county)];
      const names = (lines[line] ?? '').split(';');
      return names.map((name, index) => [codes[index] ?? '', name] as const);
    }),
  );
}
