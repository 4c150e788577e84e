import { isValidAt, validityOf } from './divisions.ts';
import { folded } from './folding.ts';
import { allNamesOf } from './further-names.ts';
import { namedTable } from './named-table.ts';

/**
 * The codes of all counties and municipalities that bear an official name, case and keyboard aside: `kongsberg` gives
 * `3303`, `Våler` both of that name, `viken` gives `30`. Those still in force before those that have ended, and with
 * `at` (plain date) those in force on that day. Empty where nothing bears the name.
 */
export function codesNamed(name: string, at?: string): readonly string[] {
  const key = folded(name);
  const { rows, countyNames } = namedTable();
  const named: readonly (readonly [code: string, norwegian: string, codes: readonly string[]])[] = [
    ...[...countyNames].map(([code, norwegian]) => [code, norwegian, [code]] as const),
    // What has ended bears all that it is called now.
    ...rows.map(({ code, earlier, ...row }) => [code, row.name, [code, earlier]] as const),
  ];
  const bearers = new Set(
    named.flatMap(([code, norwegian, codes]) => {
      const text = allNamesOf(code, norwegian).name;
      return [text, ...text.split(' - ')].some((part) => folded(part) === key) ? codes : [];
    }),
  );
  const sorted = [...bearers].sort();
  const inForce = sorted.filter((code) =>
    at === undefined ? validityOf(code)?.validTo === undefined : isValidAt(code, at),
  );
  return inForce.length > 0 ? inForce : sorted;
}
