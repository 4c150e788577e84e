import type { Place } from '../model/index.ts';
import { checkedDate, type AtOptions } from './codes.ts';
import { asCountyCode, asMunicipalityCode, divisionsKnownFrom } from './divisions.ts';
import { county, municipality, region as regionOf } from './lookup.ts';
import { containsRegion } from './matching.ts';
import type { MembershipOptions, RegionReference } from './membership.ts';
import { municipalityAt, type Point } from './point.ts';

/** What can lie in a region: a code, a region's id, a name, a place of the model, a point. */
export type Locatable = string | Pick<Place, 'municipality' | 'geo'> | Point;

/**
 * Whether something lies in a region, through succession both ways: Kongsberg of 2020–2023 (`3006`) does as well as
 * Kongsberg since 2024 (`3303`).
 *
 * `region` is an id, a code or a definition that came with a feed. A name counts only where every municipality of
 * that name lies in the region. A place is read by its municipality's number, without one by its coordinates. Points,
 * and such places, need `useGeometry` (or `usePointLocator`) first, or it throws. `at` chooses among dated definitions, names and borders
 * and may be any day. False also where a region's members are not known: `membersOf` tells that apart.
 *
 * @example
 * contains('osloregionen', '3006', { at: '2023-03-10' }); // → true
 * contains('osloregionen', '3303'); // → true
 * contains('osloregionen', 'Bergen'); // → false
 */
export function contains(
  region: RegionReference,
  what: Locatable,
  options: MembershipOptions = {},
): boolean {
  checkedDate(options.at);
  const inner = typeof what === 'string' ? codesOf(what, options) : placed(what, options);
  return inner.length > 0 && inner.every((code) => containsRegion(region, code, options));
}

function placed(what: Exclude<Locatable, string>, { at }: AtOptions): readonly string[] {
  if ('municipality' in what && what.municipality !== undefined) return [what.municipality];
  const point = isPoint(what)
    ? what
    : what.geo && ([what.geo.longitude, what.geo.latitude] as const);
  const code = point && municipalityAt(point, at);
  return code === undefined ? [] : [code];
}

function isPoint(what: Exclude<Locatable, string>): what is Point {
  return Array.isArray(what);
}

/** The text as codes or an id, or the codes of what bears it as a name, on the day or, failing that, on any. */
function codesOf(text: string, { at, regions = [] }: MembershipOptions): readonly string[] {
  const isReference =
    asCountyCode(text) ??
    asMunicipalityCode(text) ??
    regionOf(text) ??
    regions.find(({ id }) => id === text);
  if (isReference !== undefined || /^\d{4}$/.test(text)) return [text];
  const day = at !== undefined && at >= divisionsKnownFrom ? { at } : {};
  for (const found of [
    municipality(text, day),
    county(text, day),
    municipality(text),
    county(text),
  ]) {
    if (found.status === 'found') return [found.region.code];
    if (found.status === 'ambiguous') return found.candidates.map(({ code }) => code);
  }
  return [];
}
