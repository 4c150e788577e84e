import * as z from 'zod/mini';
import { Attachment, Image } from './image.ts';
import { Flag, InstantText, Language, Line, Link, list, Picture, Text, Token } from './leaf.ts';
import { Author, Mention } from './party.ts';
import { RichText } from './rich-text.ts';
import { shape } from './shape.ts';

/** The fields that JSON Feed 1.1 gives every item. */
export const jsonFeedItem = {
  /** Unique in the feed, and the same for ever. */
  id: Token,
  /** The item's own page. */
  url: z.optional(Link),
  /** The page elsewhere that the item is about. */
  externalUrl: z.optional(Link),
  /** Title; several posts of one series may share it. */
  title: z.optional(Line),
  /** One or two sentences. */
  summary: z.optional(Text),
  /** The whole text. */
  content: z.optional(RichText),
  /** Address of the main picture; `pictures` says more of it. */
  image: z.optional(Picture),
  /** Address of a wide picture for the top of the page. */
  bannerImage: z.optional(Picture),
  /** When it was published. */
  datePublished: z.optional(InstantText),
  /** When it was last changed. */
  dateModified: z.optional(InstantText),
  /** Who wrote it. */
  authors: z.optional(list(Author)),
  /** Subjects, in the reader's words. */
  tags: z.optional(list(Line)),
  /** Language of the item, where it is not the feed's. */
  language: z.optional(Language),
  /** Files that belong to it. */
  attachments: z.optional(list(Attachment)),
};

/** What JSON Feed calls otherwise than snake_case of our name. */
export const itemRenames = { kind: 'type', content: 'content_html', picture: 'image' };

/** A link with its text, set apart from the running text. */
export const SectionLink = shape(
  { name: 'link' },
  {
    /** Where it leads. */
    url: Link,
    /** Its text. */
    title: z.optional(Line),
  },
);
export interface SectionLink extends z.infer<typeof SectionLink> {}

/** One story of a post that tells several. */
export const Section = shape(
  { name: 'section', rename: { content: 'content_html' } },
  {
    /** Becomes the anchor. */
    id: z.optional(Token),
    /** Heading, where it has one. */
    heading: z.optional(Line),
    /** The story. */
    content: z.optional(RichText),
    /** Its pictures, in order. */
    images: z.optional(list(Image)),
    /** Links that belong to it. */
    links: z.optional(list(SectionLink)),
    /** Its subjects. */
    tags: z.optional(list(Line)),
    /** Ids or codes of the regions it speaks of. */
    regions: z.optional(list(Token)),
    /** Who and what it speaks of. */
    mentions: z.optional(list(Mention)),
    /** Ids of the event items it tells of. */
    events: z.optional(list(Token)),
  },
);
export interface Section extends z.infer<typeof Section> {}

const knfPost = {
  kind: z.literal('post'),
  /** The series it belongs to: `uka-oppsummert`. Its posts share a title, so the date is part of the name. */
  series: z.optional(Line),
  /** The introduction (ingress). */
  lead: z.optional(RichText),
  /** The stories, in order. */
  sections: z.optional(list(Section)),
  /** Main picture with its texts and sizes, where `image` alone says too little. */
  picture: z.optional(Image),
  /** Stays first. */
  pinned: z.optional(Flag),
  /** From when it is no longer shown. */
  expires: z.optional(InstantText),
  /** Ids or codes of the regions it speaks of. */
  regions: z.optional(list(Token)),
  /** Who and what it speaks of. */
  mentions: z.optional(list(Mention)),
};

/** A news item (schema.org `NewsArticle` or `BlogPosting`). */
export const Post = shape(
  { name: 'post', rename: itemRenames, inKnf: Object.keys(knfPost) },
  { ...jsonFeedItem, ...knfPost },
);
export interface Post extends z.infer<typeof Post> {}
