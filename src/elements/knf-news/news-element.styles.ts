import { css } from '../shared/styles.ts';

/**
 * A row's height follows from the width alone, never from what is in it: the lines of a title and
 * its summary share one allowance, so that a long title takes from the summary. Thus the places are
 * as tall as the rows that fill them, and nothing on the page moves.
 */
export const newsElementStyles = css`
  .news {
    --_lines: 4;
    --_picture: 0em;
    --_text: calc(1em * var(--_line) * (var(--_lines) + 1));
    --_tags: 2em;
    --_row: calc(max(var(--_text) + var(--_tags), var(--_picture)) + 2em + 1px);
    min-block-size: calc(var(--_row) * var(--_places) + var(--_first, 0em));
  }
  .news > li {
    min-block-size: var(--_row);
    align-content: start;
  }
  .news .text {
    padding-block-start: calc(1em * var(--_line) - 0.15em);
    overflow: hidden;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
  }
  .when {
    position: absolute;
    inset-block-start: 1em;
    inset-inline-start: 0;
  }
  /* A line is as tall as the text around it has it, so that lines are as many as were allowed. */
  [part='title'] {
    line-height: 1;
  }
  [part='summary'] {
    margin-block-start: 0.16em;
    color: var(--_muted);
    font-size: var(--_body);
    line-height: calc(1em * var(--_line) / 0.9375);
    overflow-wrap: anywhere;
  }
  [part='tags'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    block-size: var(--_tags, 2em);
    padding-block-start: 0.5em;
    overflow: hidden;
  }
  [part='tag'] {
    padding-inline: 0.6em;
    border-radius: 1em;
    background: var(--_surface);
    color: var(--_muted);
    font-size: 0.75em;
    line-height: 2;
    white-space: nowrap;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  img,
  i.image {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: var(--_image-ratio);
    border-radius: var(--_radius);
    object-fit: cover;
    background: var(--_surface);
  }
  .text > i {
    block-size: 0.7em;
    margin-block-end: 0.35em;
  }
  .text > i:nth-child(even) {
    inline-size: 78%;
  }
  .text > i:first-child {
    inline-size: 26%;
  }
  @container knf (inline-size < 26em) {
    .news {
      --_first: calc(100cqi / (var(--_image-ratio)) + 0.75em);
    }
    .news > li:not(:first-child) > :is(img, i.image) {
      display: none;
    }
    .news > li:first-child > :is(img, i.image) {
      order: -1;
      margin-block-end: 0.75em;
    }
    .news > li:first-child:has(> img) .when {
      inset-block-start: calc(1em + var(--_first));
    }
  }
  @container knf (inline-size >= 24em) {
    .news {
      --_lines: 3;
    }
  }
  @container knf (inline-size >= 26em) {
    .news {
      --_picture-width: clamp(6em, 24cqi, 11em);
      --_picture: calc(var(--_picture-width) / (var(--_image-ratio)));
    }
    .news > li:has(> :is(img, i.image)) {
      grid-template-columns: minmax(0, 1fr) var(--_picture-width);
    }
  }
  /* Where no pictures are asked for, none have a place. */
  :host([images='none']) .news {
    --_first: 0em;
  }
  :host([images='none']) i.image {
    display: none;
  }
`;
