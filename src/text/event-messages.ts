import type { EventMessages, Messages } from './messages/messages.ts';
import { events as nb } from './messages/nb-events.ts';

/**
 * What is said of events, in the language of the other phrases.
 *
 * @example
 * eventMessagesOf(messages).free; // → 'Gratis'
 */
export function eventMessagesOf({ events = nb }: Messages): EventMessages {
  return events;
}
