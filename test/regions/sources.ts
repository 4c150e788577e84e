import { existsSync } from 'node:fs';
import { sourceFolder } from '../../scripts/regions/generate.ts';

/** Whether the CSV files lie beside the checkout; says so where they do not, so that no test passes silently. */
export const sourcesAreHere = existsSync(sourceFolder);

if (!sourcesAreHere) {
  process.emitWarning(
    `${sourceFolder} is missing: the regions are tested on the facts written in the tests alone`,
  );
}
