import { nameLines } from './data/names.ts';
import { allCounties, allMunicipalitiesOf } from './divisions.ts';

/** Every code with its official name as the data writes it: empty where it is that of the only successor. */
export function writtenNames(): ReadonlyMap<string, string> {
  const lines = nameLines.split('\n');
  return new Map(
    allCounties().flatMap((county, line) => {
      const names = (lines[line] ?? '').split(';');
      return [county, ...allMunicipalitiesOf(county)].map(
        (code, index) => [code, names[index] ?? ''] as const,
      );
    }),
  );
}
