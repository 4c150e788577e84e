import { checkedDate } from './codes.ts';
import { predecessors, successors } from './divisions.ts';
import {
  definitionOf,
  ownMembers,
  type MembershipOptions,
  type RegionReference,
} from './membership.ts';

/** The members, and all that became of them or that they came from: never a sibling born of the same division. */
function coverOf(members: readonly string[]): ReadonlySet<string> {
  const cover = new Set<string>();
  const follow = (code: string, next: (of: string) => readonly string[]): void => {
    cover.add(code);
    for (const other of next(code)) follow(other, next);
  };
  for (const code of members) {
    follow(code, successors);
    follow(code, predecessors);
  }
  return cover;
}

/**
 * Whether every municipality of `inner` lies in `region`, through succession both ways: `3006` and its successor `3303`
 * (Kongsberg) both lie in `osloregionen`. A municipality that was divided counts for each of its parts. `at` chooses
 * among dated definitions and may be any day. False where either is unknown or its members are not known.
 *
 * @example
 * containsRegion('osloregionen', '33'); // → true
 * containsRegion('osloregionen', '46'); // → false
 */
export function containsRegion(
  region: RegionReference,
  inner: RegionReference,
  options: MembershipOptions = {},
): boolean {
  const at = checkedDate(options.at);
  const outerDefinition = definitionOf(region, options);
  const innerDefinition = definitionOf(inner, options);
  const outer = outerDefinition && ownMembers(outerDefinition, at);
  const members = (innerDefinition && ownMembers(innerDefinition, at)) ?? [];
  if (outer === undefined || members.length === 0) return false;
  const cover = coverOf(outer);
  return members.every((code) => cover.has(code));
}

/**
 * Makes a test for items: does an item that names these regions (ids or codes) concern one of the wanted ones? It does
 * where they share a municipality, through succession, or where the ids are the same, known or not. An item of all of
 * Norway so concerns Kongsberg, and one of Kongsberg all of Norway; an item that names no region concerns none.
 *
 * @example
 * const isNear = regionMatcher(['kongsbergregionen', '33']);
 * feed.items.filter(({ regions = [] }) => isNear(regions)).length > 0; // → true
 */
export function regionMatcher(
  wanted: RegionReference | readonly RegionReference[],
  options: MembershipOptions = {},
): (itemRegions: readonly string[]) => boolean {
  const at = checkedDate(options.at);
  const own = (region: RegionReference): readonly string[] => {
    const definition = definitionOf(region, options);
    return (definition && ownMembers(definition, at)) ?? [];
  };
  const references = Array.isArray(wanted)
    ? (wanted as readonly RegionReference[])
    : [wanted as RegionReference];
  const ids = new Set(
    references.map((region) => (typeof region === 'string' ? region : region.id)),
  );
  const cover = coverOf(references.flatMap(own));
  return (itemRegions) =>
    itemRegions.some(
      (region) =>
        ids.has(region) || cover.has(region) || own(region).some((code) => cover.has(code)),
    );
}

/**
 * `regionMatcher` for a single item.
 *
 * @example
 * matchesRegion(['norge'], '3303'); // → true
 * matchesRegion([], '3303'); // → false
 */
export function matchesRegion(
  itemRegions: readonly string[],
  wanted: RegionReference | readonly RegionReference[],
  options: MembershipOptions = {},
): boolean {
  return regionMatcher(wanted, options)(itemRegions);
}
