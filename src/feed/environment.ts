/**
 * What the feed and the elements take from the world around them. It comes in as a parameter, so
 * a test can set the clock or the network and nothing else is replaced.
 */
export interface Environment {
  /** The platform's `fetch`. */
  readonly fetch: typeof globalThis.fetch;
  /** Now, in ms since 1970-01-01T00:00Z. */
  readonly now: () => number;
  /** Takes what only a developer wants to know; absent where nobody has asked. */
  readonly debug?: (message: string, cause: unknown) => void;
}

/** The world as the page has it. Looked up at each call: a host may replace `fetch` after we load. */
export const pageEnvironment: Environment = {
  fetch: (...request) => globalThis.fetch(...request),
  now: () => Date.now(),
};
