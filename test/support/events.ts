import { decodeFeed } from '../../src/model/decode.ts';
import type { Event } from '../../src/model/schema/event.ts';

/** A Tuesday, 09:00 in Oslo: the clock of tests about events. */
export const NOW = Date.parse('2026-11-24T08:00Z');

/** A feed of events as it comes from the wire: each has the fields of `_knf`, and a title. */
export function feedOf(...events: readonly (object & { title?: string })[]): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'KNF',
    home_page_url: 'https://knf.example/',
    items: events.map(({ title = 'Møte', ...knf }, index) => ({
      id: String(index + 1),
      url: `https://knf.example/${index + 1}`,
      title,
      _knf: { type: 'event', ...knf },
    })),
  };
}

/**
 * One event as the model has it.
 *
 * @throws Error where the fields make no event
 */
export function eventOf(knf: object): Event {
  const [item] = decodeFeed(feedOf(knf)).feed?.items ?? [];
  if (item?.kind !== 'event') throw new Error('no event');
  return item;
}
