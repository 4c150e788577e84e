import type { Mention } from '../../model/schema/party.ts';
import { css } from '../shared/styles.ts';
import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';

/** A name, and for a person the public role: `Kari Nordmann, ordfører`. */
function nameOf({ name, role }: Mention): TemplateResult {
  return html`<span dir="auto">${name}</span>${role && html`, <span dir="auto">${role}</span>`}`;
}

/**
 * Organisations, people and places that a text speaks of, and events that the feed does not tell of:
 * each by name once, and with its page where it has one.
 *
 * @param mentions of which those without a name are left out
 */
export function mentionNames(
  mentions: readonly Mention[],
  label: string,
): TemplateResult | undefined {
  const named = new Map(
    mentions.flatMap((mention) => (mention.name ? [[mention.name, mention] as const] : [])),
  );
  return named.size > 0
    ? html`<div class="about">
        <b>${label}</b>
        <ul>
          ${[...named.values()].map((mention) =>
            mention.url
              ? html`<li><a href=${mention.url}>${nameOf(mention)}</a></li>`
              : html`<li>${nameOf(mention)}</li>`,
          )}
        </ul>
      </div>`
    : undefined;
}

/** Each link is as high as a finger needs. */
export const styles = css`
  .about a {
    display: inline-block;
    min-block-size: 1.75em;
  }
`;
