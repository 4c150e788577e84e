import { listOf, stringOf } from './reading.ts';
import type { ReadDocument } from './reading.ts';
import { isObject } from '../model/json.ts';
import type { Json } from '../model/json.ts';

/** The formats that are read. `knf` is JSON Feed 1.0 or 1.1, with or without `_knf`. */
export type SourceFormat =
  | 'knf'
  | 'rss'
  | 'atom'
  | 'icalendar'
  | 'wordpress'
  | 'events-calendar'
  | 'ninjs'
  | 'json-ld'
  | 'html';

/** A document in any of the formats, as a KNF document that has yet to be judged by `decodeFeed`. */
export type SourceRead =
  | ({ readonly ok: true; readonly format: SourceFormat } & ReadDocument)
  | { readonly ok: false; readonly fault: SourceFault };

/** Why a text could not be read. */
export type SourceFault = 'empty' | 'broken-json' | 'unknown-format' | 'nothing-in-it';

function formatOfJson(value: unknown): SourceFormat | undefined {
  const [first] = listOf(value);
  if (!isObject(first)) return undefined;
  if (JSON.stringify(first['@context'] ?? '').includes('schema.org')) return 'json-ld';
  if (isObject(first['title']) && 'rendered' in first['title']) return 'wordpress';
  const [event] = listOf(first['events'] ?? first);
  if ('events' in first && 'rest_url' in first) return 'events-calendar';
  if (isObject(event) && 'start_date' in event && 'rest_url' in event) return 'events-calendar';
  const [item] = listOf(first['_items'] ?? first['items']);
  if ([first, item].some(isNinjs)) return 'ninjs';
  return Array.isArray(first['items']) && !Array.isArray(value) ? 'knf' : undefined;
}

function isNinjs(value: unknown): boolean {
  return (
    isObject(value) &&
    'uri' in value &&
    ['headline', 'headlines', 'type', 'body_html', 'body_text', 'standard', 'title'].some(
      (name) => name in value,
    )
  );
}

async function readJson(value: unknown, url: string | undefined): Promise<SourceRead> {
  const format = formatOfJson(value);
  switch (format) {
    case 'wordpress': {
      const { readWordPress } = await import('./wordpress-read.ts');
      return { ok: true, format, ...readWordPress(value, url) };
    }
    case 'events-calendar': {
      const { readEventsCalendar } = await import('./events-calendar-read.ts');
      return { ok: true, format, ...readEventsCalendar(value as Json, url) };
    }
    case 'ninjs': {
      const { readNinjs } = await import('./ninjs-read.ts');
      return { ok: true, format, ...readNinjs(value, url) };
    }
    case 'json-ld': {
      const { readJsonLd } = await import('./json-ld-read.ts');
      return { ok: true, format, ...readJsonLd(listOf(value), url) };
    }
    case 'knf': {
      const document = value as Json;
      const nextUrl = stringOf(document['next_url']);
      return { ok: true, format, document, losses: [], ...(nextUrl ? { nextUrl } : {}) };
    }
    default:
      return { ok: false, fault: 'unknown-format' };
  }
}

async function readMarkup(text: string, url: string | undefined): Promise<SourceRead> {
  if (/^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(text)) {
    const { readPage } = await import('./json-ld-read.ts');
    const read = readPage(text, url);
    return listOf(read.document['items']).length === 0
      ? { ok: false, fault: 'nothing-in-it' }
      : { ok: true, format: 'html', ...read };
  }
  const { readXml } = await import('./xml-tree.ts');
  const root = readXml(text);
  if (root?.name === 'feed' || root?.name === 'entry') {
    const { readAtom } = await import('./atom-read.ts');
    return { ok: true, format: 'atom', ...readAtom(root, url) };
  }
  if (root && /^(?:rss|rdf:RDF|RDF|channel)$/i.test(root.name)) {
    const { readRss } = await import('./rss-read.ts');
    return { ok: true, format: 'rss', ...readRss(root, url) };
  }
  return { ok: false, fault: 'unknown-format' };
}

/**
 * Reads a document of any known format, told by its content and not by its name. The parser of a
 * format is loaded only when it is needed.
 *
 * @param text the document, decoded
 * @param url where it came from: what relative addresses start from
 * @example
 * const read = await readSource('<rss><channel><item><title>Uka oppsummert</title></item></channel></rss>');
 * read.ok && [read.format, decodeFeed(read.document).feed?.items[0]?.title]; // → ['rss', 'Uka oppsummert']
 */
export async function readSource(text: string, url?: string): Promise<SourceRead> {
  const start = text.trimStart().slice(0, 200);
  if (start === '') return { ok: false, fault: 'empty' };
  if (/^BEGIN:VCALENDAR/i.test(start)) {
    const { readICalendar } = await import('./icalendar-read.ts');
    return { ok: true, format: 'icalendar', ...readICalendar(text, url) };
  }
  if (start.startsWith('<')) return readMarkup(text, url);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, fault: /^[[{]/.test(start) ? 'broken-json' : 'unknown-format' };
  }
  return readJson(value, url);
}
