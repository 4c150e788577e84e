import { FIRST_OF_POSTS } from '../../model/first-table.generated.ts';
import type { Feed } from '../../model/schema/feed.ts';
import type { Post } from '../../model/schema/post.ts';
import type { Messages, StateMessages } from '../../text/messages/messages.ts';
import { stateMessagesOf } from '../../text/state-messages.ts';
import { FeedElement } from '../shared/feed-element.ts';
import type { LayoutContext } from '../shared/layout.ts';
import { message, NO_POSTS } from '../shared/message.ts';
import type { ListKind, View } from '../shared/view.ts';
import type { PropertyDeclarations } from '../shared/reactive-element.ts';
import { css } from '../shared/styles.ts';
import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';

const loadWholePost = () => import('./whole-post.ts');

/**
 * A few lines hold the place of a post while it is on its way. How long it is nobody knows yet: it
 * holds a whole screen, so that what stands under it is not seen to move.
 */
function skeleton(): TemplateResult {
  return html`<div part="skeleton" class="text" aria-hidden="true">
    <i></i><i></i><i></i><i></i><i></i>
  </div>`;
}

const styles = css`
  [part='skeleton'] {
    min-block-size: 100svh;
  }
  [part='skeleton'] i {
    block-size: 1em;
    margin-block: 1em;
    max-inline-size: var(--_measure);
  }
  [part='skeleton'] i:first-child {
    block-size: 2em;
    inline-size: 60%;
  }
`;

/**
 * One post of a feed, whole: lead, sections, pictures, the events and regions it speaks of.
 *
 * @tag knf-post
 */
export class PostElement extends FeedElement<Post> {
  static override styles = [FeedElement.styles, styles];
  static override properties: PropertyDeclarations = { item: {} };

  /** Id of the post in the feed. */
  declare item: string | undefined;

  #title: string | undefined;
  protected override readonly layouts = {};
  protected override readonly kind: ListKind<Post, View> = {
    styles: PostElement.styles,
    first: { shapes: FIRST_OF_POSTS },
    layout: {
      list: ([post], _places, context) =>
        html`${(post && this.#whole(post, context)) ?? skeleton()}`,
      skeleton,
    },
    words: (messages) => ({
      heading: this.#title ?? messages.newsHeading,
      all: messages.allNews,
    }),
    select: ({ items }) => {
      const posts = items.filter(
        (item): item is Post => item.kind === 'post' && item.id === this.item,
      );
      this.#title = posts[0]?.title;
      return posts;
    },
    contextOf: (_view, _feed, context) => context,
  };

  constructor() {
    super();
    this.heading = '';
  }

  #whole(post: Post, context: LayoutContext): TemplateResult | undefined {
    const part = this.late(loadWholePost);
    const more = this.more(context.messages);
    if (!part || !more) return undefined;
    return part.wholePost(post, { layout: context, more, hasTitle: true }, this);
  }

  protected override failedWords({ newsFailed }: StateMessages): string {
    return newsFailed;
  }

  protected override emptyMessage(_feed: Feed, messages: Messages): TemplateResult {
    return message(
      NO_POSTS,
      this.more(messages)?.post.notFound ?? stateMessagesOf(messages).noNews,
    );
  }
}
