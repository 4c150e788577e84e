import type { Post } from '../../../model/schema/post.ts';
import { rows } from '../../shared/layout.ts';
import { css } from '../../shared/styles.ts';
import { html } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';
import type { NewsContext } from '../news-context.ts';
import { postHeading, postSummary } from './post-parts.ts';

function row(post: Post, _index: number, context: NewsContext): TemplateResult {
  return html`<li part="item">
    <article lang=${post.language}>
      <div class="run">${postHeading(post, context)} ${postSummary(post, context)}</div>
    </article>
  </li>`;
}

/**
 * Posts in as little height as they can be told apart in: date and title, and as much of what each
 * is about as the rest of its lines hold. Weekly posts share one title; that rest tells them apart.
 *
 * @param _places each row is as tall as its place
 */
export function list(
  posts: readonly Post[],
  _places: number,
  context: NewsContext,
): TemplateResult {
  return html`<ul part="list" class="rows compact" role="list">
    ${rows(posts, context, row)}
  </ul>`;
}

/** The rows' places while their posts are on their way. */
export function skeleton(places: number): TemplateResult {
  return html`<ul part="skeleton" class="rows compact" aria-hidden="true">
    ${Array.from({ length: places }, () => html`<li><i></i></li>`)}
  </ul>`;
}

/** Beside a wide list the dates stand in a column of their own. */
export const styles = css`
  .run {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    margin-block-start: var(--_date);
    overflow: hidden;
    line-height: var(--_line);
  }
  .run:has(button) {
    max-block-size: calc(1em * var(--_line) * var(--_lines));
  }
  .run > * {
    display: inline;
  }
  .run [part='summary'] {
    line-height: 1;
  }
  .run [part='title'] {
    margin-inline-end: 0.4em;
  }
  .compact .when {
    inset-block-start: var(--_pad);
  }
  .compact i {
    block-size: 1em;
    inline-size: 70%;
  }
  @container knf (inline-size >= 38em) {
    .compact article {
      padding-inline-start: 11em;
    }
    .compact i {
      margin-inline-start: 11em;
    }
  }
`;
