import type { MapMessages } from './map-messages.ts';

/** Norwegian bokmål. */
export const messages = {
  names: ['nb'],
  mapOf: (region) => `Kart over ${region}`,
  hint: 'Piltastene går fra kommune til kommune. Skriv et navn for å finne den.',
  municipalities: (count) => (count === 1 ? '1 kommune' : `${count} kommuner`),
  wholeCounty: (county) => `Hele ${county}`,
  outside: (region) => `utenfor ${region}`,
  divisionOn: (date) => `Inndelingen per ${date}.`,
  statedBy: (source, date) => `Området slik ${source} beskrev det ${date}.`,
  source: (source) => `Kilde: ${source}.`,
  tilesNote: 'Hver kommune er én rute; plasseringen er omtrentlig.',
  bordersNote: 'Grensene er forenklet.',
  showing: (name) => `Viser ${name}.`,
  showAll: 'Vis alt',
  posts: (count) => (count === 1 ? '1 nyhet' : `${count} nyheter`),
  events: (count) => (count === 1 ? '1 arrangement' : `${count} arrangementer`),
  wider: (counts) => `${counts} gjelder større områder.`,
  unknownRegion: (region) => `Området «${region}» er ikke kjent.`,
  unknownMembers: (region) => `Vi vet ikke hvilke kommuner som hører til ${region}.`,
  unknownDay: (day, from) => `Kartet kjenner inndelingen fra ${from}, ikke «${day}».`,
  noBorders: 'Grensene kunne ikke hentes; kartet viser ruter.',
} satisfies MapMessages;
