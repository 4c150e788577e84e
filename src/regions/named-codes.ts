import { allCounties, allMunicipalitiesOf, isValidAt, validityOf } from './divisions.ts';
import { folded } from './folding.ts';
import { nameOf } from './names.ts';

/**
 * The codes of all counties and municipalities that bear a name, in any official language, case and keyboard aside:
 * `kongsberg` gives `3303`, `Våler` both of that name, `viken` gives `30`. Those still in force before those that have
 * ended, and with `at` (plain date) those in force on that day. Empty where nothing bears the name.
 */
export function codesNamed(name: string, at?: string): readonly string[] {
  const key = folded(name);
  const bearers = allCounties()
    .flatMap((county) => [county, ...allMunicipalitiesOf(county)])
    .filter((code) => namesOf(code).some((text) => folded(text) === key));
  const inForce = bearers.filter((code) =>
    at === undefined ? validityOf(code)?.validTo === undefined : isValidAt(code, at),
  );
  return inForce.length > 0 ? inForce : bearers;
}

function namesOf(code: string): readonly string[] {
  const { name = '', names = {} } = nameOf(code) ?? {};
  return [name, ...name.split(' - '), ...Object.values(names)].filter(
    (text) => typeof text === 'string',
  );
}
