import type { Post } from '../../../model/schema/post.ts';
import { rows } from '../../shared/layout.ts';
import { picture } from '../../shared/picture.ts';
import { html, nothing } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';
import type { NewsContext } from '../news-context.ts';
import { postHeading, postSummary, postTags } from './post-parts.ts';

function row(post: Post, index: number, context: NewsContext): TemplateResult {
  return html`<li part="item">
    <article lang=${post.language}>
      <div class="text">${postHeading(post, context)} ${postSummary(post, context)}</div>
      ${postTags(post)}
    </article>
    ${context.hasImages ? picture(post, index, context) : nothing}
  </li>`;
}

/**
 * Posts under each other: date, title, what it is about, subjects; the picture beside.
 *
 * @param places how many places the list holds from the start, so that nothing moves when it fills
 */
export function list(posts: readonly Post[], places: number, context: NewsContext): TemplateResult {
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
          <div class="text"><i></i><i></i><i></i><i></i></div>
          <i class="image"></i>
        </li>`,
    )}
  </ul>`;
}
