import type { Region } from '../../model/index.ts';

/** What a named region is called, and in short who says what lies in it. */
export interface NamedRegionName extends Pick<Region, 'name' | 'names'> {
  readonly statedBy?: string;
  /** Plain date on which they said so. */
  readonly statedOn?: string;
}

/** Names of the built-in named regions, by id. */
export const namedNames = {
  norge: {
    name: 'Norge',
    names: {
      nb: 'Norge',
      nn: 'Noreg',
      se: 'Norga',
      en: 'Norway',
    },
  },
  osloregionen: {
    name: 'Osloregionen',
    names: { nb: 'Osloregionen', nn: 'Osloregionen', en: 'Oslo Region' },
    statedBy: 'KNF',
    statedOn: '2023-03-10',
  },
  'osloregionen-alliansen': {
    name: 'Osloregionen',
    names: { nb: 'Osloregionen', nn: 'Osloregionen', en: 'Oslo Region Alliance' },
  },
  kongsbergregionen: {
    name: 'Kongsbergregionen',
    names: { nb: 'Kongsbergregionen', nn: 'Kongsbergregionen' },
    statedBy: 'kongsbergregionen.no',
    statedOn: '2019-11-05',
  },
  nov: {
    name: 'NOV',
    names: { nb: 'Næringsforeningene Oslofjord Vest' },
    statedBy: 'askern.no',
    statedOn: '2021-03-29',
  },
} as const satisfies Readonly<Record<string, NamedRegionName>>;
