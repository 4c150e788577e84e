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
  posts: (count) => (count === 1 ? '1 news item' : `${count} news items`),
  events: (count) => (count === 1 ? '1 event' : `${count} events`),
  wider: (counts) => `${counts} concern larger areas.`,
  unknownRegion: (region) => `The area “${region}” is not known.`,
  unknownMembers: (region) => `The municipalities of ${region} are not known.`,
  unknownDay: (day, from) => `The map knows the divisions since ${from}, not “${day}”.`,
  noBorders: 'The borders could not be fetched; the map shows tiles.',
} satisfies MapMessages;
