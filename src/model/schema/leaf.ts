import * as z from 'zod/mini';
import * as checks from '../checks.ts';
import { isEventTime, isPlainDate } from '../calendar.ts';
import { isInstant, isTimeZone } from '../time.ts';
import type { EventTime, Instant, PlainDate, TimeZone } from '../time.ts';
import { readImageUrl, readLinkUrl } from '../url.ts';
import type { ImageUrl, LinkUrl } from '../url.ts';
import { hasInvisible } from '../text.ts';
import type { LeafKind } from '../shape.ts';

/** How the decoder reads each leaf: the script that makes its table looks here. */
export const leafKinds = z.registry<{ readonly kind: LeafKind }>();

const known = <T extends z.core.$ZodType>(kind: LeafKind, schema: T): T => {
  leafKinds.add(schema, { kind });
  return schema;
};

const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));

/** A list in its given order. */
export const list = <T extends z.core.SomeType>(item: T) => z.readonly(z.array(item));

/** Text that may have several lines; nothing in it is markup. */
export const Text = known(
  'text',
  z.string().check(z.refine((text) => !hasInvisible(text), 'invisible characters')),
);
/** One line: a title, a name, a tag. */
export const Line = known(
  'line',
  z
    .string()
    .check(z.refine((text) => !hasInvisible(text) && !/[\n\r\t]/.test(text), 'more than one line')),
);
/** A name that programs compare and readers do not see: ids and codes. */
export const Token = known('token', z.string());
export const Flag = known('flag', z.boolean());
/** Any finite number. */
export const Numeric = known('number', z.number());
/** A number from 0. */
export const Amount = known('amount', z.number().check(z.nonnegative()));
/** A whole number from 0. */
export const Count = known('count', z.int().check(z.nonnegative()));
/** Pixels, from 1. */
export const Pixels = known('pixels', z.int().check(z.positive()));
/** A share of the whole, 0–1. */
export const Fraction = known('fraction', z.number().check(z.gte(0), z.lte(1)));
/** WGS 84 degrees. */
export const Latitude = known('latitude', z.number().check(z.gte(-90), z.lte(90)));
/** WGS 84 degrees. */
export const Longitude = known('longitude', z.number().check(z.gte(-180), z.lte(180)));

export const Link = known(
  'link',
  z.custom<LinkUrl>(
    (url) => typeof url === 'string' && !('fault' in readLinkUrl(url)),
    'safe link',
  ),
);
export const Picture = known(
  'picture',
  z.custom<ImageUrl>(
    (url) => typeof url === 'string' && !('fault' in readImageUrl(url)),
    'address of a picture',
  ),
);
export const InstantText = known(
  'instant',
  z.custom<Instant>((text) => typeof text === 'string' && isInstant(text), 'RFC 3339 date-time'),
);
export const EventTimeText = known(
  'eventTime',
  z.custom<EventTime>(
    (text) => typeof text === 'string' && isEventTime(text),
    'RFC 3339 date-time, local date-time or date',
  ),
);
export const DateText = known(
  'date',
  z.custom<PlainDate>((text) => typeof text === 'string' && isPlainDate(text), 'full date'),
);
/** A programme row's time: a time of day, or any event time. */
export const ProgramTime = known(
  'programTime',
  z
    .string()
    .check(z.refine((text) => checks.TIME_OF_DAY.test(text) || isEventTime(text), 'time of day')),
);
export const Zone = known(
  'zone',
  z.custom<TimeZone>(
    (text) => typeof text === 'string' && isTimeZone(text),
    'IANA time zone that this machine knows',
  ),
);
export const Language = known('language', matching(checks.LANGUAGE_TAG));
export const PostalCode = known('postalCode', matching(checks.POSTAL_CODE));
export const MunicipalityNumber = known('municipality', matching(checks.MUNICIPALITY_NUMBER));
export const CountryCode = known('country', matching(checks.COUNTRY_CODE));
export const CurrencyCode = known('currency', matching(checks.CURRENCY_CODE));
export const Decimal = known('decimal', matching(checks.DECIMAL));
export const MediaType = known('mediaType', matching(checks.MEDIA_TYPE));
export const Placeholder = known('placeholder', matching(checks.PLACEHOLDER));
export const Rrule = known('rrule', matching(checks.RRULE));
export const OrganisationNumber = known(
  'organisationNumber',
  z.string().check(z.refine(checks.isOrganisationNumber, 'nine digits with a right check digit')),
);
