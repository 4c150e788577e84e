import type { Region } from '../../model/index.ts';

/** What it takes to tell what lies in a region; a whole `Region` of the model is one too. */
export interface RegionDefinition {
  /** Slug, or the code of a county or municipality. */
  readonly id: string;
  readonly kind: Region['kind'];
  readonly code?: string | undefined;
  /** Plain date: the first day of the definition. */
  readonly validFrom?: string | undefined;
  /** Plain date: the first day after it. */
  readonly validTo?: string | undefined;
  /** Codes of counties or municipalities, read at the definition's date. */
  readonly members?: readonly string[] | undefined;
}

/**
 * The built-in named regions without their words (`descriptions.ts` has them), oldest definition of an id first.
 * `members` are read at the definition's date; without it the members are not known, which is not the same as none.
 */
export const namedDefinitions: readonly RegionDefinition[] = [
  { id: 'norge', kind: 'country', code: 'NO' },
  {
    id: 'osloregionen',
    kind: 'custom',
    validFrom: '2023-01-01',
    validTo: '2024-01-01',
    members: ['03', '30', '34', '38'],
  },
  { id: 'osloregionen-alliansen', kind: 'alliance', validFrom: '2004-12-17' },
  {
    id: 'kongsbergregionen',
    kind: 'alliance',
    validFrom: '2005-02-08',
    members: ['3006', '3050', '3051', '3052', '3808', '3818', '3819'],
  },
  { id: 'nov', kind: 'alliance', members: ['3005', '3006', '3007', '3024', '3025', '3047'] },
];
