import type { PlainDate } from '../model/index.ts';
import {
  checkedDate,
  type AtOptions,
  type CountyCode,
  type DivisionCode,
  type MunicipalityCode,
} from './codes.ts';
import { countyLines, dividedLines, divisionDates, validityExceptions } from './data/divisions.ts';
import { divisionsKnownFrom } from './days.ts';

export { divisionsKnownFrom, divisionsReadAt } from './days.ts';

/** The days a division holds: from and including `validFrom`, up to and not including `validTo` (absent: still valid). */
export interface Validity {
  readonly validFrom: PlainDate;
  readonly validTo?: PlainDate;
}

interface Divisions {
  readonly validity: ReadonlyMap<string, Validity>;
  readonly municipalities: ReadonlyMap<string, readonly MunicipalityCode[]>;
  readonly successors: ReadonlyMap<string, readonly DivisionCode[]>;
  readonly predecessors: ReadonlyMap<string, readonly DivisionCode[]>;
}

let decoded: Divisions | undefined;

/** Decodes the table at the first question, so that importing it costs a page nothing. */
function divisions(): Divisions {
  return (decoded ??= decodeDivisions());
}

function decodeDivisions(): Divisions {
  const dates = divisionDates.split(' ') as PlainDate[];
  const validity = new Map<string, Validity>();
  const setValidity = (code: string, from = '', to = ''): void => {
    const validTo = to === '' ? undefined : dates[Number(to)];
    validity.set(code, {
      validFrom: dates[Number(from)] ?? divisionsKnownFrom,
      ...(validTo === undefined ? {} : { validTo }),
    });
  };

  const successors = new Map<string, readonly DivisionCode[]>();
  const predecessors = new Map<string, readonly DivisionCode[]>();
  const follow = (ended: string, began: readonly string[]): void => {
    successors.set(ended, began as DivisionCode[]);
    for (const code of began)
      predecessors.set(code, [...(predecessors.get(code) ?? []), ended as DivisionCode]);
  };

  const municipalities = new Map<string, readonly MunicipalityCode[]>();
  const allHeirs: string[] = [];
  for (const line of countyLines.split('\n')) {
    const [county = '', from, to, endings = '', heirs = ''] = line.split(',');
    const codes =
      endings === ''
        ? allHeirs.filter((code) => code.startsWith(county)).sort()
        : (endings.match(/../g) ?? []).map((ending) => county + ending);
    municipalities.set(county, codes as MunicipalityCode[]);
    for (const code of [county, ...codes]) setValidity(code, from, to);
    const own = heirs.match(/.{4}/g) ?? [];
    own.forEach((heir, index) => {
      follow(codes[index] ?? '', [heir]);
    });
    allHeirs.push(...own);
    // A county became those in which its municipalities came to lie.
    if (own.length > 0) follow(county, [...new Set(own.map((heir) => heir.slice(0, 2)))].sort());
  }
  for (const line of validityExceptions.split('\n')) {
    const [code = '', from, to] = line.split(',');
    setValidity(code, from, to);
  }

  for (const line of dividedLines.split('\n')) {
    const [ended = '', ...began] = line.split(' ');
    follow(ended, began);
  }
  return { validity, municipalities, successors, predecessors };
}

/**
 * The text as a municipality's code, or `undefined` where no municipality has had it since 2020.
 *
 * @example
 * asMunicipalityCode('3303'); // → '3303'
 * asMunicipalityCode('0000'); // → undefined
 */
export function asMunicipalityCode(text: string): MunicipalityCode | undefined {
  return text.length === 4 && divisions().validity.has(text)
    ? (text as MunicipalityCode)
    : undefined;
}

/**
 * The text as a county's code, also from ISO 3166-2 (`NO-33`), or `undefined` where no county has had it since 2020.
 *
 * @example
 * asCountyCode('NO-33'); // → '33'
 * asCountyCode('99'); // → undefined
 */
export function asCountyCode(text: string): CountyCode | undefined {
  const code = text.replace(/^NO-/i, '');
  return code.length === 2 && divisions().validity.has(code) ? (code as CountyCode) : undefined;
}

