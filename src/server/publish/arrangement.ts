import type { Entry } from './item-store.ts';

/** How the items of a feed are laid out in documents. */
export interface Arrangement {
  /** Items of `feed.json`, newest posts first, then events by their start. */
  readonly head: readonly Entry[];
  /** Pages of the archive, each full and never reordered, oldest first. */
  readonly pages: readonly (readonly Entry[])[];
}

/** At most so many coming events are in the head; later ones wait in the archive. */
const MAX_COMING = 200;

const byStart = (a: Entry, b: Entry): number => a.startMs - b.startMs || (a.id < b.id ? -1 : 1);

/**
 * The moment that the content itself knows of: when anything in it last changed. What ends after
 * it is coming. By the clock the same content would give other bytes tomorrow, and every event
 * that is coming by the clock is coming by this moment too.
 *
 * @returns ms since 1970-01-01T00:00Z
 */
export function latestChange(entries: Iterable<Entry>): number {
  let latest = 0;
  for (const { changedMs } of entries) latest = Math.max(latest, changedMs);
  return latest;
}

/** The events that are coming as of a moment, the next one first. */
export function comingEvents(entries: readonly Entry[], nowMs: number): readonly Entry[] {
  return entries.filter(({ kind, endMs }) => kind === 'event' && endMs >= nowMs).sort(byStart);
}

/**
 * Lays items out so that publishing one rewrites one small document: the archive is filled from the
 * oldest end, and what does not fill a page stays in the head. (Counted from the newest end, each
 * new post would move every older one.)
 *
 * @param nowMs what ends at or after it is coming
 * @param pageSize items of a page; the head has from one to two pages of posts
 */
export function arrange(entries: readonly Entry[], nowMs: number, pageSize: number): Arrangement {
  const coming = comingEvents(entries, nowMs);
  const inHead = new Set(coming.slice(0, MAX_COMING));
  const posts = entries.filter(({ kind }) => kind === 'post').sort(byStart);
  const past = entries.filter((each) => each.kind === 'event' && !inHead.has(each)).sort(byStart);
  const archivedPosts = Math.max(0, Math.floor(posts.length / pageSize) - 1) * pageSize;
  const archivedEvents = Math.floor(past.length / pageSize) * pageSize;
  const pages = [
    ...chunksOf(posts.slice(0, archivedPosts), pageSize),
    ...chunksOf(past.slice(0, archivedEvents), pageSize),
  ].sort((a, b) => (a.at(-1)?.startMs ?? 0) - (b.at(-1)?.startMs ?? 0));
  const events = [...past.slice(archivedEvents), ...inHead].sort(byStart);
  return { head: [...posts.slice(archivedPosts).reverse(), ...events], pages };
}

/** The newest posts. */
export function latestPosts(entries: readonly Entry[], count: number): readonly Entry[] {
  return entries
    .filter(({ kind }) => kind === 'post')
    .sort((a, b) => byStart(b, a))
    .slice(0, count);
}

function chunksOf<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
