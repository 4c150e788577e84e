import type { Messages } from '../../text/messages/messages.ts';
import { html, nothing } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import { heading } from './heading.ts';

/** The frame of a list: what stands around its items. Whoever draws it first, the next finds the same nodes. */

/** An element's own words for itself. */
export interface FrameWords {
  readonly heading: string;
  readonly all: string;
}

/** What an editor has said of the frame. */
export interface FrameOptions {
  readonly heading: string | undefined;
  readonly headingLevel: number;
  readonly allHref: string | undefined;
}

/**
 * The heading, and what stands under it.
 *
 * @param language of the words
 * @param words none while they are on their way
 */
export function frame(
  { heading: own, headingLevel }: FrameOptions,
  language: string,
  words: FrameWords | undefined,
  isLoading: boolean,
  body: TemplateResult,
): TemplateResult {
  const title = own ?? words?.heading ?? '\u00a0';
  return html`<section
    lang=${language}
    tabindex="-1"
    aria-label=${title || (words?.heading ?? nothing)}
    aria-busy=${isLoading}
  >
    <slot name="heading"
      >${title ? html`<header part="header">${heading(headingLevel, title, 'heading')}</header>` : nothing}</slot
    >
    ${body}
  </section>`;
}

/** Everything's place while nothing is there: the list's, and that of the link under it. */
export function placesOf({ allHref }: FrameOptions, skeleton: TemplateResult): TemplateResult {
  return html`${skeleton} ${allHref === '' ? nothing : html`<footer></footer>`}`;
}

/** What stands under the heading while the feed is on its way. */
export function loadingBody({ loading }: Messages, places: TemplateResult): TemplateResult {
  return html`<slot name="loading"
    ><p class="visually-hidden" role="status">${loading}</p>
    ${places}</slot
  >`;
}

/**
 * The items, and what stands under them.
 *
 * @param homePage address of the link under the items, where the editor names none
 * @param note what is to be said of the feed
 */
export function readyBody(
  list: TemplateResult,
  { allHref }: FrameOptions,
  homePage: string | undefined,
  words: FrameWords,
  note: unknown = nothing,
): TemplateResult {
  const href = allHref ?? homePage;
  return html`${list}
    <slot name="footer"
      >${
        href || note !== nothing
          ? html`<footer part="footer">
              ${href ? html`<a href=${href}>${words.all}</a>` : nothing} ${note}
            </footer>`
          : nothing
      }</slot
    >`;
}
