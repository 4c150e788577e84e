/**
 * Feeds kept on the reader's device, where the page asks for it. Fetched only then.
 *
 * Whatever storage does (denied, full, foreign or broken contents), it is as if nothing were kept.
 */
import type { Document } from './answer.ts';
import type { Environment } from './environment.ts';
import type { FeedCache } from './follow.ts';
import { keptDocument } from './requests.ts';

/** Before the address; another version of what is stored gets another name. */
const PREFIX = 'knf-widgets:1:';

/** A stored feed that is older says too little; ms. */
const MAX_AGE_MS = 30 * 86_400_000;

/** The device's storage is the host's too: a larger feed is not stored. UTF-16 code units. */
const MAX_LENGTH = 1_000_000;

function storageOf(cache: FeedCache): Storage {
  return cache === 'session' ? globalThis.sessionStorage : globalThis.localStorage;
}

function isDocument(value: unknown): value is Document {
  const { url, atMs, document } = Object(value) as Partial<Document>;
  return typeof url === 'string' && typeof atMs === 'number' && document !== undefined;
}

/** Takes away what we have stored, and nothing else. */
function clear(storage: Storage): void {
  for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
}

/**
 * The document stored for an address. It is read by the decoder like one from the network: what
 * has lain on a device is not trusted more.
 */
export function readStored(
  cache: FeedCache,
  url: string,
  { now, debug }: Environment,
): Document | undefined {
  try {
    const text = storageOf(cache).getItem(PREFIX + url);
    if (text === null) return undefined;
    const stored: unknown = JSON.parse(text);
    if (isDocument(stored) && Math.abs(now() - stored.atMs) < MAX_AGE_MS) return stored;
    debug?.('What is stored is too old or none of ours', stored);
  } catch (cause) {
    debug?.('Nothing can be read from storage', cause);
  }
  return undefined;
}

/** Stores the last good document of an address; where there is no room, our older ones make way. */
export function store(cache: FeedCache, url: string, environment: Environment): void {
  try {
    const text = JSON.stringify(keptDocument(url, environment));
    if (text.length > MAX_LENGTH) return;
    const storage = storageOf(cache);
    try {
      storage.setItem(PREFIX + url, text);
    } catch {
      clear(storage);
      storage.setItem(PREFIX + url, text);
    }
  } catch (cause) {
    // Denied or full: the page's memory has it still.
    environment.debug?.('Nothing can be stored', cause);
  }
}
