import { html, nothing } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import { selectEvents } from '../../feed/select.ts';
import type { Event } from '../../model/schema/event.ts';
import type { Feed } from '../../model/schema/feed.ts';
import { eventWords } from '../../text/event-words.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { FeedElement } from '../shared/feed-element.ts';
import { message } from '../shared/message.ts';
import { eventsElementStyles } from './events-element.styles.ts';
import { list, skeleton } from './layouts/list.ts';

/** Layouts that are fetched when they are asked for. */
const layouts = {};

/**
 * The coming events of a feed.
 *
 * @tag knf-events
 */
export class EventsElement extends FeedElement<Event> {
  static override styles = [...FeedElement.styles, eventsElementStyles];

  /** How the items are laid out. */
  declare layout: 'list' | 'agenda' | 'cards' | 'compact' | 'month';

  protected override readonly listLayout = { list, skeleton };
  protected override readonly layouts = layouts;

  protected override select(feed: Feed): readonly Event[] {
    return selectEvents(feed.items, this.environment.now(), feed);
  }

  protected override emptyMessage(feed: Feed, messages: Messages): TemplateResult {
    const nowMs = this.environment.now();
    const [latest] = selectEvents(feed.items, nowMs, feed, 'past');
    return message(
      messages.noEvents,
      latest?.url
        ? html`${messages.latestEvent} <a href=${latest.url}>${latest.title}</a>,
            ${eventWords(latest, messages, nowMs, feed.timeZone).date}.`
        : nothing,
    );
  }

  protected override words(messages: Messages) {
    return {
      heading: messages.eventsHeading,
      all: messages.allEvents,
      failed: messages.eventsFailed,
    };
  }
}
