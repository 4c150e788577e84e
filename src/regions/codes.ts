declare const codeBrand: unique symbol;

/** The four digits of a municipality in SSB's KLASS 131, known to this package. Make one with `asMunicipalityCode`. */
export type MunicipalityCode = string & { readonly [codeBrand]: 'municipality' };

/** The two digits of a county in SSB's KLASS 104, known to this package. Make one with `asCountyCode`. */
export type CountyCode = string & { readonly [codeBrand]: 'county' };

/** The code of a county or of a municipality. */
export type DivisionCode = CountyCode | MunicipalityCode;

/** When a question is asked for. */
export interface AtOptions {
  /**
   * Plain date (`2023-03-10`, a calendar day in Norway). Left out, the answer is not bound to a day: each function says
   * what that means for it. A string that is no plain date is a programmer's mistake and throws a `RangeError`.
   */
  readonly at?: string | undefined;
}

/** Throws a `RangeError` where `at` is given and is no plain date; returns it. */
export function checkedDate(at: string | undefined): string | undefined {
  if (at !== undefined && !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(at)) {
    throw new RangeError(`"${at}" is no plain date; expected one like 2023-03-10`);
  }
  return at;
}
