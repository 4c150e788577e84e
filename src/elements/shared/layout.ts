import type { Feed, Item } from '../../model/schema/feed.ts';
import type { Image } from '../../model/schema/image.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { html, repeat } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';

/** What a layout needs besides the items. */
export interface LayoutContext {
  readonly feed: Feed;
  readonly messages: Messages;
  /** ms since 1970-01-01T00:00Z. */
  readonly nowMs: number;
  /** IANA zone of the feed. */
  readonly timeZone: string;
  /** Level of the items' headings. */
  readonly itemLevel: number;
  /** Whether the element stood in sight when it began to load. */
  readonly isInView: boolean;
  /** Whether pictures are shown. */
  readonly hasImages: boolean;
  /** Style of what fills a picture's place until it comes; a first look has not read it. */
  readonly fill?: (image: Image) => string;
  readonly onSelect: (item: Item, event: globalThis.Event) => void;
  /** The row of an item as the host draws it; `undefined` where it leaves that to us. */
  readonly custom?: ((item: Item) => unknown) | undefined;
  /** What is pressed for an item instead of a link, with its title; `undefined` where the item leads to its address. */
  readonly button?: (item: Item, content: unknown) => TemplateResult | undefined;
  /** The row under an item that is open in place. */
  readonly below?: (item: Item) => unknown;
}

/**
 * One way of showing a list: pure templates, and the styles that are theirs alone. A layout other
 * than `list` is a module of its own that is fetched when it is asked for.
 */
export interface Layout<T extends Item> {
  /**
   * The list of items.
   *
   * @param places how many places the list holds from the start, so that nothing moves when it fills
   */
  list(items: readonly T[], places: number, context: LayoutContext): TemplateResult;
  /** Places for items that are on their way, as tall as the items. */
  skeleton(places: number): TemplateResult;
  /** Whether it takes all items whatever the limit, and pages by itself. */
  readonly isWhole?: boolean;
  /** Beside those of the element; a layout that comes with the element has none of its own. */
  readonly styles?: string;
}

/**
 * The rows of a list, each as the host draws it where it does, else as the layout does.
 *
 * @param row draws one item; `index` is its place in the list
 */
export function rows<T extends Item, C extends LayoutContext>(
  items: readonly T[],
  context: C,
  row: (item: T, index: number, context: C) => TemplateResult,
): unknown {
  return repeat(
    items,
    ({ id }) => id,
    // An item that opens in place needs the whole width, also where the row is but a card. The row
    // keeps its nodes when it opens, and with them the focus.
    (item, index) =>
      html`${context.custom?.(item) ?? row(item, index, context)}${context.below?.(item)}`,
  );
}
