/** What values of the kinds that a list shows must look like; `checks.ts` has all kinds. */

/** A BCP 47 language tag in form: `nb`, `en-GB`, `se`. */
export const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;
/** An ISO 4217 currency code. */
export const CURRENCY_CODE = /^[A-Z]{3}$/;
/** A price as a decimal string; never a binary fraction. */
export const DECIMAL = /^\d{1,12}(?:\.\d{1,4})?$/;
