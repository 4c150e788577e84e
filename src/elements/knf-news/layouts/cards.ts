import type { Post } from '../../../model/schema/post.ts';
import { rows } from '../../shared/layout.ts';
import { picture } from '../../shared/picture.ts';
import { css } from '../../shared/styles.ts';
import { html, nothing } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';
import type { NewsContext } from '../news-context.ts';
import { postHeading, postSummary, postTags } from './post-parts.ts';

/** The narrowest card is 216 px; one that stands alone may fill the column. */
const SIZES = '(min-width: 480px) 320px, 100vw';

/** How many pictures are asked for at once: those of the first row in most columns. */
const FIRST_ROW = 3;

function card(post: Post, index: number, context: NewsContext): TemplateResult {
  return html`<li part="item">
    <article lang=${post.language}>
      <div class="text">${postHeading(post, context)} ${postSummary(post, context)}</div>
      ${postTags(post)}
    </article>
    ${context.hasImages ? picture(post, index < FIRST_ROW ? 0 : index, context, SIZES) : nothing}
  </li>`;
}

/**
 * Posts beside each other, picture first, as many in a row as there is room for.
 *
 * @param _places the grid holds its places by itself: every card is as tall as its place
 */
export function list(
  posts: readonly Post[],
  _places: number,
  context: NewsContext,
): TemplateResult {
  return html`<ul part="list" class="rows cards" role="list">
    ${rows(posts, context, card)}
  </ul>`;
}

/** The cards' places while their posts are on their way. */
export function skeleton(places: number): TemplateResult {
  return html`<ul part="skeleton" class="rows cards" aria-hidden="true">
    ${Array.from(
      { length: places },
      () =>
        html`<li>
          <i class="image"></i>
          <div class="text"><i></i><i></i><i></i></div>
        </li>`,
    )}
  </ul>`;
}

/** A card without a picture gives its text the picture's place. */
export const styles = css`
  /* A reader's own spacing of text may need more room than its place has. */
  .rows.cards > li {
    grid-template-rows: auto minmax(var(--_text), auto);
  }
  .cards > li > :is(img, i.image) {
    grid-area: 1 / 1;
  }
  .cards > li > :is(article, .text) {
    grid-area: 2 / 1;
    padding-block-start: 0.75em;
  }
  .cards > li:not(:has(> :is(img, i.image))) {
    margin-block-start: -1px;
    border-block-start: 1px solid var(--_border);
  }
  :host(:not([images='none'])) .cards > li:not(:has(> :is(img, i.image))) > article {
    grid-area: 1 / 1 / 3 / 1;
    --_lines: 10;
  }
  .cards .text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    margin-block-start: calc(1em * var(--_line) + 0.1em);
    overflow: hidden;
  }
  .cards .text:has(button) {
    max-block-size: calc(1em * var(--_line) * var(--_lines) + 0.3em);
  }
  .cards [part='summary'] {
    margin-block-start: 0.3em;
  }
  .cards .when {
    grid-area: 2 / 1;
    inset-block: 0.75em auto;
  }
  .cards > li:not(:has(> :is(img, i.image))) .when {
    grid-area: 1 / 1;
  }
`;
