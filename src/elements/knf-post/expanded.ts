import type { Event } from '../../model/schema/event.ts';
import type { Item } from '../../model/schema/feed.ts';
import type { Post } from '../../model/schema/post.ts';
import type { MoreMessages } from '../../text/messages/more-messages.ts';
import type { LayoutContext } from '../shared/layout.ts';
import type { PartHost } from '../shared/parts.ts';
import type { TemplateResult } from '../template/template.ts';
import { wholePost } from './whole-post.ts';

const loadEventPost = () => import('./event-post.ts');

/** The event that is open in each element, as a post. */
const opened = new WeakMap<PartHost, Post>();

/**
 * An item of a list whole, under its row: a post, or what an event has to tell.
 *
 * @returns `undefined` while it waits
 */
export function expanded(
  item: Item,
  layout: LayoutContext,
  more: MoreMessages,
  host: PartHost,
): TemplateResult | undefined {
  const draw = (post: Post) => wholePost(post, { layout, more, hasTitle: false }, host);
  if (item.kind === 'post') return draw(item);
  const part = host.late(loadEventPost);
  if (!part) return undefined;
  const post = part.postOf(item satisfies Event, opened.get(host));
  opened.set(host, post);
  return draw(post);
}
