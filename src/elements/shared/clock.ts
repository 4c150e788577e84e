/** Someone who says something that time makes untrue. */
export interface ClockUser {
  /** How long that takes from now, in ms; `Infinity` for never. */
  readonly untilChangeMs: () => number;
  /** Says it anew. */
  readonly onChange: () => void;
}

/** `setTimeout` takes 31 bits of ms; and a machine that slept is late by no more than this. */
const LONGEST_WAIT_MS = 3_600_000;

const users = new Map<ClockUser, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** One timer for the whole page, set to the change that comes first; none while nobody looks. */
function set(): void {
  clearTimeout(timer);
  timer = undefined;
  if (users.size === 0 || document.hidden) return;
  const waitMs = Math.min(...users.values()) - Date.now();
  if (waitMs < Infinity) timer = setTimeout(tell, Math.min(Math.max(waitMs, 0), LONGEST_WAIT_MS));
}

/** Tells everyone whose time has come. */
function tell(): void {
  const now = Date.now();
  for (const [user, atMs] of [...users]) {
    if (atMs > now) continue;
    users.set(user, Infinity);
    user.onChange();
  }
  set();
}

/** Follows the clock for someone, until `leaveClock`; called again, it asks anew when to tell them. */
export function followClock(user: ClockUser): void {
  if (users.size === 0) document.addEventListener('visibilitychange', onVisible);
  users.set(user, Date.now() + user.untilChangeMs());
  set();
}

/** Follows the clock no longer for someone. */
export function leaveClock(user: ClockUser): void {
  if (!users.delete(user)) return;
  if (users.size === 0) document.removeEventListener('visibilitychange', onVisible);
  set();
}

/** Timers stand still while a page is hidden or a machine asleep: what was missed is told at once. */
function onVisible(): void {
  if (!document.hidden) tell();
  else set();
}
