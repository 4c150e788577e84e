import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';

/** A heading of the level that the page around it needs; beyond 6 it stays 6. */
export function heading(level: number, content: unknown, part: string): TemplateResult {
  switch (Math.min(6, level)) {
    case 1:
      return html`<h1 part=${part}>${content}</h1>`;
    case 2:
      return html`<h2 part=${part}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part}>${content}</h5>`;
    default:
      return html`<h6 part=${part}>${content}</h6>`;
  }
}
