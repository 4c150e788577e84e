import { loadFeed } from '../../../feed/client.ts';
import type { Feed, Item } from '../../../model/schema/feed.ts';
import { FilterEvent, PageEvent } from './reading-events.ts';
import type { ReaderFilters } from './reading-events.ts';
import type { FeedState } from '../feed-state.ts';
import { html, nothing } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';
import type { FilterKind } from './choice.ts';
import { readHash, writeHash } from './hash-state.ts';
import type { Reading, ReadingHost } from './reading-host.ts';

const loadFilters = () => import('./filters.ts');
const loadPager = () => import('./pager.ts');

/** What one element's reader has chosen, and how far they have come. */
class ReadingAids {
  chosen: ReaderFilters = {};
  /** Pages shown (`more`), or the page shown (`pages`); from 1. */
  page = 1;
  isBusy = false;
  hasFailed = false;
  /** Feeds that have been followed; a feed that leads back to itself ends there. */
  readonly followed = new Set<string>();
  readonly #host: ReadingHost;

  constructor(host: ReadingHost) {
    this.#host = host;
    if (host.hash) {
      const { page = 1, ...chosen } = readHash(location.hash, host.hash);
      this.chosen = chosen;
      this.page = page;
    }
  }

  /** Shows the list anew, and writes what was chosen into the address where the host asks for it. */
  update(): void {
    const { hash } = this.#host;
    if (hash) {
      const fragment = writeHash(location.hash, hash, { ...this.chosen, page: this.page });
      history.replaceState(history.state, '', fragment || location.pathname + location.search);
    }
    this.#host.requestUpdate();
  }

  choose(kind: FilterKind, value: string): void {
    this.chosen = { ...this.chosen, [kind]: value };
    this.page = 1;
    this.update();
  }

  clear(): void {
    this.chosen = {};
    this.page = 1;
    const fields = [
      ...this.#host.renderRoot.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
        '.field :is(input, select)',
      ),
    ];
    for (const field of fields) field.value = '';
    // The button goes away; the first field takes the focus, so that it is not lost.
    fields[0]?.focus();
    this.update();
  }

  /** After more has been shown: the reader goes on at the first of it. */
  async focusItem(index: number): Promise<void> {
    await this.#host.updateComplete;
    const items = this.#host.renderRoot.querySelectorAll('[part~="item"]');
    items[index]?.querySelector<HTMLElement>('[part~="link"], a, button')?.focus();
  }
}

const aidsOf = new WeakMap<ReadingHost, ReadingAids>();

/** Feeds that readers have followed further than their first document. */
const longerOf = new WeakMap<ReadingHost, { readonly first: Feed; readonly feed: Feed }>();

/** What a reader has followed stays while the feed itself is the same. */
export function lengthened(host: ReadingHost, state: FeedState): FeedState {
  const longer = longerOf.get(host);
  if (state.status !== 'ready' || !longer) return state;
  if (longer.first === state.feed) return { ...state, feed: longer.feed };
  longerOf.delete(host);
  return state;
}

/**
 * The list with what a reader narrows and pages it by.
 *
 * @returns `undefined` while a part of it is on its way
 */
export function withAids<T extends Item>(
  host: ReadingHost,
  reading: Reading<T>,
): TemplateResult | undefined {
  const { items, feed, more, draw } = reading;
  let aids = aidsOf.get(host);
  if (!aids) aidsOf.set(host, (aids = new ReadingAids(host)));
  const { limit, late, adopt } = host;
  const paging = reading.isWhole ? 'none' : host.paging;

  const filters = host.filters ? late(loadFilters) : null;
  const pager = paging === 'none' ? null : late(loadPager);
  if (filters === undefined || pager === undefined) return undefined;
  if (filters) adopt(filters.styles);
  if (pager) adopt(pager.styles);
  const narrowing = filters?.narrowed(host, aids.chosen, reading);
  const fitting = narrowing?.items ?? items;

  const { nextUrl } = feed;
  const hasNext = !!nextUrl && !aids.followed.has(nextUrl);
  const total = fitting.length;
  const pageCount = Math.max(1, Math.ceil(total / limit));
  const page = Math.min(aids.page, pageCount);
  const from = paging === 'pages' ? (page - 1) * limit : 0;
  const shown = reading.isWhole
    ? fitting
    : fitting.slice(from, paging === 'more' ? page * limit : from + limit);
  const hasMore = hasNext || page < pageCount;

  const go = async (to: number) => {
    if (aids.isBusy) return;
    if (to > pageCount && !(await follow(host, aids, reading, nextUrl))) return;
    aids.page = to;
    aids.update();
    await host.updateComplete;
    const isAdded = paging === 'more';
    await aids.focusItem(isAdded ? shown.length : 0);
    const next = Math.min(limit, Math.max(0, total - (to - 1) * limit));
    host.dispatchEvent(new PageEvent(to, isAdded ? shown.length + next : next, total));
  };

  return html`${
    filters && narrowing
      ? filters.bar(host, aids.chosen, reading, fitting, shown.length, {
          choose: (kind, value) => {
            aids.choose(kind, value);
            void host.updateComplete.then(() => {
              const left = filters.narrowed(host, aids.chosen, reading).items.length;
              host.dispatchEvent(new FilterEvent(aids.chosen, left, items.length));
            });
          },
          clear: () => {
            aids.clear();
            host.dispatchEvent(new FilterEvent({}, items.length, items.length));
          },
        })
      : nothing
  }
  ${
    total === 0 && items.length > 0
      ? html`<div part="message"><strong>${more.reading.nothingFits}</strong></div>`
      : draw(shown, paging === 'more' ? Math.max(limit, shown.length) : limit)
  }
  ${
    !pager || total === 0
      ? nothing
      : paging === 'more'
        ? pager.morePager(
            more,
            {
              shown: shown.length,
              total,
              hasMore,
              isBusy: aids.isBusy,
              hasFailed: aids.hasFailed,
              isCounted: filters !== null,
            },
            () => void go(page + 1),
          )
        : pageCount > 1 || hasNext
          ? pager.pagesPager(more, page, pageCount, hasNext, (to) => void go(to))
          : nothing
  }`;
}

/** Fetches where the feed goes on; `false` where that cannot be had. */
async function follow<T extends Item>(
  host: ReadingHost,
  aids: ReadingAids,
  { feed }: Reading<T>,
  nextUrl: string | undefined,
): Promise<boolean> {
  if (!nextUrl || aids.followed.has(nextUrl)) return false;
  aids.isBusy = true;
  aids.hasFailed = false;
  host.requestUpdate();
  const result = await loadFeed(nextUrl, { environment: host.environment }).catch(() => undefined);
  aids.isBusy = false;
  aids.hasFailed = !result?.ok;
  if (result?.ok) {
    aids.followed.add(nextUrl);
    const known = new Set(feed.items.map(({ id }) => id));
    const { nextUrl: next } = result.feed;
    const { nextUrl: _before, ...head } = feed;
    const longer = {
      ...head,
      ...(next && !aids.followed.has(next) && { nextUrl: next }),
      items: [...feed.items, ...result.feed.items.filter(({ id }) => !known.has(id))],
    };
    longerOf.set(host, { first: longerOf.get(host)?.first ?? feed, feed: longer });
  }
  host.requestUpdate();
  return result?.ok ?? false;
}
