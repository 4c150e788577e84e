/**
 * What a filter by region needs, and no names: codes, succession, named definitions. The small entry for widgets;
 * everything here is also in `./index.ts`.
 */
export type { AtOptions, CountyCode, DivisionCode, MunicipalityCode } from './codes.ts';
export {
  asCountyCode,
  asMunicipalityCode,
  countyOf,
  divisionsKnownFrom,
  divisionsReadAt,
  isoCodeOf,
  isValidAt,
  predecessors,
  successors,
  validityOf,
  type Validity,
} from './divisions.ts';
export { containsRegion, matchesRegion, regionMatcher } from './matching.ts';
export {
  membersOf,
  readingOf,
  type MembershipOptions,
  type RegionReading,
  type RegionReference,
} from './membership.ts';
export type { RegionDefinition } from './named/definitions.ts';
