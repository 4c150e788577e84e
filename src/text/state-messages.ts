import type { Messages, StateMessages } from './messages/messages.ts';
import { states as nb } from './messages/nb-states.ts';

/**
 * What is said where there is nothing to show, in the language of the other phrases.
 *
 * @example
 * const { retry } = stateMessagesOf(messages);
 * retry; // → 'Prøv igjen'
 */
export function stateMessagesOf({ states = nb }: Messages): StateMessages {
  return states;
}
