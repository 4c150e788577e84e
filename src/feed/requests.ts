import { Failed, readAnswer } from './answer.ts';
import type { Answer, Document } from './answer.ts';
import type { Environment } from './environment.ts';
import { leaveNetwork, MAX_AT_ONCE } from './network.ts';
import type { Shared } from './network.ts';
import { requestsOf } from './networks.ts';

/** How long one request may take in all, in ms. */
export const TIMEOUT_MS = 10_000;

/** How to ask for a feed. */
export interface LoadOptions {
  readonly environment: Environment;
  /** Ends the wait; the request itself ends when nobody waits for it any more. */
  readonly signal?: AbortSignal;
  /** Time for one attempt, in ms; `TIMEOUT_MS` when silent. */
  readonly timeoutMs?: number;
  /** Asks the server even where the browser's cache has a copy; with its validators, if it has any. */
  readonly reload?: boolean;
}

/** Documents kept at most, whoever asks for how many. */
const MAX_KEPT = 20;

/** The last good document of an address, from the page's memory. */
export function keptDocument(url: string, environment: Environment): Document | undefined {
  return requestsOf(environment).kept.get(url);
}

/** Keeps a document in the page's memory. */
export function keepDocument(url: string, document: Document, environment: Environment): void {
  const { kept } = requestsOf(environment);
  kept.delete(url);
  kept.set(url, document);
  for (const [oldest] of kept) if (kept.size > MAX_KEPT) kept.delete(oldest);
}

/** Why a request was ended that took too long. */
const TOO_LATE = 'timeout';

/** One attempt, as soon as fewer than `MAX_AT_ONCE` are under way. */
async function attempt(
  url: string,
  { environment, timeoutMs = TIMEOUT_MS, reload }: LoadOptions,
  { signal: ended }: AbortController,
): Promise<Answer> {
  const requests = requestsOf(environment);
  // A request that began before this code was there is the first attempt; it has its place.
  const begun = reload ? undefined : requests.begun.get(url);
  if (begun) requests.begun.delete(url);
  else if (requests.running >= MAX_AT_ONCE) {
    await new Promise<void>((resolve) => requests.queue.push(resolve));
  } else requests.running++;
  const abort = begun?.abort ?? new AbortController();
  const onEnd = () => {
    abort.abort();
  };
  ended.addEventListener('abort', onEnd);
  if (ended.aborted) onEnd();
  const timer = setTimeout(() => {
    abort.abort(TOO_LATE);
  }, timeoutMs);
  try {
    // No headers and no credentials mode of our own: a host's `<link rel="preload" as="fetch"
    // crossorigin>` is used only by a request that is just like it, and no preflight comes before
    // it. `no-cache` lets the browser itself revalidate its copy, likewise without a preflight.
    const response = await (begun?.response ??
      environment.fetch(url, {
        signal: abort.signal,
        ...(reload ? { cache: 'no-cache' } : {}),
      }));
    const kept = begun?.parsed ?? requests.kept.get(url);
    return await readAnswer(response, url, environment.now(), kept);
  } catch (cause) {
    // A first look reads a copy of the answer: the transfer ends only when both have given it up.
    abort.abort();
    return {
      failure:
        abort.signal.reason === TOO_LATE
          ? { code: 'timeout', message: `No feed within ${timeoutMs} ms`, url, cause }
          : cause instanceof Failed
            ? { code: cause.code, message: cause.message, url, ...cause.more }
            : {
                code: 'network',
                message: 'No answer, or none that this page may read (CORS)',
                url,
                cause,
              },
    };
  } finally {
    clearTimeout(timer);
    ended.removeEventListener('abort', onEnd);
    if (!begun) leaveNetwork(requests);
  }
}

/** Attempts, and attempts again as long as that may help within seconds. */
async function answerTo(
  url: string,
  options: LoadOptions,
  abort: AbortController,
): Promise<Answer> {
  const first = await attempt(url, options, abort);
  if (!first.failure || abort.signal.aborted) return first;
  try {
    const { retried } = await import('./retry.ts');
    return await retried(
      first,
      () => attempt(url, options, abort),
      abort.signal,
      options.environment,
    );
  } catch {
    // The code itself did not come: the first failure stands.
    return first;
  }
}

/** The signal that ended a wait; the caller has asked for it and needs no failure. */
export class Aborted extends Error {
  override readonly name = 'AbortError';
}

/**
 * Asks for a feed. Widgets that ask for one address at the same time share one request.
 *
 * @returns rejects only with `Aborted`, and only when the signal says so
 */
export function ask(url: string, options: LoadOptions): Promise<Answer> {
  const { underWay } = requestsOf(options.environment);
  let shared = underWay.get(url);
  if (!shared) {
    const abort = new AbortController();
    const answer = answerTo(url, options, abort).finally(() => {
      if (underWay.get(url)?.abort === abort) underWay.delete(url);
    });
    shared = { answer, abort, waiting: 0 };
    underWay.set(url, shared);
  }
  return waitFor(shared, options.signal, () => {
    if (underWay.get(url) === shared) underWay.delete(url);
  });
}

function waitFor(
  shared: Shared,
  signal: AbortSignal | undefined,
  forget: () => void,
): Promise<Answer> {
  shared.waiting++;
  return new Promise((resolve, reject) => {
    const leave = () => {
      if (--shared.waiting === 0) {
        forget();
        shared.abort.abort();
      }
      reject(new Aborted());
    };
    if (signal?.aborted) {
      leave();
      return;
    }
    signal?.addEventListener('abort', leave, { once: true });
    void shared.answer.then((answer) => {
      signal?.removeEventListener('abort', leave);
      shared.waiting--;
      if (!signal?.aborted) resolve(answer);
    });
  });
}
