import {
  allCounties,
  allMunicipalitiesOf,
  isValidAt,
  successors,
  validityOf,
} from './divisions.ts';
import { folded } from './folding.ts';
import { nameOf } from './names.ts';

/**
 * The codes of all counties and municipalities that bear an official name, case and keyboard aside: `kongsberg` gives
 * `3303`, `Våler` both of that name, `viken` gives `30`. Those still in force before those that have ended, and with
 * `at` (plain date) those in force on that day. Empty where nothing bears the name.
 */
export function codesNamed(name: string, at?: string): readonly string[] {
  const key = folded(name);
  const isBearer = (code: string): boolean => {
    // What has become one other bears all that it is called now.
    const [heir = code, ...others] = code.length === 4 ? successors(code) : [];
    const text = nameOf(others.length > 0 ? code : heir)?.name ?? '';
    return [text, ...text.split(' - ')].some((part) => folded(part) === key);
  };
  const bearers = allCounties()
    .flatMap((county): readonly string[] => [county, ...allMunicipalitiesOf(county)])
    .filter(isBearer);
  const inForce = bearers.filter((code) =>
    at === undefined ? validityOf(code)?.validTo === undefined : isValidAt(code, at),
  );
  return inForce.length > 0 ? inForce : bearers;
}
