/**
 * Characters that a reader cannot see and that can lie about the order of what is seen: bidi
 * embeddings, overrides and isolates (UAX #9), zero-width space and joiner-like marks, byte order
 * mark, C0 and C1 controls, halves of a character. Soft hyphen, ZWJ and ZWNJ stay: Norwegian words and emoji need them.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\p{Surrogate}]/gu;

/** Whether a text has characters that `withoutInvisible` would take out. */
export function hasInvisible(text: string): boolean {
  return text.search(INVISIBLE) >= 0;
}

/** The text without characters that hide or reorder it; lone surrogates go too. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
