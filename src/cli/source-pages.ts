import type { Loss } from '../formats/loss.ts';
import { readSource } from '../formats/read-source.ts';
import type { SourceRead } from '../formats/read-source.ts';
import { listOf } from '../formats/reading.ts';
import { MAX_ITEMS } from '../model/index.ts';
import { failed } from './fault.ts';
import type { Fault, Outcome } from './fault.ts';
import { MAX_BYTES, readInput } from './input.ts';
import type { Input } from './input.ts';
import type { Terminal } from './terminal.ts';

/** A document of any format that was read. */
export type Source = Extract<SourceRead, { readonly ok: true }>;

/** Why the pages after some page were not read. */
export type UnreadReason =
  | 'one-page'
  /** The document is a file: what a file says does not send this command out on the network. */
  | 'from-file'
  | 'other-origin'
  | 'loop'
  | 'too-many'
  | 'failed';

/** The first page that was not read. */
export interface Unread {
  readonly url: string;
  readonly reason: UnreadReason;
  /** What happened, where the page failed. */
  readonly fault?: Fault;
}

/** A list that may stand on several pages, as one document. */
export interface Pages {
  /** The first page with the items of all that were read. */
  readonly source: Source;
  /** Where the first page came from; none for a file. */
  readonly url: string | undefined;
  /** How many pages were read. */
  readonly count: number;
  readonly unread: Unread | undefined;
}

/** At ten posts a page, as WordPress gives them, so many pages hold all that a feed may. */
const MAX_PAGES = 1_000;

/**
 * Reads a document and, from the web, the pages that it goes on with: each from the same origin, each
 * once, and no more than a feed may hold. A page that fails ends the reading; what came before it
 * is kept.
 *
 * @param name file, address, or `-` for standard input
 * @param isOnePage stops after the first page
 */
export async function readPages(
  name: string,
  isOnePage: boolean,
  terminal: Terminal,
): Promise<Outcome<Pages>> {
  const first = await readPage(name, terminal.signal);
  if (!first.ok) return first;
  const { input, source } = first.value;
  const { items } = source.document;
  // What comes from a file or from one answer alone is left as it stands.
  const all = [...listOf(items)];
  const losses: Loss[] = [...source.losses];
  const seen = new Set([input.url]);
  let last = first.value;
  let bytes = input.sizeInBytes;
  let count = 1;
  let unread: Unread | undefined;
  for (let next = nextOf(last); next !== undefined; next = nextOf(last)) {
    const reason = isOnePage
      ? 'one-page'
      : refusal(
          next,
          input.url,
          seen,
          count >= MAX_PAGES || all.length >= MAX_ITEMS || bytes > MAX_BYTES,
        );
    if (reason) {
      unread = { url: next, reason };
      break;
    }
    seen.add(next);
    terminal.progress(terminal.words.readingPage(count + 1, all.length));
    const read = await readPage(next, terminal.signal);
    if (terminal.signal.aborted) return failed('aborted', name);
    const fault = read.ok ? strangeness(read.value, first.value) : read.fault;
    if (!read.ok || fault) {
      unread = { url: next, reason: 'failed', ...(fault ? { fault } : {}) };
      break;
    }
    const more = listOf(read.value.source.document['items']);
    if (more.length === 0) break;
    // A server that does not know the page it is asked for may give the first again, and so for ever.
    if (JSON.stringify(more) === JSON.stringify(listOf(last.source.document['items']))) {
      unread = { url: next, reason: 'loop' };
      break;
    }
    all.push(...more);
    losses.push(...read.value.source.losses);
    bytes += read.value.input.sizeInBytes;
    count++;
    last = read.value;
  }
  const document = count === 1 ? source.document : { ...source.document, items: all };
  return {
    ok: true,
    value: {
      source: { ...source, document, losses: added(losses) },
      url: input.url,
      count,
      unread,
    },
  };
}

interface Page {
  readonly input: Input;
  readonly source: Source;
}

async function readPage(name: string, signal: AbortSignal): Promise<Outcome<Page>> {
  const input = await readInput(name, signal);
  if (!input.ok) return input;
  const source = await readSource(input.value.text, input.value.url);
  return source.ok
    ? { ok: true, value: { input: input.value, source } }
    : failed(source.fault, name);
}

/** The address of the page after one, absolute where that page came from the web. */
function nextOf({ input, source }: Page): string | undefined {
  const address = source.nextUrl ?? input.nextUrl;
  if (address === undefined || !URL.canParse(address, input.url)) return address;
  const url = new URL(address, input.url);
  url.hash = '';
  return url.href;
}

function refusal(
  next: string,
  from: string | undefined,
  seen: ReadonlySet<string | undefined>,
  isFull: boolean,
): UnreadReason | undefined {
  if (from === undefined) return 'from-file';
  if (!URL.canParse(next) || new URL(next).origin !== new URL(from).origin) return 'other-origin';
  if (seen.has(next)) return 'loop';
  return isFull ? 'too-many' : undefined;
}

/** What makes a page none of this list: another format, or a redirect to another origin. */
function strangeness({ input, source }: Page, first: Page): Fault | undefined {
  const { url = '' } = input;
  if (new URL(url).origin !== new URL(first.input.url ?? url).origin) {
    return { code: 'redirected', subject: input.name, detail: url };
  }
  return source.format === first.source.format
    ? undefined
    : {
        code: 'other-format',
        subject: input.name,
        detail: `${source.format}, ${first.source.format}`,
      };
}

/** The losses of several pages, each field once. */
function added(losses: readonly Loss[]): readonly Loss[] {
  const byField = new Map<string, Loss>();
  for (const loss of losses) {
    const before = byField.get(loss.field);
    byField.set(loss.field, before ? { ...before, count: before.count + loss.count } : loss);
  }
  return [...byField.values()];
}
