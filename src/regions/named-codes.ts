import { isValidAt, successors, validityOf } from './divisions.ts';
import { folded } from './folding.ts';
import { writtenNames } from './written-names.ts';

/**
 * The codes of all counties and municipalities that bear an official name, case and keyboard aside: `kongsberg` gives
 * `3303`, `Våler` both of that name, `viken` gives `30`. Those still in force before those that have ended, and with
 * `at` (plain date) those in force on that day. Empty where nothing bears the name.
 */
export function codesNamed(name: string, at?: string): readonly string[] {
  const key = folded(name);
  const written = writtenNames();
  const isBearer = (code: string): boolean => {
    // An ended code without a name of its own has that of its only successor.
    const heir = written.get(code) === '' ? successors(code)[0] : code;
    const text = written.get(heir ?? code) ?? '';
    return [text, ...text.split(' - ')].some((part) => folded(part) === key);
  };
  const bearers = [...written.keys()].filter(isBearer);
  const inForce = bearers.filter((code) =>
    at === undefined ? validityOf(code)?.validTo === undefined : isValidAt(code, at),
  );
  return inForce.length > 0 ? inForce : bearers;
}
