import { criteriaFilter } from '../../feed/criteria.ts';
import type { Criteria } from '../../feed/criteria.ts';
import type { Feed, Item } from '../../model/schema/feed.ts';

/** An element whose attributes say which items it shows. */
export interface ChoosingHost {
  readonly tag: string | undefined;
  readonly series: string | undefined;
  readonly region: string | undefined;
  readonly organizer: string | undefined;
  readonly since: string | undefined;
  readonly until: string | undefined;
  requestUpdate(): void;
}

/** The test of an element, and what it was made for; it is made anew where that changes. */
interface Choice {
  readonly feed: Feed;
  readonly key: string;
  test?: (item: Item) => boolean;
}

const choices = new WeakMap<ChoosingHost, Choice>();

/** The values of an attribute that takes several, separated by commas. */
function valuesOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').flatMap((value) => value.trim() || []);
}

/**
 * The items that meet the criteria of the host's attributes.
 *
 * @returns `undefined` while the test is made; the host is then asked to update when it is there
 */
export function chosen<T extends Item>(
  host: ChoosingHost,
  feed: Feed,
  items: readonly T[],
): readonly T[] | undefined {
  const criteria: Criteria = {
    tags: valuesOf(host.tag),
    series: valuesOf(host.series),
    regions: valuesOf(host.region),
    organizers: valuesOf(host.organizer),
    since: host.since,
    until: host.until,
  };
  const key = JSON.stringify(criteria);
  const known = choices.get(host);
  if (known?.feed === feed && known.key === key) return known.test && items.filter(known.test);
  const choice: Choice = { feed, key };
  choices.set(host, choice);
  void criteriaFilter(criteria, feed).then((test) => {
    choice.test = test;
    host.requestUpdate();
  });
  return undefined;
}
