import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import type { Item } from '../../model/schema/feed.ts';

/**
 * What a reader follows to an item. An item without an address of its own is no link.
 *
 * @param content its title and what joins the title in the link's name
 */
export function itemLink(
  item: Item,
  content: unknown,
  onSelect: (item: Item, event: globalThis.Event) => void,
): TemplateResult {
  const href = item.url ?? item.externalUrl;
  return href
    ? html`<a
        part="link"
        href=${href}
        @click=${(event: globalThis.Event) => {
          onSelect(item, event);
        }}
        >${content}</a
      >`
    : html`${content}`;
}
