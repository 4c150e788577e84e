import { decodeFeedInSlices } from '../model/decode.ts';
import type { Problem } from '../model/problem.ts';
import type { Feed } from '../model/schema/feed.ts';
import type { Document } from './answer.ts';
import type { FeedFailure } from './failure.ts';
import { ask, keepDocument, keptDocument } from './requests.ts';
import type { LoadOptions } from './requests.ts';

export type { LoadOptions };

/** What came of loading a feed: the feed, or why there is none. */
export type FeedResult =
  | {
      readonly ok: true;
      readonly feed: Feed;
      readonly problems: readonly Problem[];
      /** When it came from its server, in ms since 1970-01-01T00:00Z. */
      readonly loadedAtMs: number;
      /** Why nothing newer has come: the feed is the last good one. */
      readonly failure?: FeedFailure;
    }
  | { readonly ok: false; readonly failure: FeedFailure; readonly problems: readonly Problem[] };

/** Each document is read once, however many widgets wait for it. */
const read = new WeakMap<Document, Promise<FeedResult>>();

async function decode({ url, document, atMs }: Document): Promise<FeedResult> {
  const { feed, problems } = await decodeFeedInSlices(document, { url });
  const failure = { code: 'not-a-feed', message: 'It is no JSON Feed', url } as const;
  return feed ? { ok: true, feed, problems, loadedAtMs: atMs } : { ok: false, failure, problems };
}

/** Reads a document as a feed, in slices that let the page work in between. */
export function readFeed(answer: Document): Promise<FeedResult> {
  let result = read.get(answer);
  if (!result) read.set(answer, (result = decode(answer)));
  return result;
}

/**
 * Loads a feed once. Widgets that ask for one address at the same time share one request, at most
 * six requests run at once, and a failure that may pass within seconds is tried again first. An
 * answer with the same text as the one that is kept gives the same feed, not a like one.
 *
 * @param url absolute, http or https
 * @returns the feed or a failure; it rejects only with `Aborted`, and only when `signal` says so
 * @example
 * const result = await loadFeed('https://knf.example/feed.json', { environment: pageEnvironment });
 * result.ok && result.feed.title; // → 'Kongsberg Næringsforum'
 */
export async function loadFeed(url: string, options: LoadOptions): Promise<FeedResult> {
  const answer = await ask(url, options);
  if (answer.failure) return { ok: false, failure: answer.failure, problems: [] };
  const kept = keptDocument(url, options.environment);
  if (kept && kept.document === answer.document) {
    read.set(
      answer,
      readFeed(kept).then((before) =>
        before.ok ? { ...before, loadedAtMs: answer.atMs } : before,
      ),
    );
  }
  const result = await readFeed(answer);
  if (result.ok) keepDocument(url, answer, options.environment);
  return result;
}
