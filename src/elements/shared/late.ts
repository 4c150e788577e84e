import { partOf, underWay } from './parts.ts';

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

function tellSoon(): void {
  if (underWay.size === 0) tell();
  else telling ??= setTimeout(tell, TOGETHER_MS);
}

/**
 * A part that not every page needs, for who draws itself anew when it comes.
 *
 * @param load fetches it, see `partOf`
 * @param onArrival called once the part is there, or has failed; parts that come soon after each
 *   other are told together, since each telling draws a list anew
 * @returns the part; `undefined` while it is on its way; `null` where it could not be had
 */
export function late<T>(load: () => Promise<T>, onArrival: () => void): T | null | undefined {
  const part = partOf(load);
  if (part === undefined) {
    waiting.add(onArrival);
    void underWay.get(load)?.then(tellSoon);
  }
  return part;
}

/** Settles when every part that has been asked for has come, or could not be had. False where all had before. */
export async function allArrived(): Promise<boolean> {
  const parts = [...underWay.values()];
  await Promise.all(parts);
  return parts.length > 0;
}
