import type { Environment } from '../../feed/environment.ts';
import type { FirstItems } from '../../model/first-look.ts';
import type { Feed, Item } from '../../model/schema/feed.ts';
import { DEFAULT_TIME_ZONE } from '../../model/time.ts';
import type { Messages } from '../../text/messages/messages.ts';
import type { FrameOptions, FrameWords } from './frame.ts';
import type { Layout, LayoutContext } from './layout.ts';
import type { PartHost } from './parts.ts';
import type { Styles } from './styles.ts';

/** Items shown where nobody says how many. */
export const DEFAULT_LIMIT = 5;

/** Level of the heading where nobody says which. */
export const DEFAULT_LEVEL = 2;

/** Whoever shows a list: an element, or what draws it before its class is there. */
export interface View extends FrameOptions, Pick<PartHost, 'late' | 'adopt'> {
  readonly limit: number;
  readonly images: 'auto' | 'none';
  readonly environment: Environment;
  readonly isInView: boolean;
}

/** What tells one kind of list from another: the same for an element and for its first sight. */
export interface ListKind<T extends Item, V extends View> {
  readonly styles: Styles;
  /** What a first look at a feed reads for it. */
  readonly first: FirstItems;
  /** The layout that comes with the element. */
  readonly layout: Layout<T>;
  words(messages: Messages): FrameWords;
  /**
   * The items that a first look at a feed shows, in order: none where it takes the whole feed to tell
   * which come first, `undefined` while what decides it is on its way.
   */
  select(feed: Feed, view: V): readonly T[] | undefined;
  /** What an editor has asked of this kind alone, from the element's attributes. */
  options?(attribute: (name: string) => string | undefined): Readonly<Record<string, unknown>>;
  /** What the layout needs besides what all layouts need. */
  contextOf(view: V, feed: Feed, context: LayoutContext): LayoutContext;
}

/** What every layout needs besides the items. */
export function layoutContext(
  { environment, heading, headingLevel, isInView, images }: View,
  feed: Feed,
  messages: Messages,
  onSelect: (item: Item, event: globalThis.Event) => void,
): LayoutContext {
  return {
    feed,
    messages,
    nowMs: environment.now(),
    timeZone: feed.timeZone ?? DEFAULT_TIME_ZONE,
    itemLevel: heading === '' ? headingLevel : headingLevel + 1,
    isInView,
    hasImages: images !== 'none',
    onSelect,
  };
}
