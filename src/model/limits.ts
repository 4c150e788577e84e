/**
 * How much of a feed is read. Each limit has a problem code of its own (see `problem.ts`), so a
 * publisher learns what was left out; none of them makes a reader wait.
 */

/** Bytes of a feed document. The client aborts the transfer here, before parsing: `too-large`. */
export const MAX_BYTES = 5_000_000;

/** Items of one document; those after it are left out: `too-many-items`. */
export const MAX_ITEMS = 10_000;

/** Levels of nesting kept in data that we pass through unread: `too-deep`. */
export const MAX_DEPTH = 32;

/** UTF-16 code units in one string; a longer value is left out: `string-too-long`. */
export const MAX_STRING = 1_000_000;

/** UTF-16 code units of one rich text that are read into its tree; the rest is left out: `string-too-long`. */
export const MAX_RICH_TEXT = 200_000;

/** Problems kept for one document; the last one then says that there were more: `too-many-problems`. */
export const MAX_PROBLEMS = 1_000;
