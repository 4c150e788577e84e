/** What is told of an event besides what, when and where: it comes after the first paint of a list. */
import type { Event } from '../../model/schema/event.ts';
import type { Place } from '../../model/schema/party.ts';
import { closesWords, dayWords, priceWords, yourTimeWords } from '../../text/event-detail-words.ts';
import { icon } from '../shared/icon.ts';
import { css } from '../shared/styles.ts';
import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import { fact, spokenName } from './event-parts.ts';
import type { SeenEvent } from './event-parts.ts';
import type { EventsContext } from './events-context.ts';

const CALENDAR = 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5 1.8v2.5M11 1.8v2.5M8 8.3v3.6M6.2 10.1h3.6';
const GLOBE =
  'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12M2 8h12M8 2c-3.5 4-3.5 8 0 12M8 2c3.5 4 3.5 8 0 12';
const PRICE_TAG = 'M2.5 2.5h5.2l6 6-5.2 5.2-6-6zM5.5 5.5v.1';

/** That an event has been moved, and from when; `undefined` where that is not known. */
export function movedWords(
  { previousStart, timeZone }: Event,
  { messages, more, nowMs, timeZone: feedZone }: EventsContext,
): string | undefined {
  if (!previousStart) return undefined;
  return more?.event.movedFrom(dayWords(previousStart, messages, nowMs, timeZone ?? feedZone));
}

/** Where a place is found: its own page, else its point or its address on OpenStreetMap. */
export function mapLink({
  url,
  geo,
  streetAddress,
  postalCode,
  locality,
}: Place): string | undefined {
  if (url) return url;
  const map = 'https://www.openstreetmap.org/';
  if (geo) {
    const { latitude, longitude } = geo;
    return `${map}?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  }
  const address = [streetAddress, postalCode, locality].filter(Boolean).join(' ');
  return streetAddress ? `${map}search?query=${encodeURIComponent(address)}` : undefined;
}

/** The hours on the reader's own clock, where that shows others. */
function yourTime(
  { event, isElsewhere }: SeenEvent,
  { messages, timeZone, zones }: EventsContext,
): TemplateResult | undefined {
  // The name of the reader's zone is dear to find out, and most readers are where the event is.
  if (!isElsewhere) return undefined;
  const reader = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const text = yourTimeWords(event, messages, reader, timeZone, zones);
  return text ? fact(GLOBE, text) : undefined;
}

/** The reader's hours, for how much, and until when one can sign up. */
export function terms(one: SeenEvent, context: EventsContext): TemplateResult {
  const { event, state } = one;
  const { messages, more, nowMs, timeZone } = context;
  const price = event.offers && !state.isOver && priceWords(event.offers, messages);
  const closes =
    more &&
    state.action === 'register' &&
    closesWords(event, { ...messages, ...more.event }, nowMs, timeZone);
  return html`${yourTime(one, context)} ${price ? fact(PRICE_TAG, price) : undefined}
  ${closes ? html`<span class="closes">${closes}</span>` : undefined}`;
}

/** The button that puts an event into a calendar; its menu is fetched when it is pressed. */
export function calendarButton(one: SeenEvent, context: EventsContext): TemplateResult {
  const { event } = one;
  const { adopt, more } = context;
  const label = more?.event.addToCalendar;
  const onClick = ({ currentTarget }: globalThis.Event) => {
    void import('./calendar-menu.ts')
      .then(({ openCalendarMenu, styles }) => {
        adopt(styles);
        return openCalendarMenu(currentTarget as HTMLElement, { event, ...context });
      })
      // The button stays, and can be pressed again.
      .catch(() => undefined);
  };
  return html`<button
    part="button"
    class="icon"
    type="button"
    title=${label}
    aria-expanded="false"
    @click=${onClick}
  >
    ${icon(CALENDAR)}<span class="visually-hidden">${label}</span>${spokenName(one, context)}
  </button>`;
}

/** Of what stands out, of the calendar's button, of the last days to sign up, and of what leads to a place. */
export const styles = css`
  .today .day b {
    color: var(--_accent);
  }
  [part='status']:is(.cancelled, .postponed) {
    color: var(--_danger);
  }
  .ongoing[part] {
    color: light-dark(#1c6b3a, #7fd6a0);
  }
  .icon svg {
    inline-size: 1.15em;
    block-size: 1.15em;
  }
  .closes {
    color: var(--_warning);
  }
  [part='status']:is(.closed, .not_open) {
    color: var(--_muted);
  }
  .meta a {
    position: relative;
    /* As high as a finger needs, without parting the lines. */
    padding-block: 0.4em;
    margin-block: -0.4em;
    text-decoration: underline;
    text-decoration-color: var(--_border);
    text-underline-offset: 0.2em;
  }
  .meta a:hover {
    text-decoration-color: currentcolor;
  }
`;
