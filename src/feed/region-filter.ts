import type { Item } from '../model/schema/feed.ts';
import type { Region } from '../model/schema/region.ts';
import {
  asCountyCode,
  asMunicipalityCode,
  regionMatcher,
  type RegionReference,
} from '../regions/filter.ts';
import { namedDefinitions } from '../regions/named/definitions.ts';

/**
 * Ids and codes of the regions an item concerns: its own, its sections', and the municipality an event is held in.
 *
 * @example
 * regionsOf({ kind: 'post', id: '1', regions: ['osloregionen'] }); // → ['osloregionen']
 */
export function regionsOf(item: Item): readonly string[] {
  const own = item.regions ?? [];
  if (item.kind === 'post') {
    return [...own, ...(item.sections ?? []).flatMap(({ regions = [] }) => regions)];
  }
  const municipality = item.location?.municipality;
  return municipality === undefined ? own : [...own, municipality];
}

/**
 * Makes the test behind `region="…"`: does an item concern one of the wanted regions? What is wanted is an id, a code
 * (`3303`, `33`, `NO-33`) or a name (`kongsberg`, `Viken`); an item tagged 3006 in 2023 is found under 3303. The names
 * of divisions are fetched only where something wanted is neither an id nor a code. What nobody knows is compared as
 * it is written.
 *
 * @param wanted as the attribute has them, commas taken away
 * @param regions the definitions that travel with the feed, before the built-in ones
 * @example
 * const isHere = await regionFilter(['kongsbergregionen']);
 * isHere({ kind: 'post', id: '1', regions: ['3303'] }); // → true
 */
export async function regionFilter(
  wanted: readonly string[],
  regions: readonly Region[] = [],
): Promise<(item: Item) => boolean> {
  const references = await Promise.all(wanted.map((text) => referencesOf(text.trim(), regions)));
  const matches = regionMatcher(references.flat(), { regions });
  return (item) => matches(regionsOf(item));
}

async function referencesOf(
  text: string,
  regions: readonly Region[],
): Promise<readonly RegionReference[]> {
  const lower = text.toLowerCase();
  const isNamed = ({ id, name = id }: { readonly id: string; readonly name?: string }): boolean =>
    id.toLowerCase() === lower || name.toLowerCase() === lower;
  const known = regions.find(isNamed) ?? namedDefinitions.find(isNamed);
  if (known) return [known.id];
  if (asCountyCode(text) ?? asMunicipalityCode(text)) return [text];
  try {
    const { codesNamed } = await import('../regions/named-codes.ts');
    const codes = codesNamed(text);
    return codes.length > 0 ? codes : [text];
  } catch {
    return [text];
  }
}
