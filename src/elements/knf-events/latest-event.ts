import { selectEvents } from '../../feed/select-events.ts';
import type { Feed } from '../../model/schema/feed.ts';
import { eventWords } from '../../text/event-words.ts';
import type { Messages } from '../../text/messages/messages.ts';
import type { MoreMessages } from '../../text/messages/more-messages.ts';
import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';

/**
 * What was last held, for a list that has nothing to come; `undefined` where that has no page.
 *
 * @param nowMs ms since 1970-01-01T00:00Z
 */
export function latest(
  feed: Feed,
  messages: Messages,
  more: MoreMessages,
  nowMs: number,
): TemplateResult | undefined {
  const [event] = selectEvents(feed.items, nowMs, feed, 'past');
  if (!event?.url) return undefined;
  const { date } = eventWords(event, messages, nowMs, feed.timeZone);
  // A date of Northern Sami ends with an abbreviation, and so with the full stop of the sentence.
  return html`${more.event.latestEvent} <a href=${event.url}>${event.title}</a>,
    ${date.replace(/\.?$/, '.')}`;
}
