import type { Feed, Item } from '../../../model/schema/feed.ts';
import type { PlainDate } from '../../../model/time.ts';
import { monthAndYear } from '../../../text/date-range.ts';
import type { ReaderFilters } from './reading-events.ts';
import type { TemplateResult } from '../../template/template.ts';
import { filterTests, optionsOf } from './choice.ts';
import type { FilterKind, FilterTest } from './choice.ts';
import { filterBar } from './filter-bar.ts';
import type { Reading, ReadingHost } from './reading-host.ts';

export { styles } from './filter-bar.ts';

const loadLookup = () => import('../../../regions/lookup.ts');

const KINDS: readonly FilterKind[] = ['search', 'tag', 'region', 'month'];

/** The filters that the host asks for, in the order a reader meets them. */
function kindsOf(host: ReadingHost): readonly FilterKind[] {
  const asked = new Set((host.filters ?? '').split(/[\s,]+/));
  return KINDS.filter((kind) => asked.has(kind));
}

/** The test for a host's chosen region, and what it was made for. */
interface RegionChoice {
  readonly feed: Feed;
  readonly region: string;
  test?: FilterTest;
}

const regionChoices = new WeakMap<ReadingHost, RegionChoice>();

/** The test for the chosen region; while it is made, nothing is left out. */
function regionTest(
  host: ReadingHost,
  region: string | undefined,
  feed: Feed,
): FilterTest | undefined {
  if (!region) return undefined;
  const known = regionChoices.get(host);
  if (known?.feed === feed && known.region === region) return known.test;
  const choice: RegionChoice = { feed, region };
  regionChoices.set(host, choice);
  void import('../../../feed/region-filter.ts')
    .then(({ regionFilter }) => regionFilter([region], feed.regions))
    .then(
      (test) => {
        choice.test = test;
        host.requestUpdate();
      },
      () => undefined,
    );
  return undefined;
}

/** The items that fit what the reader has chosen. */
export function narrowed<T extends Item>(
  host: ReadingHost,
  chosen: ReaderFilters,
  { items, feed }: Reading<T>,
): { readonly items: readonly T[] } {
  const tests = Object.values(filterTests(chosen, feed, regionTest(host, chosen.region, feed)));
  return { items: items.filter((item) => tests.every((test) => test(item))) };
}

/** The bar, each of its lists with what the other filters leave. */
export function bar<T extends Item>(
  host: ReadingHost,
  chosen: ReaderFilters,
  reading: Reading<T>,
  fitting: readonly T[],
  shown: number,
  on: { readonly choose: (kind: FilterKind, value: string) => void; readonly clear: () => void },
): TemplateResult {
  const { feed, items, messages, more } = reading;
  const tests = filterTests(chosen, feed, regionTest(host, chosen.region, feed));
  const lookup = kindsOf(host).includes('region') ? host.late(loadLookup) : null;
  const labels: Readonly<Record<'tag' | 'region' | 'month', (value: string) => string>> = {
    tag: (value) => value,
    month: (value) => monthAndYear(value as PlainDate, messages),
    region: (value) => {
      const known =
        feed.regions?.findLast(({ id, code }) => id === value || code === value) ??
        lookup?.region(value);
      return known?.names?.[messages.language] ?? known?.name ?? value;
    },
  };
  const isNarrowed = Object.values(chosen).some(Boolean);
  return filterBar(
    {
      kinds: kindsOf(host),
      chosen,
      options: (kind) => {
        const others = Object.entries(tests).flatMap(([name, test]) => (name === kind ? [] : test));
        const left = items.filter((item) => others.every((test) => test(item)));
        return optionsOf(kind, left, feed, labels[kind]);
      },
      status: isNarrowed
        ? more.reading.fits(fitting.length, items.length)
        : more.reading.shown(shown, items.length),
    },
    more,
    on.choose,
    on.clear,
  );
}
