import type { Event } from '../model/schema/event.ts';

/** Where an event is, in one line: its house, street and post town; else its room on the net. */
export function locationLine({ location, virtualLocation }: Event): string {
  const { name, streetAddress, postalCode, locality } = location ?? {};
  const town = [postalCode, locality].filter(Boolean).join(' ');
  const street = streetAddress && name?.includes(streetAddress) ? undefined : streetAddress;
  const line = [name === locality ? undefined : name, street, town].filter(Boolean).join(', ');
  return line || (virtualLocation?.url ?? virtualLocation?.name ?? '');
}

/**
 * What an event is about, in plain text: what has happened, a sentence or two, its room on the net,
 * its page.
 *
 * @param about instead of its summary
 */
export function descriptionText(event: Event, about = event.summary): string {
  const { virtualLocation, url, statusReason } = event;
  return [statusReason, about, virtualLocation?.url, url].filter(Boolean).join('\n\n');
}
