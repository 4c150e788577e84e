import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import { selectPosts } from '../../feed/select-posts.ts';
import type { Feed } from '../../model/schema/feed.ts';
import type { Post } from '../../model/schema/post.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { beginsWithMarkup } from '../../text/first-words.ts';
import { FeedElement } from '../shared/feed-element.ts';
import { message } from '../shared/message.ts';
import { list, skeleton } from './layouts/list.ts';
import type { NewsContext } from './news-context.ts';
import { newsElementStyles } from './news-element.styles.ts';

/** Layouts that are fetched when they are asked for. */
const layouts = {
  cards: () => import('./layouts/cards.ts'),
  compact: () => import('./layouts/compact.ts'),
  headlines: () => import('./layouts/headlines.ts'),
  featured: () => import('./layouts/featured.ts'),
};

const loadMarkedWords = () => import('../../text/marked-words.ts');

/**
 * The latest posts of a feed.
 *
 * @tag knf-news
 */
export class NewsElement extends FeedElement<Post> {
  static override styles = [...FeedElement.styles, newsElementStyles];

  /** How the items are laid out. */
  declare layout: 'list' | 'cards' | 'compact' | 'headlines' | 'featured';

  protected override readonly listLayout = { list, skeleton };
  protected override readonly layouts = layouts;

  /** A list whose words stand in HTML waits for what reads it: nothing moves when they come. */
  protected override select(feed: Feed): readonly Post[] | undefined {
    const posts = selectPosts(feed.items, this.environment.now());
    const isWaiting = posts.some(beginsWithMarkup) && this.late(loadMarkedWords) === undefined;
    return isWaiting ? undefined : posts;
  }

  protected override contextOf(feed: Feed, messages: Messages): NewsContext {
    const part = feed.items.some(beginsWithMarkup) ? this.late(loadMarkedWords) : undefined;
    return { ...super.contextOf(feed, messages), markedWords: part?.markedWords ?? (() => '') };
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
