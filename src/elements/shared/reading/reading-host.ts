import type { Environment } from '../../../feed/environment.ts';
import type { Feed, Item } from '../../../model/schema/feed.ts';
import type { Messages } from '../../../text/messages/messages.ts';
import type { MoreMessages } from '../../../text/messages/more-messages.ts';
import type { TemplateResult } from '../../template/template.ts';
import type { PartHost } from '../parts.ts';

/** An element whose reader may narrow and page its list. */
export interface ReadingHost extends HTMLElement, PartHost {
  readonly filters: string | undefined;
  readonly paging: 'none' | 'more' | 'pages';
  readonly limit: number;
  readonly hash: string | undefined;
  readonly environment: Environment;
  readonly renderRoot: ShadowRoot;
  readonly updateComplete: Promise<void>;
  requestUpdate(): void;
}

/** What is shown, and what it is shown with. */
export interface Reading<T extends Item> {
  readonly feed: Feed;
  /** All items that the element's own attributes let through, in order. */
  readonly items: readonly T[];
  readonly messages: Messages;
  readonly more: MoreMessages;
  /** Whether the layout shows every item, so that there is nothing to page. */
  readonly isWhole: boolean;
  /** Draws the list. */
  readonly draw: (items: readonly T[], places: number) => TemplateResult;
}
