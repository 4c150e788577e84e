import { spanOf } from '../../feed/span.ts';
import type { Item } from '../../model/index.ts';
import type { Settings } from './settings.ts';
import type { Entry } from './item-store.ts';

/** Later than all that is written down, ms: an event whose date is to come is the last of the coming. */
const FAR_AHEAD = 8_640_000_000_000_000;

/** The end of a series: RFC 5545 § 3.3.10 `UNTIL`, else open, since a count has to be expanded to be known. */
function endOfSeries(rrule: string): number {
  const [, year, month, day] = /UNTIL=(\d{4})(\d\d)(\d\d)/.exec(rrule) ?? [];
  return year === undefined
    ? FAR_AHEAD
    : Date.UTC(Number(year), Number(month) - 1, Number(day) + 1);
}

/** What the build must know of an item to place it. */
export function entryOf(item: Item, { feed }: Settings): Omit<Entry, 'offset' | 'length'> {
  const published = item.datePublished === undefined ? 0 : Date.parse(item.datePublished);
  const changedMs = Math.max(published, item.dateModified ? Date.parse(item.dateModified) : 0);
  const common = { id: item.id, changedMs, tags: item.tags ?? [] };
  if (item.kind === 'post') {
    const sections = item.sections ?? [];
    const regions = [...(item.regions ?? []), ...sections.flatMap((each) => each.regions ?? [])];
    return { ...common, kind: 'post', startMs: published, endMs: published, regions };
  }
  const span = spanOf(item, feed);
  const municipality = item.location?.municipality;
  return {
    ...common,
    kind: 'event',
    startMs: span?.startMs ?? FAR_AHEAD,
    endMs: item.recurrence ? endOfSeries(item.recurrence.rrule) : (span?.endMs ?? FAR_AHEAD),
    regions: item.regions ?? (municipality === undefined ? [] : [municipality]),
  };
}
