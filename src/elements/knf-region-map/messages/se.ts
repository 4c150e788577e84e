import type { MapMessages } from './map-messages.ts';

/** Northern Sámi. */
export const messages = {
  names: ['se', 'nb'],
  mapOf: (region) => `Gárta: ${region}`,
  hint: 'Njuollaboaluiguin manat gielddas gildii. Čále nama gávdnan dihte.',
  municipalities: (count) => (count === 1 ? '1 gielda' : `${count} gieldda`),
  wholeCounty: (county) => `Olles ${county}`,
  outside: (region) => `olggobealde: ${region}`,
  divisionOn: (date) => `Juohku ${date}.`,
  statedBy: (source, date) => `Guovlu nu movt ${source} lea čilgen (${date}).`,
  source: (source) => `Gáldu: ${source}.`,
  tilesNote: 'Juohke gielda lea okta ruvttu; sajádat lea sullii.',
  bordersNote: 'Rájit leat álkiduvvon.',
  showing: (name) => `Čájehuvvo: ${name}.`,
  showAll: 'Čájet buot',
} satisfies MapMessages;
