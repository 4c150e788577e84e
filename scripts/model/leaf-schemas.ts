import * as checks from '../../src/model/checks.ts';
import type { LeafKind } from '../../src/model/shape.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const bothCases = (letter: string): string => letter.toLowerCase() + letter.toUpperCase();

/** The source of a pattern without its `i` flag: JSON Schema has none (ECMA-262 `u` mode). */
function patternOf({ source, ignoreCase }: RegExp): string {
  if (!ignoreCase) return source;
  let isInClass = false;
  return source.replace(
    /\\.|\[|\]|([a-z])-([a-z])|[a-z]/gi,
    (token, from?: string, to?: string) => {
      if (token.startsWith('\\')) return token;
      if (token === '[' || token === ']') {
        isInClass = token === '[';
        return token;
      }
      if (from && to)
        return `${from.toLowerCase()}-${to.toLowerCase()}${from.toUpperCase()}-${to.toUpperCase()}`;
      return isInClass ? bothCases(token) : `[${bothCases(token)}]`;
    },
  );
}

const INVISIBLE =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u200b\\u2028\\u2029\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff\\ufff9-\\ufffb\\ud800-\\udfff';

const LONG = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])';
const SHORT = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)';
const FEBRUARY = '02-(?:0[1-9]|1\\d|2[0-8])';
const LEAP_YEAR = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
/** RFC 3339 full-date, impossible days left out; there is no year 0. */
const DATE = `(?!0000)(?:\\d{4}-(?:${LONG}|${SHORT}|${FEBRUARY})|${LEAP_YEAR}-02-29)`;
const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::(?:[0-5]\\d|60)(?:\\.\\d{1,9})?)?';
const OFFSET = '(?:[Zz]|[+-](?:[01]\\d|2[0-3]):?[0-5]\\d)';
const EVENT_TIME = `${DATE}(?:[Tt ]${CLOCK}${OFFSET}?)?`;

const text = (pattern: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'string',
  pattern,
  ...more,
});
const form = (pattern: RegExp): JsonSchema => text(patternOf(pattern));
const number = (minimum?: number, maximum?: number): JsonSchema => ({
  type: 'number',
  ...(minimum === undefined ? {} : { minimum }),
  ...(maximum === undefined ? {} : { maximum }),
});
const whole = (minimum: number): JsonSchema => ({
  type: 'integer',
  minimum,
  maximum: Number.MAX_SAFE_INTEGER,
});

/** Relative addresses are allowed: they start from the feed's own. */
const RELATIVE = '(?![A-Za-z][A-Za-z0-9+.-]*:)';

/** Each kind of leaf as JSON Schema. */
export const LEAF_SCHEMAS: Readonly<Record<LeafKind, JsonSchema>> = {
  text: text(`^[^${INVISIBLE}]*$`),
  line: text(`^[^\\n\\r\\t${INVISIBLE}]*$`),
  token: { type: 'string' },
  flag: { type: 'boolean' },
  number: number(),
  amount: number(0),
  count: whole(0),
  pixels: whole(1),
  fraction: number(0, 1),
  latitude: number(-90, 90),
  longitude: number(-180, 180),
  link: text(`^(?:(?:[Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):|${RELATIVE})`),
  picture: text(
    `^(?:[Hh][Tt][Tt][Pp][Ss]?:|data:image/(?:png|jpe?g|gif|webp|avif|bmp);base64,[A-Za-z0-9+/=\\s]*$|${RELATIVE})`,
  ),
  instant: text(`^${DATE}[Tt ]${CLOCK}${OFFSET}$`),
  eventTime: text(`^${EVENT_TIME}$`),
  date: text(`^${DATE}$`),
  programTime: text(`^(?:(?:[01]\\d|2[0-3]):[0-5]\\d|${EVENT_TIME})$`),
  zone: text('^(?:UTC|GMT|[A-Za-z_]+(?:/[A-Za-z0-9_+-]+)+)$'),
  language: form(checks.LANGUAGE_TAG),
  postalCode: form(checks.POSTAL_CODE),
  municipality: form(checks.MUNICIPALITY_NUMBER),
  country: form(checks.COUNTRY_CODE),
  currency: form(checks.CURRENCY_CODE),
  decimal: form(checks.DECIMAL),
  mediaType: form(checks.MEDIA_TYPE),
  placeholder: form(checks.PLACEHOLDER),
  rrule: form(checks.RRULE),
  organisationNumber: text('^[89]\\d{8}$'),
  richText: {
    anyOf: [
      { type: 'string' },
      {
        type: 'object',
        properties: { content_html: { type: 'string' }, content_text: { type: 'string' } },
        anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
      },
    ],
  },
};
