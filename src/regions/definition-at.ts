import type { RegionDefinition } from './named/definitions.ts';

/**
 * The definition that answers for an id on a day: the one in force, else the newest one before it, else the oldest:
 * "Osloregionen" of 2023 still has an answer in 2024, read at its own date and carried over by succession.
 * `undefined` where there is none.
 */
export function definitionAt<T extends RegionDefinition>(
  definitions: readonly T[],
  at?: string,
): T | undefined {
  const sorted = [...definitions].sort((a, b) =>
    (a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1,
  );
  if (at === undefined) return sorted.at(-1);
  return sorted.filter(({ validFrom = '' }) => validFrom <= at).at(-1) ?? sorted[0];
}
