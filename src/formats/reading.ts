import type { Loss } from './loss.ts';
import { isObject } from '../model/json.ts';
import type { Json } from '../model/json.ts';

/** What a reader of a foreign format gives: a KNF document, for `decodeFeed` to judge. */
export interface ReadDocument {
  /** JSON Feed 1.1 with `_knf`, as far as the source goes. */
  readonly document: Json;
  /** What the source says and the document cannot carry. */
  readonly losses: readonly Loss[];
  /**
   * Where the source goes on, as it says itself (RFC 5005 § 3, `next_rest_url`, `next_url`);
   * relative to the document's own address, if not absolute.
   */
  readonly nextUrl?: string;
}

/** Version of JSON Feed that the readers write. */
export const JSON_FEED_VERSION = 'https://jsonfeed.org/version/1.1';

/** The value as a list: itself, alone in one, or empty. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The value where it is a text with something in it. */
export function stringOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A document of the items of an interface that says nothing of the feed but where it stands. */
export function documentOf(items: readonly Json[], homePage: string | undefined): Json {
  const head = { version: JSON_FEED_VERSION, home_page_url: homePage, _knf: { version: 1 } };
  return { ...filled(head), items };
}

/** The object without the fields that have nothing to say. */
export function filled(object: Json): Json {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) =>
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0) &&
        !(isObject(value) && Object.keys(value).length === 0),
    ),
  );
}

/** The list with each value once. */
export function distinct<T>(values: readonly (T | undefined)[]): readonly T[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
