/** The number that an attribute says. Every one is a count of something: what is none is as if nobody had said it. */
export function countOf(text: string | null | undefined): number | undefined {
  return Number(text) > 0 ? Number(text) : undefined;
}
