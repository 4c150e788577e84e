import type { Region } from '../../model/index.ts';

/** What a named region is called in Norwegian, and in short who says what lies in it. */
export interface NamedRegionName extends Pick<Region, 'name'> {
  /** The short name where it is another than what the region is called in a text. */
  readonly abbreviation?: string;
  readonly statedBy?: string;
  /** Plain date on which they said so. */
  readonly statedOn?: string;
}

/** Names of the built-in named regions, by id; `further-names.ts` has those in other languages. */
export const namedNames = {
  norge: { name: 'Norge' },
  osloregionen: { name: 'Osloregionen', statedBy: 'KNF', statedOn: '2023-03-10' },
  'osloregionen-alliansen': { name: 'Osloregionen' },
  kongsbergregionen: {
    name: 'Kongsbergregionen',
    statedBy: 'kongsbergregionen.no',
    statedOn: '2019-11-05',
  },
  nov: {
    name: 'Næringsforeningene Oslofjord Vest',
    abbreviation: 'NOV',
    statedBy: 'askern.no',
    statedOn: '2021-03-29',
  },
} as const satisfies Readonly<Record<string, NamedRegionName>>;
