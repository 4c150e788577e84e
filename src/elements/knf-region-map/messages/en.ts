import type { MapMessages } from './map-messages.ts';

/** English. */
export const messages = {
  names: ['en', 'nb'],
  mapOf: (region) => `Map of ${region}`,
  hint: 'The arrow keys walk from municipality to municipality. Type a name to find it.',
  municipalities: (count) => (count === 1 ? '1 municipality' : `${count} municipalities`),
  wholeCounty: (county) => `All of ${county}`,
  outside: (region) => `outside ${region}`,
  divisionOn: (date) => `Divisions as of ${date}.`,
  statedBy: (source, date) => `The area as described by ${source} on ${date}.`,
  source: (source) => `Source: ${source}.`,
  tilesNote: 'Each municipality is one tile; positions are approximate.',
  bordersNote: 'Borders are simplified.',
  showing: (name) => `Showing ${name}.`,
  showAll: 'Show all',
} satisfies MapMessages;
