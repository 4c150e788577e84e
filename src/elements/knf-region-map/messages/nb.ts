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
} satisfies MapMessages;
