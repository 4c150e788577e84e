/**
 * What a value of each kind must look like. The schemas and the decoder both ask here, so they
 * cannot disagree.
 */

export * from './first-checks.ts';

/** Weights of the check digit of a Norwegian organisation number (Brønnøysundregistrene: MOD 11). */
const MOD11 = [3, 2, 7, 6, 5, 4, 3, 2, 1];

/** Nine digits with a right check digit. */
export function isOrganisationNumber(text: string): boolean {
  return (
    /^[89]\d{8}$/.test(text) &&
    MOD11.reduce((sum, weight, index) => sum + weight * Number(text[index]), 0) % 11 === 0
  );
}

/** A Norwegian postal code: four digits. */
export const POSTAL_CODE = /^\d{4}$/;
/** An SSB KLASS 131 municipality number: four digits. */
export const MUNICIPALITY_NUMBER = /^\d{4}$/;
/** An ISO 3166-1 alpha-2 country code. */
export const COUNTRY_CODE = /^[A-Z]{2}$/;
/** A media type (RFC 6838). */
export const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;
/** A plain CSS colour, or a raster data URI of at most 4 kB: nothing that can name another resource. */
export const PLACEHOLDER =
  /^(?:#[\da-f]{3,8}|[a-z]{3,20}|(?:rgb|hsl|oklch|oklab|lab|lch|hwb)a?\([\d\s.,%/+-]{1,60}(?:deg)?[\d\s.,%/+-]{0,40}\)|data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z\d+/=]{1,4000})$/i;
/**
 * An RFC 5545 § 3.3.10 recurrence rule, in form; its meaning is read where it is expanded. Nothing
 * that people come to happens each hour, minute or second, and a step of 0 has no end.
 */
export const RRULE =
  /^(?:RRULE:)?(?=.*FREQ=(?:DAI|WEEK|MONTH|YEAR)LY\b)(?!.*(?:INTERVAL|COUNT)=0+\b)[A-Z]+=[\w,+-]+(?:;[A-Z]+=[\w,+-]+)*;?$/i;
/** A time of day, as programme rows write it: `08:30`. */
export const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
