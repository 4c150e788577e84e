import type { Post } from '../../../model/schema/post.ts';
import { rows } from '../../shared/layout.ts';
import { css } from '../../shared/styles.ts';
import { html } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';
import type { NewsContext } from '../news-context.ts';
import { postHeading } from './post-parts.ts';

function row(post: Post, _index: number, context: NewsContext): TemplateResult {
  return html`<li part="item">
    <article lang=${post.language}>${postHeading(post, context)}</article>
  </li>`;
}

/**
 * Titles alone, the date after each: for a sidebar or a front page with much on it.
 *
 * @param _places each row is as tall as its place
 */
export function list(
  posts: readonly Post[],
  _places: number,
  context: NewsContext,
): TemplateResult {
  return html`<ul part="list" class="rows headlines" role="list">
    ${rows(posts, context, row)}
  </ul>`;
}

/** The titles' places while they are on their way. */
export function skeleton(places: number): TemplateResult {
  return html`<ul part="skeleton" class="rows headlines" aria-hidden="true">
    ${Array.from({ length: places }, () => html`<li><i></i></li>`)}
  </ul>`;
}

/** Where there is room the date stands at the end of the line, else it runs on after the title. */
export const styles = css`
  .headlines > li {
    align-content: center;
  }
  .headlines article:not(.post) > * {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    overflow: hidden;
    line-height: var(--_line);
  }
  .headlines [part='title'] {
    font-size: var(--_body);
    margin-inline-end: 0.6em;
  }
  .headlines .when {
    position: static;
    display: inline-block;
  }
  .headlines i {
    block-size: 1em;
    inline-size: 70%;
  }
  @container knf (inline-size >= 38em) {
    .headlines article {
      padding-inline-end: 10em;
    }
    .headlines button [part='title'] {
      display: block;
      overflow: hidden;
      text-overflow: ellipsis;
      line-height: var(--_line);
      white-space: nowrap;
    }
    .headlines .when {
      position: absolute;
      inset-block: var(--_pad) auto;
      inset-inline: auto 0;
    }
  }
`;
