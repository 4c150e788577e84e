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

/** That an event has been moved, and from when; `undefined` where that is not known. */
export function movedWords(
  { previousStart, timeZone }: Event,
  context: EventsContext,
): string | undefined {
  const { messages, nowMs } = context;
  const zone = timeZone ?? context.timeZone;
  return previousStart && messages.movedFrom(dayWords(previousStart, messages, nowMs, zone));
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
  { event }: SeenEvent,
  { messages, timeZone, zones }: EventsContext,
): TemplateResult | undefined {
  const reader = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const text = yourTimeWords(event, messages, reader, timeZone, zones);
  return text ? fact('globe', text) : undefined;
}

/** The reader's hours, for how much, and until when one can sign up. */
export function terms(one: SeenEvent, context: EventsContext): TemplateResult {
  const { event, state } = one;
  const { messages, nowMs, timeZone } = context;
  const price = event.offers && !state.isOver ? priceWords(event.offers, messages) : '';
  const closes = state.action === 'register' ? closesWords(event, messages, nowMs, timeZone) : '';
  return html`${yourTime(one, context)} ${price ? fact('price', price) : undefined}
  ${closes ? html`<span class="closes">${closes}</span>` : undefined}`;
}

/** The button that puts an event into a calendar; its menu is fetched when it is pressed. */
export function calendarButton(one: SeenEvent, context: EventsContext): TemplateResult {
  const { event } = one;
  const { messages, adopt } = context;
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
    title=${messages.addToCalendar}
    aria-expanded="false"
    @click=${onClick}
  >
    ${icon('calendar')}<span class="visually-hidden">${messages.addToCalendar}</span>${spokenName(
      one,
      context,
    )}
  </button>`;
}

/** Of the calendar's button, of the last days to sign up, and of what leads to a place. */
export const styles = css`
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
    padding-block: 0.35em;
    margin-block: -0.35em;
    text-decoration: underline;
    text-decoration-color: var(--_border);
    text-underline-offset: 0.2em;
  }
  .meta a:hover {
    text-decoration-color: currentcolor;
  }
`;
