import { regionsOf } from '../../feed/region-filter.ts';
import { selectEvents } from '../../feed/select-events.ts';
import type { Feed, Item } from '../../model/schema/feed.ts';
import { asMunicipalityCode, type MunicipalityCode } from '../../regions/filter.ts';
import { carriedTo } from '../../regions/divisions.ts';

/** Posts and upcoming events of one place. */
export interface ItemCount {
  readonly posts: number;
  readonly events: number;
}

/** Posts and upcoming events of a feed by municipality. */
export interface ItemCounts {
  readonly byCode: ReadonlyMap<string, ItemCount>;
  /** Those that name a county or a larger region, but no municipality. */
  readonly wider: ItemCount;
}

const none: ItemCount = { posts: 0, events: 0 };

/**
 * Counts a feed's items on the municipalities they name, in the division of a day. What is said of a whole region is
 * counted apart: on every one of its tiles it would hide where things happen.
 *
 * @param nowMs ms since 1970-01-01T00:00Z: decides which events are upcoming
 * @param day plain date
 */
export function itemCounts(feed: Feed, nowMs: number, day: string): ItemCounts {
  const byCode = new Map<string, ItemCount>();
  const upcoming = new Set<Item>(selectEvents(feed.items, nowMs, feed));
  let wider = none;
  for (const item of feed.items) {
    if (item.kind === 'event' && !upcoming.has(item)) continue;
    const named = regionsOf(item);
    const codes = named.map(asMunicipalityCode).filter((code) => code !== undefined);
    for (const code of new Set(codes.flatMap((one) => placesOf(one, day))))
      byCode.set(code, plus(byCode.get(code) ?? none, item));
    if (codes.length === 0 && named.length > 0) wider = plus(wider, item);
  }
  return { byCode, wider };
}

function placesOf(code: MunicipalityCode, day: string): readonly MunicipalityCode[] {
  return carriedTo(code, day);
}

function plus({ posts, events }: ItemCount, { kind }: Item): ItemCount {
  return kind === 'event' ? { posts, events: events + 1 } : { posts: posts + 1, events };
}
