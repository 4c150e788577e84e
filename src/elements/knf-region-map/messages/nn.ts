import type { MapMessages } from './map-messages.ts';

/** Norwegian nynorsk. */
export const messages = {
  names: ['nn', 'nb'],
  mapOf: (region) => `Kart over ${region}`,
  hint: 'Piltastane går frå kommune til kommune. Skriv eit namn for å finne han.',
  municipalities: (count) => (count === 1 ? '1 kommune' : `${count} kommunar`),
  wholeCounty: (county) => `Heile ${county}`,
  outside: (region) => `utanfor ${region}`,
  divisionOn: (date) => `Inndelinga per ${date}.`,
  statedBy: (source, date) => `Området slik ${source} skildra det ${date}.`,
  source: (source) => `Kjelde: ${source}.`,
  tilesNote: 'Kvar kommune er ei rute; plasseringa er omtrentleg.',
  bordersNote: 'Grensene er forenkla.',
  showing: (name) => `Viser ${name}.`,
  showAll: 'Vis alt',
} satisfies MapMessages;
