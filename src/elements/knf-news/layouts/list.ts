import { html, nothing } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';
import type { Post } from '../../../model/schema/post.ts';
import { postDate } from '../../../text/event-words.ts';
import { excerptOf } from '../../../text/excerpt.ts';
import { heading } from '../../shared/heading.ts';
import { itemLink } from '../../shared/item-link.ts';
import { rows } from '../../shared/layout.ts';
import type { LayoutContext } from '../../shared/layout.ts';
import { picture } from '../../shared/picture.ts';

/** Tags shown in a row; the rest are on the post's own page. */
const MAX_TAGS = 3;

function row(post: Post, index: number, context: LayoutContext): TemplateResult {
  const { messages, timeZone, itemLevel, hasImages } = context;
  const { datePublished, tags = [] } = post;
  const excerpt = excerptOf(post);
  const title = post.title ?? (excerpt.slice(0, 60) || messages.untitledPost);
  // The date stands after the title in the document, so that it is heard with its own item, and
  // joins the link's name: weekly posts share one title. It is drawn above it.
  const content = html`<span part="title" dir="auto">${title}</span>${
      datePublished
        ? html`<span class="when"
            ><time part="date" datetime=${datePublished}
              >${postDate(datePublished, messages, timeZone)}</time
            ></span
          >`
        : nothing
    }`;
  return html`<li part="item">
    <article lang=${post.language ?? nothing}>
      <div class="text">
        ${heading(itemLevel, itemLink(post, content, context), 'item-heading')}
        ${excerpt && post.title ? html`<p part="summary" dir="auto">${excerpt}</p>` : nothing}
      </div>
      ${
        tags.length > 0
          ? html`<ul part="tags">
              ${tags.slice(0, MAX_TAGS).map((tag) => html`<li part="tag">${tag}</li>`)}
            </ul>`
          : nothing
      }
    </article>
    ${hasImages ? picture(post, index) : nothing}
  </li>`;
}

/**
 * Posts under each other: date, title, what it is about, subjects; the picture beside.
 *
 * @param places how many places the list holds from the start, so that nothing moves when it fills
 */
export function list(
  posts: readonly Post[],
  places: number,
  context: LayoutContext,
): TemplateResult {
  return html`<ul part="list" class="rows news" role="list" .style=${`--_places:${places}`}>
    ${rows(posts, context, row)}
  </ul>`;
}

/** The list's places while its posts are on their way. */
export function skeleton(places: number): TemplateResult {
  return html`<ul
    part="skeleton"
    class="rows news"
    aria-hidden="true"
    .style=${`--_places:${places}`}
  >
    ${Array.from(
      { length: places },
      () =>
        html`<li>
          <div class="text"><i></i><i></i><i></i></div>
          <i class="image"></i>
        </li>`,
    )}
  </ul>`;
}
