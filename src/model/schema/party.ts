import * as z from 'zod/mini';
import {
  CountryCode,
  Latitude,
  Line,
  Link,
  Longitude,
  MunicipalityNumber,
  OrganisationNumber,
  Picture,
  PostalCode,
  Text,
  Token,
} from './leaf.ts';
import { shape } from './shape.ts';

/** Who wrote something (JSON Feed 1.1 § authors). */
export const Author = shape(
  { name: 'author' },
  {
    /** Name as it is shown. */
    name: z.optional(Line),
    /** Their page. */
    url: z.optional(Link),
    /** Their picture. */
    avatar: z.optional(Picture),
  },
);
export interface Author extends z.infer<typeof Author> {}

/** An organisation (schema.org `Organization`). */
export const Organisation = shape(
  { name: 'organisation', rename: { kind: 'type' } },
  {
    kind: z.literal('organization'),
    /** Name as it is shown. */
    name: Line,
    /** Its page. */
    url: z.optional(Link),
    /** Its logo. */
    logo: z.optional(Picture),
    /** Number in the Brønnøysund Register Centre: nine digits, MOD 11 checked. */
    organisationNumber: z.optional(OrganisationNumber),
  },
);
export interface Organisation extends z.infer<typeof Organisation> {}

/** A person in a public role (schema.org `Person`). */
export const Person = shape(
  { name: 'person', rename: { kind: 'type' } },
  {
    kind: z.literal('person'),
    /** Name as it is shown. */
    name: Line,
    /** Their page. */
    url: z.optional(Link),
    /** What they are here: `foredragsholder`. */
    role: z.optional(Line),
  },
);
export interface Person extends z.infer<typeof Person> {}

/** A place on the earth, WGS 84 degrees (schema.org `GeoCoordinates`). */
export const Geo = shape(
  { name: 'geo' },
  {
    /** Degrees north of the equator. */
    latitude: Latitude,
    /** Degrees east of Greenwich. */
    longitude: Longitude,
  },
);
export interface Geo extends z.infer<typeof Geo> {}

/** Where something happens (schema.org `Place` with its `PostalAddress`). */
export const Place = shape(
  { name: 'place' },
  {
    /** Name as it is shown: the house, the hall. */
    name: z.optional(Line),
    /** Street and number. */
    streetAddress: z.optional(Line),
    /** Norwegian postal code, four digits. */
    postalCode: z.optional(PostalCode),
    /** Post town. */
    locality: z.optional(Line),
    /** SSB KLASS 131 number at the date of the event: `3303`. */
    municipality: z.optional(MunicipalityNumber),
    /** ISO 3166-1 alpha-2; Norway when silent. */
    country: z.optional(CountryCode),
    /** The point on the earth. */
    geo: z.optional(Geo),
    /** A page about the place, or a map. */
    url: z.optional(Link),
    /** How it can be reached and used by everyone. */
    accessibility: z.optional(Text),
  },
);
export interface Place extends z.infer<typeof Place> {}

/** Where one meets online (schema.org `VirtualLocation`). */
export const VirtualLocation = shape(
  { name: 'virtualLocation' },
  {
    /** Name as it is shown: `Teams`. */
    name: z.optional(Line),
    /** Where to join or watch. */
    url: z.optional(Link),
  },
);
export interface VirtualLocation extends z.infer<typeof VirtualLocation> {}

/** Something that a text speaks of. */
export const Mention = shape(
  { name: 'mention', rename: { kind: 'type' } },
  {
    /** What it is. */
    kind: z.enum(['organization', 'place', 'event', 'person']),
    /** Name as the text has it. */
    name: z.optional(Line),
    /** Its page. */
    url: z.optional(Link),
    /** For an event: the id of its item in the feed. */
    id: z.optional(Token),
    /** For a person: the public role. */
    role: z.optional(Line),
  },
);
export interface Mention extends z.infer<typeof Mention> {}
