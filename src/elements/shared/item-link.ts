import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import type { Item } from '../../model/schema/feed.ts';
import type { LayoutContext } from './layout.ts';

/**
 * What a reader follows to an item: its address, or a button where the element says so. An item
 * that has neither is no link.
 *
 * @param content its title and what joins the title in the link's name
 */
export function itemLink(
  item: Item,
  content: unknown,
  { button, onSelect }: LayoutContext,
): TemplateResult {
  const href = item.url ?? item.externalUrl;
  const onClick = (event: globalThis.Event) => {
    onSelect(item, event);
  };
  return (
    button?.(item, content) ??
    (href ? html`<a part="link" href=${href} @click=${onClick}>${content}</a>` : html`${content}`)
  );
}
