import { html, nothing } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import { icon } from './icon.ts';
import { css } from './styles.ts';

/** Drawings of what a message is about; see `icon`. */
export const WARNING = 'M8 2.2 14.5 13.5h-13zM8 6.5v3M8 11.6v.1';
export const NO_EVENTS = 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5 1.8v2.5M11 1.8v2.5';
export const NO_POSTS = 'M3.5 2h9v12h-9zM6 5.5h4M6 8.2h4';
export const RETRY = 'M13 8a5 5 0 1 1-1.6-3.7M13.2 1.6v3.2H10';

/** Messages come with the element, which is all that shows any. */
export const messageStyles = css`
  [part='message'] {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75em;
    margin-block: 1em;
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: var(--_body);
  }
  [part='message'] > svg {
    translate: 0 0.25em;
  }
  [part='message'] strong {
    display: block;
    font-weight: 640;
  }
  [part='message'] button {
    display: flex;
    margin-block-start: 0.75em;
  }
`;

/**
 * A quiet note in place of the items.
 *
 * @param drawing what it is about, for the eye
 * @param title one sentence that says what is so
 * @param detail what happens next
 * @param action what the reader can do
 * @param role `alert` for a failure; others are read when met
 */
export function message(
  drawing: string,
  title: string,
  detail: unknown = nothing,
  action: unknown = nothing,
  role?: 'alert',
): TemplateResult {
  return html`<div part="message" role=${role ?? nothing}>
    ${icon(drawing)}
    <div><strong>${title}</strong> ${detail} ${action}</div>
  </div>`;
}
