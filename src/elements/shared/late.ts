/** What has come of the parts that are fetched only by pages that ask for them. */
const arrived = new Map<() => Promise<unknown>, unknown>();
const underWay = new Map<() => Promise<unknown>, Promise<void>>();

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

/** Who waits for parts that are on their way. */
const waiting = new Set<() => void>();

/** The longest time that a part which has come waits for others on their way, in ms. */
const TOGETHER_MS = 50;

let telling: ReturnType<typeof setTimeout> | undefined;

function tell(): void {
  clearTimeout(telling);
  telling = undefined;
  const told = [...waiting];
  waiting.clear();
  for (const onArrival of told) onArrival();
}

/**
 * A part that not every page needs: at hand, or on its way. Elements of one page share it, so the
 * second one that asks has it at once.
 *
 * @param load fetches it; the same function, not only the same code, stands for the same part
 * @param onArrival called once the part is there, or has failed; parts that come soon after each
 *   other are told together, since each telling draws a list anew
 * @returns the part; `undefined` while it is on its way; `null` where it could not be had
 */
export function late<T>(load: () => Promise<T>, onArrival: () => void): T | null | undefined {
  if (arrived.has(load)) return arrived.get(load) as T | null;
  waiting.add(onArrival);
  if (!underWay.has(load)) {
    const way = afterPaint(load)
      .catch(() => null)
      .then((part) => {
        arrived.set(load, part);
        underWay.delete(load);
        if (underWay.size === 0) tell();
        else telling ??= setTimeout(tell, TOGETHER_MS);
      });
    underWay.set(load, way);
  }
  return undefined;
}

/** Settles when every part that has been asked for has come, or could not be had. False where all had before. */
export async function allArrived(): Promise<boolean> {
  const before = arrived.size;
  await Promise.all(underWay.values());
  return arrived.size > before;
}
