import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import type { Feed } from '../../model/schema/feed.ts';
import type { Post } from '../../model/schema/post.ts';
import type { Messages, StateMessages } from '../../text/messages/messages.ts';
import { stateMessagesOf } from '../../text/state-messages.ts';
import { buttonStyles } from '../shared/button.styles.ts';
import { classStyles } from '../shared/class.styles.ts';
import { FeedElement } from '../shared/feed-element.ts';
import { message, NO_POSTS } from '../shared/message.ts';
import { newsClassStyles } from './news-class.styles.ts';
import { newsList } from './news-list.ts';

/** Layouts that are fetched when they are asked for. */
const layouts = {
  cards: () => import('./layouts/cards.ts'),
  compact: () => import('./layouts/compact.ts'),
  headlines: () => import('./layouts/headlines.ts'),
  featured: () => import('./layouts/featured.ts'),
};

/**
 * The latest posts of a feed.
 *
 * @tag knf-news
 */
export class NewsElement extends FeedElement<Post> {
  static override styles = [newsList.styles, buttonStyles, classStyles, newsClassStyles];

  /** How the items are laid out. */
  declare layout: 'list' | 'cards' | 'compact' | 'headlines' | 'featured';

  protected override readonly kind = newsList;
  protected override readonly layouts = layouts;

  protected override failedWords({ newsFailed }: StateMessages): string {
    return newsFailed;
  }

  protected override emptyMessage(_feed: Feed, messages: Messages): TemplateResult {
    return html`${message(NO_POSTS, stateMessagesOf(messages).noNews)}`;
  }
}
