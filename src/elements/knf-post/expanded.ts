import type { Event } from '../../model/schema/event.ts';
import type { Item } from '../../model/schema/feed.ts';
import type { Post } from '../../model/schema/post.ts';
import type { MoreMessages } from '../../text/messages/more-messages.ts';
import { late } from '../shared/late.ts';
import type { LayoutContext } from '../shared/layout.ts';
import type { TemplateResult } from '../template/template.ts';
import { wholePost } from './whole-post.ts';

const loadEventPost = () => import('./event-post.ts');

/** The event that is open in each element, as a post. */
const opened = new WeakMap<() => void, Post>();

/**
 * An item of a list whole, under its row: a post, or what an event has to tell.
 *
 * @param adopt gives the element the styles of what is shown
 * @param onArrival called when what it waits for has come; each element has its own
 * @returns `undefined` while it waits
 */
export function expanded(
  item: Item,
  layout: LayoutContext,
  more: MoreMessages,
  adopt: (styles: string) => void,
  onArrival: () => void,
): TemplateResult | undefined {
  const draw = (post: Post) => wholePost(post, { layout, more, hasTitle: false }, adopt, onArrival);
  if (item.kind === 'post') return draw(item);
  const part = late(loadEventPost, onArrival);
  if (!part) return undefined;
  const post = part.postOf(item satisfies Event, opened.get(onArrival));
  opened.set(onArrival, post);
  return draw(post);
}
