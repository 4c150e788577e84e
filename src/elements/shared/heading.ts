import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';

/** The markup of each level, kept: a template is known by its strings. */
const levels = [1, 2, 3, 4, 5, 6].map(
  (level) => [`<h${level} part=`, '>', `</h${level}>`] as readonly string[] as TemplateStringsArray,
);

/** A heading of the level that the page around it needs; beyond 6 it stays 6. */
export function heading(level: number, content: unknown, part: string): TemplateResult {
  const strings = levels[Math.min(6, level) - 1] ?? levels[5];
  return strings ? html(strings, part, content) : html``;
}
