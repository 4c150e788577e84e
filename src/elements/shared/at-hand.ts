/** The longest time that an answer which is in the page already may take to be read, in ms. */
export const AT_HAND_MS = 100;

/** The longest time that a begun request is left to itself, in ms. */
export const ALONE_MS = 1_000;

/**
 * Whether a `<link rel="preload">` has brought the answer: places of items would be drawn only to be
 * taken away, and cost the items their time.
 */
export function isPreloaded(url: string): boolean {
  const [entry] = performance.getEntriesByName(url) as PerformanceResourceTiming[];
  return entry?.initiatorType === 'link';
}
