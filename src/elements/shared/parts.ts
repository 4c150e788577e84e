/** What has come of the parts that are fetched only by pages that ask for them. */
const arrived = new Map<() => Promise<unknown>, unknown>();
/** Those on their way; each settles when it has come, or could not be had. */
export const underWay = new Map<() => Promise<unknown>, Promise<unknown>>();

/** Settles when the first items stand on the screen, where they are about to. */
let painted: Promise<unknown> | undefined;

/** In a tab that nobody sees nothing is painted; ms. */
const UNSEEN_MS = 200;

/** The first items are about to be drawn: what is asked for after them waits for their frame. */
export function paintFirst(): void {
  // A server paints nothing.
  if (!('requestAnimationFrame' in globalThis)) return;
  painted ??= new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN_MS);
  });
}

/** Asking for a chunk costs a script its time, also when the answer is far away: not before the items. */
export function afterPaint<T>(load: () => Promise<T>): Promise<T> {
  return painted ? painted.then(load) : load();
}

/** Asks for a part, and says what there is of it: `partOf`, or `late` for whoever draws itself anew. */
export type PartOf = <T>(load: () => Promise<T>) => T | null | undefined;

/** An element as the parts that it shows know it. */
export interface PartHost {
  /** A part that not every page needs; once it has come, the element draws itself anew. */
  readonly late: PartOf;
  /** Gives the element the styles of a part. */
  readonly adopt: (styles: string) => void;
  /** What the element has waited for has come: it draws itself anew. */
  readonly onArrival: () => void;
}

/**
 * A part that not every page needs: at hand, or on its way. Elements of one page share it, so the
 * second one that asks has it at once.
 *
 * @param load fetches it; the same function, not only the same code, stands for the same part
 * @returns the part; `undefined` while it is on its way; `null` where it could not be had
 */
export function partOf<T>(load: () => Promise<T>): T | null | undefined {
  if (!arrived.has(load) && !underWay.has(load)) {
    const way = afterPaint(load)
      .catch(() => null)
      .then((part) => {
        arrived.set(load, part);
        underWay.delete(load);
      });
    underWay.set(load, way);
  }
  return arrived.get(load) as T | null | undefined;
}
