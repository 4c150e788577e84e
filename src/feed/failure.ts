/** Why a feed could not be loaded. Stable names; they reach the host page in `knf-error`. */
export type FailureCode =
  | 'bad-src'
  | 'network'
  | 'timeout'
  | 'http'
  | 'truncated'
  | 'empty-response'
  | 'not-json'
  | 'not-a-feed'
  | 'too-large';

/** One failed attempt to load one feed. */
export interface FeedFailure {
  readonly code: FailureCode;
  /** One English sentence for a developer; readers see the element's own words. */
  readonly message: string;
  /** The feed's address, as asked for. */
  readonly url: string;
  /** HTTP status, where an answer came. */
  readonly status?: number;
  /** The answer's `Retry-After`, as it stands there (RFC 9110 § 10.2.3). */
  readonly retryAfter?: string;
  /** What was thrown, where something was. */
  readonly cause?: unknown;
}
