import type { Messages } from '../../text/messages/messages.ts';
import type { MoreMessages } from '../../text/messages/more-messages.ts';
import { moreLoaders } from '../../text/more-loaders.ts';
import type { View } from './view.ts';

/**
 * Phrases beyond those of a list; `undefined` while they are on their way. Where they cannot be had,
 * what would say them is left out.
 *
 * @param view is drawn again once they are there
 */
export function moreOf({ language }: Messages, view: Pick<View, 'late'>): MoreMessages | undefined {
  return view.late(moreLoaders[language])?.more;
}
