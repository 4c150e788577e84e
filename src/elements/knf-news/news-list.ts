import { selectPosts } from '../../feed/select-posts.ts';
import { FIRST_OF_POSTS } from '../../model/first-table.generated.ts';
import type { Post } from '../../model/schema/post.ts';
import { beginsWithMarkup } from '../../text/first-words.ts';
import { feedElementStyles } from '../shared/feed-element.styles.ts';
import type { ListKind, View } from '../shared/view.ts';
import { list, skeleton } from './layouts/list.ts';
import type { NewsContext } from './news-context.ts';
import { newsElementStyles } from './news-element.styles.ts';

const loadMarkedWords = () => import('../../text/marked-words.ts');

/** Posts under each other, as a page shows them that asks for nothing else. */
export const newsList = {
  styles: [...feedElementStyles, newsElementStyles],
  first: { shapes: FIRST_OF_POSTS },
  layout: { list, skeleton },
  words: (messages) => ({
    heading: messages.newsHeading,
    all: messages.allNews,
  }),
  // A list whose words stand in HTML waits for what reads it: nothing moves when they come.
  select: (feed, view) => {
    const posts = selectPosts(feed.items, view.environment.now());
    const isWaiting = posts.some(beginsWithMarkup) && view.late(loadMarkedWords) === undefined;
    return isWaiting ? undefined : posts;
  },
  contextOf: (view, feed, context): NewsContext => {
    const part = feed.items.some(beginsWithMarkup) ? view.late(loadMarkedWords) : undefined;
    return { ...context, markedWords: part?.markedWords ?? (() => '') };
  },
} satisfies ListKind<Post, View>;
