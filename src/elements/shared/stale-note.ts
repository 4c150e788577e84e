import { relativeTime } from '../../text/counted.ts';
import type { Messages } from '../../text/messages/messages.ts';
import type { MoreMessages } from '../../text/messages/more-messages.ts';
import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import type { FeedState } from './feed-state.ts';
import { CLOCK, icon } from './icon.ts';

/** Units of an age, the largest first, each with its length in ms. */
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** One small line that says how old the content is, and why where the machine has no network. */
export function staleNote(
  { staleSinceMs, isOffline }: FeedState & { status: 'ready' },
  messages: Messages,
  { reading }: MoreMessages,
  nowMs: number,
): TemplateResult {
  const ageMs = nowMs - (staleSinceMs ?? nowMs);
  const [unit, length] = UNITS.find(([, ms]) => ageMs >= ms) ?? UNITS[2];
  // Less than a minute counts as one: nobody says "0 minutes ago".
  const age = relativeTime(messages, -Math.max(1, Math.floor(ageMs / length)), unit);
  return html`<p class="stale">
    ${icon(CLOCK)}<span>${isOffline ? `${reading.offline} ` : ''}${reading.updated(age)}</span>
  </p>`;
}
