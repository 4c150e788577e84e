import type { Post } from '../../../model/schema/post.ts';
import { postDate } from '../../../text/post-date.ts';
import { firstWords } from '../../../text/first-words.ts';
import { heading } from '../../shared/heading.ts';
import { itemLink } from '../../shared/item-link.ts';
import { html, nothing } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';
import type { NewsContext } from '../news-context.ts';

/** Tags shown with a post; the rest are on the post's own page. */
const MAX_TAGS = 3;

/** Characters of its text that stand for the title of a post without one. */
const TITLE_LENGTH = 60;

/**
 * A post's title, and its date. The date stands after the title in the document, so that it is heard
 * with its own item, and joins the link's name: weekly posts share one title. It is drawn above it.
 */
export function postHeading(post: Post, context: NewsContext): TemplateResult {
  const { messages, timeZone, itemLevel } = context;
  const { datePublished } = post;
  const title =
    post.title ??
    (firstWords(post, context.markedWords).slice(0, TITLE_LENGTH) || messages.untitledPost);
  const content = html`<span part="title" dir="auto">${title}</span> ${
      datePublished
        ? html`<span class="when"
            ><time part="date" datetime=${datePublished}
              >${postDate(datePublished, messages, timeZone)}</time
            ></span
          >`
        : nothing
    }`;
  return heading(itemLevel, itemLink(post, content, context), 'item-heading');
}

/** What a post is about; nothing where its text has become its title. */
export function postSummary(
  post: Post,
  { markedWords }: NewsContext,
): TemplateResult | typeof nothing {
  const excerpt = firstWords(post, markedWords);
  return excerpt && post.title ? html`<p part="summary" dir="auto">${excerpt}</p>` : nothing;
}

/** A post's first subjects. */
export function postTags({ tags = [] }: Post): TemplateResult | typeof nothing {
  return tags.length > 0
    ? html`<ul part="tags">
        ${tags.slice(0, MAX_TAGS).map((tag) => html`<li part="tag">${tag}</li>`)}
      </ul>`
    : nothing;
}
