import type { Block } from '../../model/rich-text.ts';
import type { Event } from '../../model/schema/event.ts';
import type { Post } from '../../model/schema/post.ts';

/** What an open event is made of. An instance of what recurs is made anew, of the same parts. */
const PARTS = [
  ...(['id', 'title', 'summary', 'statusReason', 'content', 'picture', 'program', 'url'] as const),
  ...(['organizer', 'mentions', 'regions', 'language', 'attachments'] as const),
] as const;

const sources = new WeakMap<Post, Event>();

function paragraph(text: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', text }] };
}

function programOf(rows: Event['program'] = []): Block {
  return {
    type: 'list',
    ordered: false,
    items: rows.map(({ start, end, title, speaker }) => {
      const hours = [start, end].flatMap((time) => time?.slice(-5) ?? []).join('–');
      return [paragraph([hours, title, speaker].filter(Boolean).join(' · '))];
    }),
  };
}

/**
 * What an event has to tell, as a post tells it: open in place, both are read the same way. The row
 * above has said when and where.
 *
 * @param before what was made last: given again where it tells the same, since whoever reads a post
 *   reads it once
 */
export function postOf(event: Event, before: Post | undefined): Post {
  const source = before && sources.get(before);
  if (before && source && PARTS.every((part) => source[part] === event[part])) return before;
  const { id, title, language, url, content, picture, mentions, regions, organizer, attachments } =
    event;
  // The first words of a text are no news beside the text.
  const summary = content ? undefined : event.summary;
  const lead = [event.statusReason, summary].flatMap((text) => text ?? []);
  const post: Post = {
    kind: 'post',
    id,
    title,
    language,
    url,
    picture,
    mentions,
    regions,
    attachments,
    authors: (organizer ?? []).map(({ name }) => ({ name })),
    lead: lead.length > 0 ? { blocks: lead.map(paragraph) } : undefined,
    sections: [
      ...(content ? [{ content }] : []),
      ...(event.program?.length ? [{ content: { blocks: [programOf(event.program)] } }] : []),
    ],
  };
  sources.set(post, event);
  return post;
}
