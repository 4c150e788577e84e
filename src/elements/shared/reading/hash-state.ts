import type { ReaderFilters } from './reading-events.ts';

/** What a reader has chosen, as the address tells it. */
export interface HashState extends ReaderFilters {
  /** From 1. */
  readonly page?: number;
}

const NAMES = ['tag', 'region', 'month', 'search'] as const;

/**
 * Reads a choice from an address's fragment: `#nyheter.tag=Industri&nyheter.page=2`.
 *
 * @param prefix what the `hash` attribute says; it keeps elements of one page apart
 */
export function readHash(fragment: string, prefix: string): HashState {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const page = Math.trunc(Number(parts.get(`${prefix}.page`)));
  return {
    ...Object.fromEntries(
      NAMES.flatMap((name) => {
        const value = parts.get(`${prefix}.${name}`);
        return value ? [[name, value]] : [];
      }),
    ),
    ...(page > 1 && { page }),
  };
}

/** Writes a choice into a fragment; what is not this element's stays as it is. */
export function writeHash(fragment: string, prefix: string, state: HashState): string {
  const own = `${prefix}.`;
  const others = fragment
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part && !part.startsWith(own));
  const mine = Object.entries<string | number | undefined>({ ...state }).flatMap(([name, value]) =>
    value && value !== 1 ? `${own}${name}=${encodeURIComponent(value)}` : [],
  );
  const parts = [...others, ...mine];
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}
