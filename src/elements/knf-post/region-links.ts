import type { Feed } from '../../model/schema/feed.ts';
import { region } from '../../regions/lookup.ts';
import type { Language } from '../../text/language.ts';
import { css } from '../shared/styles.ts';
import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';

/** The name of a region as a reader of the language knows it; its id where nobody knows it. */
function nameOf(id: string, feed: Feed, language: Language): string {
  const known = feed.regions?.findLast((each) => each.id === id || each.code === id) ?? region(id);
  return known?.names?.[language] ?? known?.name ?? id;
}

/**
 * The regions that a text concerns, by name. Each opens a map of its members, where the page has the
 * element that draws it.
 */
export function regionLinks(
  ids: readonly string[],
  label: string,
  feed: Feed,
  language: Language,
): TemplateResult {
  const hasMap =
    'customElements' in globalThis && customElements.get('knf-region-map') !== undefined;
  return html`<div class="about regions">
    <b>${label}</b>
    <ul>
      ${[...new Set(ids)].map((id) => {
        const name = nameOf(id, feed, language);
        return hasMap
          ? html`<li>
              <details>
                <summary>${name}</summary>
                <knf-region-map region=${id}></knf-region-map>
              </details>
            </li>`
          : html`<li>${name}</li>`;
      })}
    </ul>
  </div>`;
}

/** An open map takes the whole width of the row of names. */
export const styles = css`
  .regions ul:has([open]),
  .regions details[open] {
    flex-basis: 100%;
  }
  .regions summary {
    min-block-size: 1.75em;
    cursor: pointer;
    color: var(--_accent);
  }
`;
