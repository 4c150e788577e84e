import type { Region } from '../../model/index.ts';

/** Names of the built-in named regions in other languages than bokmål, by id. */
export const furtherNamedNames: Readonly<Record<string, NonNullable<Region['names']>>> = {
  norge: {
    nn: 'Noreg',
    se: 'Norga',
    en: 'Norway',
    sma: 'Nöörje',
    smj: 'Vuodna',
    fkv: 'Norja',
  },
  osloregionen: { nn: 'Osloregionen', en: 'Oslo Region' },
  'osloregionen-alliansen': { nn: 'Osloregionen', en: 'Oslo Region Alliance' },
  kongsbergregionen: { nn: 'Kongsbergregionen' },
};
