import { divisionsReadAt } from './days.ts';
import type { RegionDefinition } from './named/definitions.ts';

/** The day a definition is read at: the day asked for where it is in force then, else its own nearest one. */
export function readingDate(
  { validFrom, validTo }: Pick<RegionDefinition, 'validFrom' | 'validTo'>,
  at?: string,
): string {
  if (validTo !== undefined && (at === undefined || at >= validTo)) return dayBefore(validTo);
  const day = at ?? divisionsReadAt;
  return validFrom !== undefined && day < validFrom ? validFrom : day;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
