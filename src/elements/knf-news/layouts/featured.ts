import type { Post } from '../../../model/schema/post.ts';
import { rows } from '../../shared/layout.ts';
import { picture } from '../../shared/picture.ts';
import { css } from '../../shared/styles.ts';
import { html, nothing } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';
import type { NewsContext } from '../news-context.ts';
import { postHeading, postSummary } from './post-parts.ts';

/** The first post's picture takes three fifths of a wide list, all of a narrow one. */
const SIZES = '(min-width: 704px) 60vw, 100vw';

function row(post: Post, index: number, context: NewsContext): TemplateResult {
  const isLead = index === 0;
  return html`<li part="item" class=${isLead ? 'lead' : 'more'}>
    <article lang=${post.language}>
      <div class="run">${postHeading(post, context)} ${postSummary(post, context)}</div>
    </article>
    ${isLead && context.hasImages ? picture(post, index, context, SIZES) : nothing}
  </li>`;
}

/**
 * One post large, the others small beside it, or under it where the column is narrow.
 *
 * @param _places each post is as tall as its place
 */
export function list(
  posts: readonly Post[],
  _places: number,
  context: NewsContext,
): TemplateResult {
  return html`<ul part="list" class="rows featured" role="list">
    ${rows(posts, context, row)}
  </ul>`;
}

/** The posts' places while they are on their way. */
export function skeleton(places: number): TemplateResult {
  return html`<ul part="skeleton" class="rows featured" aria-hidden="true">
    ${Array.from({ length: places }, (_, index) =>
      index === 0
        ? html`<li>
            <i class="image"></i>
            <div class="run"><i></i><i></i><i></i></div>
          </li>`
        : html`<li><i></i></li>`,
    )}
  </ul>`;
}

/**
 * The first post's text is allowed four lines, five in a narrow column; its title as many of them as it
 * needs. Without a picture
 * it stands on a ground as large as it and the picture are together; forced colours draw its edge.
 */
export const styles = css`
  .featured > .lead {
    align-content: start;
  }
  /* A reader's own spacing of text may need more room than its place has. */
  .rows.featured > li:first-child {
    grid-template-rows: auto minmax(var(--_lead), auto);
  }
  .featured .run {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    margin-block-start: calc(1em * var(--_line));
    overflow: hidden;
  }
  .featured .more .run:has(button) {
    max-block-size: calc(1em * var(--_line) * var(--_lines));
  }
  .featured .more .run > * {
    display: inline;
  }
  .featured .more [part='summary'] {
    line-height: 1;
  }
  .featured .more [part='title'] {
    margin-inline-end: 0.4em;
  }
  .featured .more .when {
    inset-block-start: var(--_pad);
  }
  .featured > li:first-child > :is(img, i.image) {
    grid-area: 1 / 1;
  }
  .featured > li:first-child > :is(article, .run) {
    grid-area: 2 / 1;
    padding-block-start: 0.75em;
  }
  .featured .lead .run {
    --_lines: 5;
    --_lead-title: 1.25em;
    margin-block-start: calc(1em * var(--_line) + 0.2em);
  }
  .featured .lead [part='title'] {
    font-size: var(--_lead-title);
    line-height: 1.2;
    letter-spacing: -0.015em;
  }
  .featured .lead [part='summary'] {
    margin-block-start: 0.4em;
  }
  .featured .lead .when {
    grid-area: 2 / 1;
    inset-block: 0.75em auto;
  }
  :host(:not([images='none'])) .lead:not(:has(> img)) > article {
    grid-area: 1 / 1 / 3 / 1;
    display: grid;
    align-content: end;
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_surface);
    outline: 1px solid transparent;
    outline-offset: -1px;
  }
  :host(:not([images='none'])) .lead:not(:has(> img)) .when {
    grid-area: 1 / 1;
    inset-block: 1em auto;
    inset-inline: 1em auto;
  }
  .featured i:not(.image) {
    block-size: 1em;
    margin-block: 0.3em;
    inline-size: 80%;
  }
  @container knf (inline-size >= 20em) {
    .featured .lead .run {
      --_lines: 4;
      --_lead-title: 1.5em;
    }
  }
  /* The first line beside the picture begins level with it. */
  @container knf (inline-size >= 44em) {
    .featured > .more {
      inset-block-start: 0.375em;
    }
  }
`;
