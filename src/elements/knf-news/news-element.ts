import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import { selectPosts } from '../../feed/select.ts';
import type { Feed, Item } from '../../model/schema/feed.ts';
import type { Post } from '../../model/schema/post.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { FeedElement } from '../shared/feed-element.ts';
import type { LayoutContext } from '../shared/feed-element.ts';
import { message } from '../shared/message.ts';
import { newsList, newsListSkeleton } from './layouts/list.ts';
import { newsElementStyles } from './news-element.styles.ts';

/**
 * The latest posts of a feed.
 *
 * @tag knf-news
 */
export class NewsElement extends FeedElement {
  static override styles = [...FeedElement.styles, newsElementStyles];

  protected override select(feed: Feed): readonly Post[] {
    return selectPosts(feed.items, this.environment.now());
  }

  protected override list(items: readonly Item[], context: LayoutContext): TemplateResult {
    return newsList(items as readonly Post[], this.limit, context);
  }

  protected override skeleton(): TemplateResult {
    return newsListSkeleton(this.limit);
  }

  protected override emptyMessage(_feed: Feed, messages: Messages): TemplateResult {
    return html`${message(messages.noNews)}`;
  }

  protected override words(messages: Messages) {
    return {
      heading: messages.newsHeading,
      all: messages.allNews,
      failed: messages.newsFailed,
    };
  }
}
