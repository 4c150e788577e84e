/**
 * Whether, and after what wait, a failed request is worth making again. Fetched with the first failure.
 */
import type { Answer } from './answer.ts';
import type { Environment } from './environment.ts';
import type { FeedFailure } from './failure.ts';

/** First bound of the wait between attempts that a reader waits for, and how many there are. */
const QUICK_MS = 500;
const QUICK_RETRIES = 2;

/** First and last bound of the wait between attempts that nobody waits for. */
const SLOW_MS = 10_000;
const SLOWEST_MS = 300_000;

/** A server that asks for patience gets no more than this, and no less. */
const MAX_RETRY_AFTER_MS = 600_000;
const MIN_RETRY_AFTER_MS = 1_000;

/** Answers that ask for another attempt though they are 4xx: RFC 9110 § 15.5.9, RFC 8470, RFC 6585. */
const TRANSIENT_4XX = [408, 425, 429];

/** Whether the same request may succeed later without anybody changing anything. */
export function mayPass({ code, status = 0 }: FeedFailure): boolean {
  switch (code) {
    case 'http':
      return status >= 500 || TRANSIENT_4XX.includes(status);
    case 'network':
    case 'timeout':
    case 'truncated':
    case 'empty-response':
    case 'not-json':
      return true;
    case 'bad-src':
    case 'not-a-feed':
    case 'too-large':
      return false;
  }
}

/**
 * How long a server asks us to wait, in ms, within bounds.
 *
 * @param value of `Retry-After`: seconds or an HTTP date (RFC 9110 § 10.2.3)
 * @param nowMs ms since 1970-01-01T00:00Z
 * @returns `undefined` where it says nothing we understand
 */
export function retryAfterMs(value: string | undefined, nowMs: number): number | undefined {
  if (!value) return undefined;
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - nowMs;
  if (Number.isNaN(ms)) return undefined;
  return Math.min(Math.max(ms, MIN_RETRY_AFTER_MS), MAX_RETRY_AFTER_MS);
}

/** Exponential back-off with full jitter: anything from nothing to a bound that doubles each time. */
function jittered(firstMs: number, failures: number, random: () => number): number {
  return random() * Math.min(firstMs * 2 ** failures, SLOWEST_MS);
}

/**
 * How long to wait, in ms, before an attempt that a reader waits for.
 *
 * @param failures how many such attempts there have been
 * @param random 0–1
 * @returns `undefined` where the reader is better served by a message now
 */
export function quickDelayMs(
  failure: FeedFailure,
  failures: number,
  random: () => number = Math.random,
): number | undefined {
  const isQuick =
    failure.code === 'network' || failure.code === 'truncated' || failure.code === 'http';
  const isOver = failures >= QUICK_RETRIES || failure.retryAfter !== undefined;
  if (!isQuick || isOver || !mayPass(failure)) return undefined;
  return jittered(QUICK_MS, failures, random);
}

/**
 * How long to wait, in ms, before an attempt that nobody waits for.
 *
 * @param failures failed ones in a row, from 1
 * @param nowMs ms since 1970-01-01T00:00Z
 * @param random 0–1
 * @returns `undefined` where no attempt is worth making
 */
export function slowDelayMs(
  failure: FeedFailure,
  failures: number,
  nowMs: number,
  random: () => number = Math.random,
): number | undefined {
  if (!mayPass(failure)) return undefined;
  return retryAfterMs(failure.retryAfter, nowMs) ?? jittered(SLOW_MS, failures - 1, random);
}

/** Makes further attempts as long as they may help within seconds; gives the last answer. */
export async function retried(
  first: Answer,
  again: () => Promise<Answer>,
  signal: AbortSignal,
  { debug }: Environment,
): Promise<Answer> {
  let answer = first;
  for (let failures = 0; answer.failure; failures++) {
    const delayMs = isOffline() ? undefined : quickDelayMs(answer.failure, failures);
    if (delayMs === undefined) break;
    debug?.('The feed is asked for again', answer.failure);
    await new Promise<void>((resolve) => {
      setTimeout(resolve, delayMs);
    });
    if (signal.aborted) break;
    answer = await again();
  }
  return answer;
}

function isOffline(): boolean {
  // Node has a navigator that does not know.
  const { onLine = true }: Partial<Navigator> = 'navigator' in globalThis ? navigator : {};
  return !onLine;
}
