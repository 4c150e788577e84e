import { MAX_BYTES } from '../model/limits.ts';
import type { FailureCode, FeedFailure } from './failure.ts';

/** What came of asking for a feed: a JSON document, not read yet, or why there is none. */
export type Answer = Document | { readonly failure: FeedFailure };

/** A JSON document as a server gave it. */
export interface Document {
  /** Where it came from, after redirects: relative addresses in it start there. */
  readonly url: string;
  readonly document: unknown;
  /** What it was read from, where a server gave it: the same text says nothing new. */
  readonly text?: string;
  /** When it came, in ms since 1970-01-01T00:00Z. */
  readonly atMs: number;
  readonly failure?: undefined;
}

/** How much of a faulty answer a message quotes, in UTF-16 code units. */
const QUOTE = 40;

/** A failure on its way up; it never leaves the feed client. */
export class Failed extends Error {
  readonly code: FailureCode;
  readonly more: Partial<FeedFailure>;
  constructor(code: FailureCode, message: string, more: Partial<FeedFailure> = {}) {
    super(message);
    this.code = code;
    this.more = more;
  }
}

/** Reads a body up to the limit; past it the transfer is given up, before anything is parsed. */
async function bytesOf({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (reader) {
    const { value } = await reader.read().catch((cause: unknown) => {
      throw new Failed('truncated', 'The answer broke off', { cause });
    });
    if (!value) break;
    length += value.length;
    if (length > MAX_BYTES) {
      void reader.cancel().catch(() => undefined);
      throw new Failed('too-large', `The feed is larger than ${MAX_BYTES} bytes`);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/**
 * RFC 8259 § 8.1 asks for UTF-8; a byte order mark is forgiven, and one of UTF-16 is believed.
 * Where no character beyond ASCII came out whole, the writer meant one byte a character.
 */
function textOf(bytes: Uint8Array<ArrayBuffer>): string {
  const [first = 0, second] = bytes;
  const decode = (encoding: string) => new TextDecoder(encoding).decode(bytes);
  if (first === 0xff && second === 0xfe) return decode('utf-16le');
  if (first === 0xfe && second === 0xff) return decode('utf-16be');
  const text = decode('utf-8');
  return text.includes('\ufffd') && !/[^\0-\x7f\ufffd]/.test(text) ? decode('latin1') : text;
}

function parse(text: string): unknown {
  const seen = text.trim();
  if (!seen) throw new Failed('empty-response', 'The answer has no body');
  try {
    return JSON.parse(seen) as unknown;
  } catch (cause) {
    if (/^[{[]/.test(seen) && !/[}\]]$/.test(seen)) {
      throw new Failed('truncated', 'The JSON breaks off', { cause });
    }
    // The engine's own message tells the offset.
    throw new Failed('not-json', `${String(cause)}; it begins: ${seen.slice(0, QUOTE)}`, { cause });
  }
}

/** The same server, or the same one over https: where a feed may be redirected to. */
function isSameServer(asked: string, answered: string): boolean {
  const [from, to] = [new URL(asked), new URL(answered)];
  return from.origin === to.origin || (from.hostname === to.hostname && to.protocol === 'https:');
}

/**
 * Reads an answer.
 *
 * @param asked the address that was asked for
 * @param kept what came from there before, or was parsed already: the same text is not parsed again
 * @throws Failed where the answer holds no JSON document
 */
export async function readAnswer(
  response: Response,
  asked: string,
  nowMs: number,
  kept: Pick<Document, 'url' | 'text' | 'document'> | undefined,
): Promise<Document> {
  const { ok, status, headers } = response;
  const url = response.url || asked;
  if (!isSameServer(asked, url)) {
    throw new Failed('network', `The feed has moved to ${url}: use that`);
  }
  // A 304 that the browser has no copy for has nothing to say either.
  if (status === 304)
    throw new Failed('empty-response', 'The server answered 304, but nothing is kept');
  if (!ok) {
    const retryAfter = headers.get('retry-after');
    throw new Failed('http', `The server answered ${status}`, {
      status,
      ...(retryAfter ? { retryAfter } : {}),
    });
  }
  const text = textOf(await bytesOf(response));
  const isSame = kept?.text === text && kept.url === url;
  return { url, document: isSame ? kept.document : parse(text), text, atMs: nowMs };
}
