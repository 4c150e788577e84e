import * as z from 'zod/mini';
import { DateText, Line, list, Text, Token } from './leaf.ts';
import { shape } from './shape.ts';

/** A name in several languages, by BCP 47 tag. */
export const RegionNames = shape(
  { name: 'regionNames' },
  {
    /** Norwegian bokmål. */
    nb: z.optional(Line),
    /** Norwegian nynorsk. */
    nn: z.optional(Line),
    /** Northern Sami. */
    se: z.optional(Line),
    /** Southern Sami. */
    sma: z.optional(Line),
    /** Lule Sami. */
    smj: z.optional(Line),
    /** Kven. */
    fkv: z.optional(Line),
    /** English. */
    en: z.optional(Line),
  },
);
export interface RegionNames extends z.infer<typeof RegionNames> {}

/** One dated definition of a region. A name may have several, each with its own time. */
export const Region = shape(
  { name: 'region' },
  {
    /** Slug: `osloregionen`. */
    id: Token,
    /** Name as it is shown. */
    name: Line,
    /** The name in several languages. */
    names: z.optional(RegionNames),
    /** What kind of area it is. */
    kind: z.enum(['country', 'county', 'municipality', 'alliance', 'custom']),
    /** Its code in `scheme`. */
    code: z.optional(Token),
    /** Who gives the code: `klass:104` (counties), `klass:131` (municipalities), `iso:3166-2`. */
    scheme: z.optional(Token),
    /** First day on which the definition holds. */
    validFrom: z.optional(DateText),
    /** First day on which it no longer holds (half-open). */
    validTo: z.optional(DateText),
    /** Codes of counties (two digits) or municipalities (four), read at the definition's date. */
    members: z.optional(list(Token)),
    /** Ids or codes of what it came after. */
    succeeds: z.optional(list(Token)),
    /** Ids or codes of what came after it. */
    succeededBy: z.optional(list(Token)),
    /** Where the definition was published. */
    source: z.optional(Text),
  },
);
export interface Region extends z.infer<typeof Region> {}
