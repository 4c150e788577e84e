import type { EventsElement } from '../../../src/elements/knf-events/knf-events.ts';
import { allArrived } from '../../../src/elements/shared/late.ts';
import { pageEnvironment } from '../../../src/feed/environment.ts';
import { fixture, until } from '../../support/assert.ts';
import { feedOf, NOW } from '../../support/events.ts';

/** The element with events and all that comes after the first paint, at the tests' clock. `attributes` as they stand in the tag. */
export async function eventsElement(
  events: readonly object[],
  attributes = '',
  nowMs = NOW,
): Promise<EventsElement> {
  const element = await fixture<EventsElement>(`<knf-events ${attributes}></knf-events>`);
  element.environment = { ...pageEnvironment, now: () => nowMs };
  element.feed = feedOf(...events);
  await until(() => element.shadowRoot?.querySelector('[part~="list"], [part="message"]'), 'shown');
  await element.ready;
  await allArrived();
  await element.updateComplete;
  return element;
}

/** The first match in an element's shadow root. */
export function within(element: Element, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** The words of each match in an element's shadow root, as they are read. */
export function texts(element: Element, selector: string): readonly string[] {
  return [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((match) =>
    match.textContent.replace(/\s+/g, ' ').trim(),
  );
}
