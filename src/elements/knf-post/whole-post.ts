import type { Post } from '../../model/schema/post.ts';
import type { PartHost } from '../shared/parts.ts';
import type { TemplateResult } from '../template/template.ts';
import { postArticle } from './post-article.ts';
import type { ArticleContext } from './post-article.ts';
import { readPost } from './read-post.ts';
import type { WholePost } from './read-post.ts';

const loadStyles = () => import('./post.styles.ts');
const loadEventCard = () => import('./event-card.ts');
const loadMentionNames = () => import('./mention-names.ts');
const loadRegionLinks = () => import('./region-links.ts');

/** Posts that have been read, and those whose reading is under way. */
const read = new WeakMap<Post, { readonly whole: WholePost; readonly styles: string }>();
const underWay = new Map<Post, Promise<void>>();

/** Settles when every post whose reading has begun is read, or cannot be. False where there was none. */
export async function allRead(): Promise<boolean> {
  const ways = [...underWay.values()];
  await Promise.allSettled(ways);
  return ways.length > 0;
}

/** Reads a post, once for all who ask. */
async function reading(post: Post): Promise<void> {
  try {
    const [whole, { styles }] = await Promise.all([readPost(post), loadStyles()]);
    read.set(post, { whole, styles });
  } finally {
    underWay.delete(post);
  }
}

/**
 * A post whole; its texts are read first, once for the page.
 *
 * @returns `undefined` while it waits
 */
export function wholePost(
  post: Post,
  context: Omit<ArticleContext, 'regions' | 'mentions' | 'event'>,
  { late, adopt, onArrival }: PartHost,
): TemplateResult | undefined {
  const known = read.get(post);
  if (!known) {
    const way = underWay.get(post) ?? reading(post);
    underWay.set(post, way);
    // Where the reader cannot be had, the post's own page is still a link away.
    void way.then(onArrival, () => undefined);
    return undefined;
  }
  adopt(known.styles);
  // The article waits for all of its parts: nothing that is read moves when one of them comes.
  const parts: unknown[] = [];
  const taken = <P extends { readonly styles: string }>(load: () => Promise<P>) => {
    const part = late(load);
    if (part) adopt(part.styles);
    parts.push(part);
    return part;
  };
  const article = postArticle(known.whole, {
    ...context,
    event: (event, level) => taken(loadEventCard)?.eventCard(event, level, context.layout),
    mentions: (mentions) =>
      mentions.length > 0
        ? taken(loadMentionNames)?.mentionNames(mentions, context.more.post.mentions)
        : undefined,
    regions: (ids) => {
      const part = taken(loadRegionLinks);
      const { feed, messages } = context.layout;
      return part?.regionLinks(ids, context.more.post.regions, feed, messages.language);
    },
  });
  return parts.includes(undefined) ? undefined : article;
}
