import type { Region } from '../model/index.ts';
import { countyCatalogue, municipalityCatalogue, namedCatalogue } from './catalogue.ts';
import type { AtOptions } from './codes.ts';
import { coveredDate } from './divisions.ts';
import { folded } from './folding.ts';
import { namesOf } from './lookup.ts';

/**
 * Regions whose name holds the text, for a box that completes while one types. Case, accents, hyphens and keyboard are
 * folded (`alesund`, `Aalesund` find Ålesund), and names in every official language count.
 *
 * Best first: the whole name, then names that begin with the text, then a word that does, then the rest; within each
 * named regions, counties, municipalities, by the Norwegian alphabet. A code finds its division. With `at`, counties
 * and municipalities of that day (a `RangeError` before 2020); without, the newest, and ended ones whose name is gone.
 *
 * @example
 * search('alesu', { at: '2024-06-01' }).map(({ name }) => name); // → ['Ålesund']
 */
export function search(text: string, { at }: AtOptions = {}): readonly Region[] {
  const wanted = folded(text);
  if (wanted === '') return [];
  const date = at === undefined ? undefined : coveredDate(at);
  const divisions = [...countyCatalogue(date), ...municipalityCatalogue(date)];
  const hits = [
    ...namedCatalogue(),
    ...(date === undefined ? withoutEndedNamesakes(divisions) : divisions),
  ]
    .map((region) => ({ region, rank: rankOf(region, wanted) }))
    .filter(({ rank }) => rank < noMatch);
  return hits
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        kindOrder[a.region.kind] - kindOrder[b.region.kind] ||
        byName(a.region, b.region),
    )
    .map(({ region }) => region);
}

const noMatch = 4;

/** Named regions are what nobody knows the code of, so they come first. */
const kindOrder: Readonly<Record<Region['kind'], number>> = {
  custom: 0,
  alliance: 0,
  country: 0,
  county: 1,
  municipality: 2,
};

let collator: Intl.Collator | undefined;

function byName(a: Region, b: Region): number {
  collator ??= new Intl.Collator('nb');
  return collator.compare(a.name, b.name);
}

function rankOf(region: Region, wanted: string): number {
  if (region.code === wanted) return 0;
  return Math.min(...namesOf(region).map((name) => rankOfName(folded(name), wanted)));
}

function rankOfName(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  return name.includes(wanted) ? 3 : noMatch;
}

function withoutEndedNamesakes(regions: readonly Region[]): readonly Region[] {
  const current = new Set(regions.filter(({ validTo }) => validTo === undefined).flatMap(namesOf));
  return regions.filter(
    (region) => region.validTo === undefined || !namesOf(region).some((name) => current.has(name)),
  );
}
