import { decodeFeed } from '../model/decode.ts';
import type { Feed } from '../model/schema/feed.ts';
import { MAX_BYTES } from '../model/limits.ts';
import type { Problem } from '../model/problem.ts';
import type { Environment } from './environment.ts';
import type { FeedFailure } from './failure.ts';

/** How long one request may take in all, in ms. */
export const TIMEOUT_MS = 10_000;

/** What came of loading a feed: the feed, or why there is none. */
export type FeedResult =
  | { readonly ok: true; readonly feed: Feed; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly failure: FeedFailure; readonly problems: readonly Problem[] };

/** How to load a feed. */
export interface LoadOptions {
  readonly environment: Environment;
  /** Ends the wait; the request itself ends when nobody waits for it any more. */
  readonly signal?: AbortSignal;
  /** Time for the whole request, in ms; `TIMEOUT_MS` when silent. */
  readonly timeoutMs?: number;
}

/** A failure while it is on its way up; it never leaves this module. */
class Failed extends Error {
  readonly failure: FeedFailure;
  constructor(failure: FeedFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

function failed(url: string, code: FeedFailure['code'], message: string, more = {}): never {
  throw new Failed({ code, message, url, ...more });
}

/** Joins what has come of a body. */
function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Reads a body up to the limit; past it the transfer is given up, before anything is parsed. */
async function bodyOf(response: Response, url: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    length += value.length;
    if (length > MAX_BYTES) {
      void reader?.cancel().catch(() => undefined);
      failed(url, 'too-large', `The feed is larger than ${MAX_BYTES} bytes`);
    }
    chunks.push(value);
  }
  return decodeText(joined(chunks, length));
}

/** RFC 8259 § 8.1 asks for UTF-8; a byte order mark is forgiven, and one of UTF-16 is believed. */
function decodeText(bytes: Uint8Array<ArrayBuffer>): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function parse(text: string, url: string): unknown {
  if (!text.trim()) failed(url, 'empty-response', 'The answer has no body');
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    return failed(url, 'not-json', `Not JSON; it begins: ${text.trim().slice(0, 40)}`, { cause });
  }
}

async function request(url: string, environment: Environment, signal: AbortSignal) {
  // No headers and no credentials mode of our own: a host's `<link rel="preload" as="fetch"
  // crossorigin>` is used only by a request that is just like it, and no preflight comes before it.
  const response = await environment.fetch(url, { signal });
  if (!response.ok) {
    failed(url, 'http', `The server answered ${response.status}`, { status: response.status });
  }
  const document = parse(await bodyOf(response, url), url);
  const { feed, problems } = decodeFeed(document, { url: response.url || url });
  return feed
    ? ({ ok: true, feed, problems } as const)
    : ({
        ok: false,
        failure: { code: 'not-a-feed', message: 'The JSON is no JSON Feed', url },
        problems,
      } as const);
}

/** Why a request was ended that took too long. */
const TOO_LATE = 'timeout';

async function attempt(
  url: string,
  environment: Environment,
  timeoutMs: number,
  abort: AbortController,
): Promise<FeedResult> {
  const timer = setTimeout(() => {
    abort.abort(TOO_LATE);
  }, timeoutMs);
  try {
    return await request(url, environment, abort.signal);
  } catch (cause) {
    const failure: FeedFailure =
      cause instanceof Failed
        ? cause.failure
        : abort.signal.reason === TOO_LATE
          ? { code: 'timeout', message: `No feed within ${timeoutMs} ms`, url, cause }
          : {
              code: 'network',
              message:
                'The feed could not be reached; it may lack an Access-Control-Allow-Origin header',
              url,
              cause,
            };
    return { ok: false, failure, problems: [] };
  } finally {
    clearTimeout(timer);
  }
}

/** A request under way, and how many wait for it. */
interface Shared {
  readonly result: Promise<FeedResult>;
  readonly abort: AbortController;
  waiting: number;
}

const underWay = new Map<string, Shared>();

/** The signal that ended a wait; the caller has asked for it and needs no failure. */
export class Aborted extends Error {
  override readonly name = 'AbortError';
}

/**
 * Loads a feed. Widgets that ask for one address at the same time share one request.
 *
 * @param url absolute, http or https
 * @returns the feed or a failure; it rejects only with `Aborted`, and only when `signal` says so
 */
export function loadFeed(url: string, options: LoadOptions): Promise<FeedResult> {
  const { environment, signal, timeoutMs = TIMEOUT_MS } = options;
  let shared = underWay.get(url);
  if (!shared) {
    const abort = new AbortController();
    const result = attempt(url, environment, timeoutMs, abort).finally(() => {
      if (underWay.get(url)?.abort === abort) underWay.delete(url);
    });
    shared = { result, abort, waiting: 0 };
    underWay.set(url, shared);
  }
  return waitFor(shared, url, signal);
}

function waitFor(shared: Shared, url: string, signal?: AbortSignal): Promise<FeedResult> {
  shared.waiting++;
  return new Promise((resolve, reject) => {
    const leave = () => {
      if (--shared.waiting === 0) {
        if (underWay.get(url) === shared) underWay.delete(url);
        shared.abort.abort();
      }
      reject(new Aborted());
    };
    if (signal?.aborted) {
      leave();
      return;
    }
    signal?.addEventListener('abort', leave, { once: true });
    void shared.result.then((result) => {
      signal?.removeEventListener('abort', leave);
      shared.waiting--;
      resolve(result);
    });
  });
}
