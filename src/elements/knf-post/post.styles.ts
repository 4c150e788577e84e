import { css } from '../shared/styles.ts';

/** A post is set for reading: a line of at most 42 em, and air between its parts. */
export const styles = css`
  /* Open in a list it has the whole width, and its own height, whatever the rows around it are. */
  .rows > li.whole,
  .days > li.whole {
    display: block;
    grid-column: 1 / -1;
    block-size: auto;
  }
  .rows > .whole::before {
    content: none;
  }
  .post {
    max-inline-size: var(--_measure);
    padding-block: 1em;
    line-height: 1.5;
  }
  .whole > .post {
    padding-block: 0 0.5em;
  }
  .post .head {
    display: flex;
    flex-direction: column-reverse;
  }
  .post .head [part='title'] {
    display: block;
    font-size: 1.45em;
    font-weight: 640;
    line-height: 1.15;
    letter-spacing: -0.02em;
    padding-block: 0.2em;
  }
  .post .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 0.75em;
  }
  .post .meta [part='date'] {
    color: inherit;
    font-size: inherit;
  }
  .post .meta time::first-letter {
    text-transform: uppercase;
  }
  .ingress {
    font-size: 1.1875em;
    line-height: 1.5;
    padding-block: 0.5em;
  }
  .post :is(p, ul, ol, blockquote, figure) + p,
  .post :is(ul, ol, blockquote, figure) {
    margin-block-start: 0.75em;
  }
  .post :is(ol, .part > ul:not(.links), blockquote) {
    padding-inline-start: 1.4em;
  }
  .post .part > ul:not(.links) {
    list-style: disc;
  }
  .post blockquote {
    border-inline-start: 3px solid var(--_border);
    padding-inline-start: 1em;
    margin-inline: 0;
  }
  .post :is(p, li, summary) a:not([part]) {
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.15em;
  }
  .post strong {
    font-weight: 640;
  }
  .part {
    container: none;
    padding-block-start: 1.75em;
    scroll-margin-block: 4em;
  }
  .part > [part='heading'] {
    font-size: 1.25em;
    margin-block-end: 0.3em;
  }
  .post [part='text-heading'] {
    font-weight: 640;
    margin-block: 1.25em 0.25em;
  }
  .toc {
    margin-block: 1em;
    padding: 0.25em 0 0.25em 1em;
    padding-inline: 1em 0;
    border-inline-start: 3px solid var(--_border);
    font-size: var(--_body);
  }
  .toc b {
    font-weight: 640;
  }
  .post .toc ul {
    margin: 0;
  }
  .post :is(.toc, .links) a {
    display: inline-block;
    padding-block: 0.125em;
    min-block-size: 1.75em;
  }
  .post .toc a:not([part], :hover) {
    text-decoration: none;
  }
  figure {
    margin: 1em 0;
  }
  figure img {
    inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
    background: var(--_surface);
    display: block;
  }
  figure img:not(.sized) {
    aspect-ratio: var(--_image-ratio);
    object-fit: cover;
  }
  figcaption {
    padding-block-start: 0.5em;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.45;
  }
  figcaption b {
    color: var(--_text);
    font-weight: 640;
  }
  figcaption small {
    display: block;
    font-size: 0.875em;
  }
  /* Whom and where it concerns: a label and a row of names. */
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
    font-size: var(--_body);
  }
  .about,
  .source {
    margin-block-start: 1.25em;
  }
  .about + .about {
    margin-block-start: 0.5em;
  }
  .about b {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: 400;
  }
  .post .about ul {
    flex: 1 1 12em;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  @media print {
    .toc {
      display: none;
    }
    figure {
      break-inside: avoid;
    }
    figure img {
      inline-size: auto;
      max-inline-size: 100%;
      max-block-size: 9cm;
    }
    /* Paper leads nowhere: the address stands after what led there. */
    .post a:is([href^='http'], [href^='mailto'])::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
      font-size: 0.875em;
      font-weight: 400;
    }
    .mention a[part]::after {
      position: static;
    }
  }
`;
