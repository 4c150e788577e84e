import { open, stat } from 'node:fs/promises';
import { decodedText } from '../formats/source-text.ts';
import { failed, readFault } from './fault.ts';
import type { Outcome } from './fault.ts';
import { nextLinkOf } from './next-link.ts';

/** A document that a command was given. */
export interface Input {
  /** As the user named it. */
  readonly name: string;
  readonly text: string;
  readonly sizeInBytes: number;
  /** What relative addresses start from; none for files, whose place on this machine concerns nobody. */
  readonly url: string | undefined;
  /** Where the list goes on, as the answer's headers say it. */
  readonly nextUrl?: string;
}

/** No answer within this time is no answer, ms. */
const TIMEOUT_MS = 30_000;
/** More than this is no feed, bytes. */
export const MAX_BYTES = 200_000_000;

/**
 * Reads a file, an http(s) address, or standard input (`-`), and decodes it to text.
 *
 * @param name as the user wrote it
 * @param signal breaks a download off
 */
export async function readInput(name: string, signal?: AbortSignal): Promise<Outcome<Input>> {
  const isWeb = /^https?:\/\//i.test(name);
  const loaded = await (isWeb
    ? download(name, signal)
    : name === '-'
      ? standardInput()
      : readBytes(name));
  if (!loaded.ok) return loaded;
  const { bytes, contentType, url, nextUrl } = loaded.value;
  if (bytes.length === 0) return failed('empty', name);
  const decoded = decodedText(bytes, contentType);
  if (!decoded.ok) return failed(decoded.fault, name);
  const next = nextUrl === undefined ? {} : { nextUrl };
  return { ok: true, value: { name, text: decoded.text, sizeInBytes: bytes.length, url, ...next } };
}

interface Loaded {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly url: string | undefined;
  readonly nextUrl?: string | undefined;
}

async function readBytes(path: string): Promise<Outcome<Loaded>> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) return failed('too-large', path, String(MAX_BYTES / 1e6));
    const file = await open(path);
    try {
      return { ok: true, value: { bytes: await file.readFile(), contentType: '', url: undefined } };
    } finally {
      await file.close();
    }
  } catch (error) {
    return readFault(error, path);
  }
}

async function standardInput(): Promise<Outcome<Loaded>> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return {
    ok: true,
    value: { bytes: Buffer.concat(chunks), contentType: '', url: undefined },
  };
}

async function download(address: string, signal?: AbortSignal): Promise<Outcome<Loaded>> {
  try {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(address, {
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (!response.ok) {
      await response.body?.cancel();
      return failed('http-status', address, `${response.status} ${response.statusText}`.trim());
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > MAX_BYTES) return failed('too-large', address, String(MAX_BYTES / 1e6));
      chunks.push(chunk);
    }
    const contentType = response.headers.get('content-type') ?? '';
    const url = response.url || address;
    const nextUrl = nextLinkOf(response.headers, url);
    return { ok: true, value: { bytes: Buffer.concat(chunks), contentType, url, nextUrl } };
  } catch (error) {
    if (signal?.aborted === true) return failed('aborted', address);
    if (error instanceof Error && error.name === 'TimeoutError') {
      return failed('timeout', address, String(TIMEOUT_MS / 1000));
    }
    return failed('network', address, causeOf(error));
  }
}

/** `fetch` only says "fetch failed"; its cause says why. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error) {
    return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
  }
  return error instanceof Error ? error.message : String(error);
}
