import { regionsOf } from '../../feed/region-filter.ts';
import { selectEvents } from '../../feed/select-events.ts';
import type { Feed, Item } from '../../model/schema/feed.ts';
import { carriedTo } from '../../regions/divisions.ts';
import { asMunicipalityCode } from '../../regions/filter.ts';
import type { Language } from '../../text/language.ts';
import { css } from '../shared/styles.ts';
import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import { countMessages } from './messages/counts.ts';

/** Posts and upcoming events of one place. */
interface ItemCount {
  readonly posts: number;
  readonly events: number;
}

/** Posts and upcoming events of a feed by municipality. */
export interface ItemCounts {
  /** What there is in a municipality, in words; nothing where there is nothing. */
  readonly wordsOf: (code: string) => readonly string[];
  /** The number that stands on a municipality's tile, whose middle is given. */
  readonly badge: (code: string, x: number, y: number) => TemplateResult | undefined;
  /** What names a county or a larger region, but no municipality, in words. */
  readonly wider: string | undefined;
}

const none: ItemCount = { posts: 0, events: 0 };

/**
 * Counts a feed's items on the municipalities they name, in the division of a day. What is said of a whole region is
 * counted apart: on every one of its tiles it would hide where things happen.
 *
 * @param nowMs ms since 1970-01-01T00:00Z: decides which events are upcoming
 * @param day plain date
 */
export function itemCounts(feed: Feed, nowMs: number, day: string, language: Language): ItemCounts {
  const messages = countMessages[language];
  const byCode = new Map<string, ItemCount>();
  const upcoming = new Set<Item>(selectEvents(feed.items, nowMs, feed));
  let wider = none;
  for (const item of feed.items) {
    if (item.kind === 'event' && !upcoming.has(item)) continue;
    const named = regionsOf(item);
    const codes = named.map(asMunicipalityCode).filter((code) => code !== undefined);
    for (const code of new Set(codes.flatMap((one) => carriedTo(one, day))))
      byCode.set(code, plus(byCode.get(code) ?? none, item));
    if (codes.length === 0 && named.length > 0) wider = plus(wider, item);
  }
  const words = ({ posts, events }: ItemCount): readonly string[] => [
    ...(posts > 0 ? [messages.posts(posts)] : []),
    ...(events > 0 ? [messages.events(events)] : []),
  ];
  const widerWords = words(wider);
  return {
    wordsOf: (code) => words(byCode.get(code) ?? none),
    badge: (code, x, y) => {
      const count = byCode.get(code);
      return (
        count &&
        html`<g class="count" transform="translate(${x} ${y})"
          ><g><circle r="17" /><text y="7">${count.posts + count.events}</text></g></g
        >`
      );
    },
    wider: widerWords.length > 0 ? messages.wider(widerWords.join(', ')) : undefined,
  };
}

function plus({ posts, events }: ItemCount, { kind }: Item): ItemCount {
  return kind === 'event' ? { posts, events: events + 1 } : { posts: posts + 1, events };
}

/** Of the numbers: beside the names where tiles bear them, else large. */
export const styles = css`
  .count circle {
    fill: var(--_ink);
  }
  .tiles .count text {
    fill: var(--_fill);
    font-size: 22px;
    font-weight: 700;
  }
  .count > g {
    scale: var(--_count, 1.9);
    translate: var(--_aside, 0 0);
  }
`;