/**
 * The county's code in ISO 3166-2: `NO-` and its number, as the generator verifies for every county.
 *
 * @example
 * const buskerud = asCountyCode('33');
 * buskerud && isoCodeOf(buskerud); // → 'NO-33'
 */
export function isoCodeOf(county: CountyCode): `NO-${string}` {
  return `NO-${county}`;
}

/**
 * The days on which the code is in force, or `undefined` for an unknown code.
 *
 * @example
 * validityOf('3006'); // → { validFrom: '2020-01-01', validTo: '2024-01-01' }
 */
export function validityOf(code: string): Validity | undefined {
  return divisions().validity.get(code);
}

/**
 * Whether the code is in force on the day.
 *
 * @example
 * isValidAt('3006', '2023-03-10'); // → true
 * isValidAt('3006', '2024-06-01'); // → false
 */
export function isValidAt(code: string, at: string): boolean {
  const validity = validityOf(code);
  return (
    validity !== undefined &&
    validity.validFrom <= at &&
    (validity.validTo === undefined || at < validity.validTo)
  );
}

/** The codes of all counties, those that have ended among them, in order. */
export function allCounties(): readonly CountyCode[] {
  return [...divisions().municipalities.keys()] as CountyCode[];
}

/** The codes of all municipalities in the county, those that have ended among them, in order. */
export function allMunicipalitiesOf(county: CountyCode): readonly MunicipalityCode[] {
  return divisions().municipalities.get(county) ?? [];
}

/** The municipalities of Norway in force on a day (plain date), in order of county and code. */
export function municipalitiesAt(day: string): readonly MunicipalityCode[] {
  return allCounties().flatMap((county) =>
    allMunicipalitiesOf(county).filter((code) => isValidAt(code, day)),
  );
}

/**
 * What a county or municipality became when its code ended: `3006` (Kongsberg) gives `3303`, `1507` (Ålesund) gives
 * `1508` and `1580`, `30` (Viken) gives `31`, `32`, `33`. Empty for a code that still holds, or is unknown.
 *
 * @example
 * successors('1507'); // → ['1508', '1580']
 */
export function successors(code: CountyCode): readonly CountyCode[];
export function successors(code: MunicipalityCode): readonly MunicipalityCode[];
export function successors(code: string): readonly DivisionCode[];
export function successors(code: string): readonly DivisionCode[] {
  return divisions().successors.get(code) ?? [];
}

/**
 * What a county or municipality was before its code began, since 2020; the other way round from `successors`.
 *
 * @example
 * predecessors('3303'); // → ['3006']
 */
export function predecessors(code: CountyCode): readonly CountyCode[];
export function predecessors(code: MunicipalityCode): readonly MunicipalityCode[];
export function predecessors(code: string): readonly DivisionCode[];
export function predecessors(code: string): readonly DivisionCode[] {
  return divisions().predecessors.get(code) ?? [];
}

/** The code itself where it holds on the day, else the codes it became or came from by then. */
export function carriedTo(code: MunicipalityCode, at: string): readonly MunicipalityCode[] {
  const validity = validityOf(code);
  if (validity === undefined || isValidAt(code, at)) return [code];
  const next = at < validity.validFrom ? predecessors(code) : successors(code);
  return next.flatMap((other) => carriedTo(other, at));
}

/**
 * The county of a municipality: its own (`3006` gives `30`), or, with `at`, the one its area lies in on that day
 * (`3006` at 2024-06-01 gives `33`). `undefined` for an unknown code. Throws a `RangeError` for a day before 2020.
 *
 * @example
 * countyOf('3006'); // → '30'
 * countyOf('3006', { at: '2024-06-01' }); // → '33'
 */
export function countyOf(code: string, { at }: AtOptions = {}): CountyCode | undefined {
  const known = asMunicipalityCode(code);
  if (known === undefined) return undefined;
  const [current = known] = at === undefined ? [known] : carriedTo(known, coveredDate(at));
  return asCountyCode(current.slice(0, 2));
}

/** The day, checked to lie within what the package knows; a `RangeError` says so where it does not. */
export function coveredDate(at: string): string {
  checkedDate(at);
  if (at < divisionsKnownFrom) {
    throw new RangeError(
      `Norway's divisions before ${divisionsKnownFrom} are not in this package; asked for ${at}`,
    );
  }
  return at;
}
