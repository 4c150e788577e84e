/** Lets others work: settles in a task of its own, soon. */
export type Pause = () => Promise<void>;

/** How long one slice of work may take, in ms: half a frame, also on a slow machine. */
const SLICE_MS = 8;

/** `scheduler.yield` comes back before new work; a timer of zero is what every engine has. */
export const pauseOfPlatform: Pause = () => {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
};

/** Does work that may be interrupted in slices, with a pause between each two. */
export async function inSlices<T>(work: Generator<void, T>, pause = pauseOfPlatform): Promise<T> {
  let start = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - start < SLICE_MS) continue;
    await pause();
    start = performance.now();
  }
}
