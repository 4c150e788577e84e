import type { Feed } from '../model/schema/feed.ts';

/** Something that one format says and the other has no word for. */
export interface Loss {
  /** Its name in the format that was read: `offers.price`, `itunes:duration`, `VALARM`. */
  readonly field: string;
  /** How many times it was met. */
  readonly count: number;
  /** Where it was met first: the id or title of an item, or `feed`. */
  readonly example: string;
}

/** Counts what is left behind, by field, in the order in which it was first met. */
export class LossLog {
  readonly #losses = new Map<string, Loss>();

  /** Notes that a field was left behind at a place. */
  note(field: string, where: string): void {
    const before = this.#losses.get(field);
    this.#losses.set(field, {
      field,
      count: (before?.count ?? 0) + 1,
      example: before?.example ?? where,
    });
  }

  /** Notes every key of an object that is not among the known ones. */
  noteUnknown(raw: object, known: ReadonlySet<string>, where: string, prefix = ''): void {
    for (const [key, value] of Object.entries(raw)) {
      if (!known.has(key) && !isEmpty(value)) this.note(prefix + key, where);
    }
  }

  /** What was noted. */
  get losses(): readonly Loss[] {
    return [...this.#losses.values()];
  }
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}

/**
 * What of a feed a format cannot carry. Walks the whole model, so that a field nobody thought of
 * is reported rather than forgotten.
 *
 * @param carried dotted model paths the format has words for, lists without their index: `event.location.name`;
 *   a path stands for all that lies below it. Feed fields have no prefix.
 * @example
 * lossesOf({ version: feed.version, items: [event] }, new Set(['version', 'event.id', 'event.title'])).map(
 *   ({ field }) => field,
 * ); // → ['event.start', 'event.end', 'event.registration']
 */
export function lossesOf(feed: Feed, carried: ReadonlySet<string>): readonly Loss[] {
  const log = new LossLog();
  const { items, ...head } = feed;
  walk(head, '', 'feed', carried, log);
  for (const item of items) {
    const { kind, ...fields } = item;
    walk(fields, `${kind}.`, item.id, carried, log);
  }
  return log.losses;
}

function walk(
  value: object,
  prefix: string,
  where: string,
  carried: ReadonlySet<string>,
  log: LossLog,
): void {
  for (const [key, child] of Object.entries(value)) {
    const path = prefix + key;
    if (carried.has(path) || isEmpty(child) || (key === 'kind' && prefix !== '')) continue;
    const isPartly = [...carried].some((known) => known.startsWith(`${path}.`));
    if (!isPartly) log.note(path, where);
    else for (const each of [child].flat()) walk(each as object, `${path}.`, where, carried, log);
  }
}
