import type { PlainDate, Region } from '../model/index.ts';
import type { CountyCode, MunicipalityCode } from './codes.ts';
import {
  allCounties,
  allMunicipalitiesOf,
  isValidAt,
  predecessors,
  successors,
  validityOf,
} from './divisions.ts';
import { nameOf } from './names.ts';
import { namedDefinitions } from './named/definitions.ts';
import { namedDescriptions } from './named/descriptions.ts';

/** A county as a region of the model: KLASS 104, its `members` are the municipalities it has had. */
export interface CountyRegion extends Region {
  readonly kind: 'county';
  readonly code: CountyCode;
}

/** A municipality as a region of the model: KLASS 131. Its id is its code. */
export interface MunicipalityRegion extends Region {
  readonly kind: 'municipality';
  readonly code: MunicipalityCode;
}

const credit = 'SSB KLASS and © Kartverket, CC BY 4.0';

/** The county of a code. */
export function countyRegion(code: CountyCode): CountyRegion {
  return {
    ...division(code),
    kind: 'county',
    code,
    scheme: 'klass:104',
    members: membersNow(code),
  };
}

/** The municipality of a code. */
export function municipalityRegion(code: MunicipalityCode): MunicipalityRegion {
  return { ...division(code), kind: 'municipality', code, scheme: 'klass:131' };
}

/** A county's municipalities at its last known day: a code that ended before the county did is not among them. */
function membersNow(county: CountyCode): readonly MunicipalityCode[] {
  const { validTo } = validityOf(county) ?? {};
  return allMunicipalitiesOf(county).filter((code) => validityOf(code)?.validTo === validTo);
}

function division(code: CountyCode | MunicipalityCode): Omit<Region, 'kind' | 'code'> {
  const { name = code, names } = nameOf(code) ?? {};
  const succeeds = predecessors(code as string);
  const succeededBy = successors(code as string);
  return {
    id: code,
    name,
    ...(names && { names }),
    ...validityOf(code),
    ...(succeeds.length > 0 && { succeeds }),
    ...(succeededBy.length > 0 && { succeededBy }),
    source: credit,
  };
}

let counties: readonly CountyRegion[] | undefined;
let municipalities: readonly MunicipalityRegion[] | undefined;
let named: readonly Region[] | undefined;

/** All counties since 2020, or those in force on a day, in order of code. */
export function countyCatalogue(at?: string): readonly CountyRegion[] {
  counties ??= allCounties().map(countyRegion);
  return at === undefined ? counties : counties.filter(({ code }) => isValidAt(code, at));
}

/** All municipalities since 2020, or those in force on a day, in order of code. */
export function municipalityCatalogue(at?: string): readonly MunicipalityRegion[] {
  municipalities ??= allCounties().flatMap((county) =>
    allMunicipalitiesOf(county).map(municipalityRegion),
  );
  return at === undefined
    ? municipalities
    : municipalities.filter(({ code }) => isValidAt(code, at));
}

/** All built-in named regions, each of their dated definitions. */
export function namedCatalogue(): readonly Region[] {
  return (named ??= namedDefinitions.map(({ validFrom, validTo, ...definition }) => ({
    ...definition,
    ...(validFrom !== undefined && { validFrom: validFrom as PlainDate }),
    ...(validTo !== undefined && { validTo: validTo as PlainDate }),
    name: definition.id,
    ...namedDescriptions[definition.id],
  })));
}
