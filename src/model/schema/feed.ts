import * as z from 'zod/mini';
import { Event } from './event.ts';
import { Flag, Language, Line, Link, list, Numeric, Picture, Text, Token, Zone } from './leaf.ts';
import { Author, Organisation } from './party.ts';
import { Post } from './post.ts';
import { Region } from './region.ts';
import { shape } from './shape.ts';

/** A post or an event; `kind` tells which. */
export const Item = z.discriminatedUnion('kind', [Post, Event]);
export type Item = Post | Event;

const knfFeed = {
  /** Version of the `_knf` extension: `1`. */
  formatVersion: z.optional(Numeric),
  /** Who publishes the feed. */
  publisher: z.optional(Organisation),
  /** IANA zone of the feed's wall-clock times; `Europe/Oslo` when silent. */
  timeZone: z.optional(Zone),
  /** Region definitions that travel with the feed, beside the built-in ones. */
  regions: z.optional(list(Region)),
};

/** A feed: a JSON Feed 1.1 document with what KNF adds. */
export const Feed = shape(
  { name: 'feed', rename: { formatVersion: 'version' }, inKnf: Object.keys(knfFeed) },
  {
    /** Address of the JSON Feed version that it follows. */
    version: Token,
    /** Name of the feed. */
    title: z.optional(Line),
    /** The page that the feed is about. */
    homePageUrl: z.optional(Link),
    /** Where the feed itself is published. */
    feedUrl: z.optional(Link),
    /** What the feed is. */
    description: z.optional(Text),
    /** Square picture, large. */
    icon: z.optional(Picture),
    /** Square picture, small. */
    favicon: z.optional(Picture),
    /** Who writes it. */
    authors: z.optional(list(Author)),
    /** Language of its items, where they say nothing. */
    language: z.optional(Language),
    /** Where older items are. */
    nextUrl: z.optional(Link),
    /** It will not be updated again. */
    expired: z.optional(Flag),
    /** Posts and events in the publisher's order. */
    items: list(Item),
    ...knfFeed,
  },
);
export interface Feed extends z.infer<typeof Feed> {}
