import { html, nothing } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';

/**
 * A quiet note in place of the items.
 *
 * @param title one sentence that says what is so
 * @param detail what happens next
 * @param action what the reader can do
 * @param role `alert` for a failure; others are read when met
 */
export function message(
  title: string,
  detail: unknown = nothing,
  action: unknown = nothing,
  role?: 'alert',
): TemplateResult {
  return html`<div part="message" role=${role ?? nothing}>
    <strong>${title}</strong> ${detail} ${action}
  </div>`;
}
