/** Sorts by a number each item has, keeping the feed's order among equals; undated items come last. */
export function sortedBy<T>(items: readonly T[], keyOf: (item: T) => number | undefined): T[] {
  return items
    .map((item) => ({ item, key: keyOf(item) ?? Infinity }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key - b.key))
    .map(({ item }) => item);
}
