/* eslint-disable baseline-js/use-baseline -- popovers and sharing are asked for before they are used */
import type { Event } from '../../model/schema/event.ts';
import { moreLoaders } from '../../text/more-loaders.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { css } from '../shared/styles.ts';
import { render } from '../template/render.ts';
import { html } from '../template/template.ts';
import type { Calendar } from './events-context.ts';

/** What the menu is made of. */
export interface CalendarMenu {
  readonly event: Event;
  readonly calendars: readonly Calendar[];
  readonly messages: Messages;
  /** IANA zone of an event that names none. */
  readonly timeZone: string;
  /** ms since 1970-01-01T00:00Z. */
  readonly nowMs: number;
}

/** Space between the button and its menu, in px. */
const GAP = 6;

/** The menu that a button has open. */
const open = new WeakMap<HTMLElement, HTMLElement>();

/**
 * Shows the calendars that an event can be put into, under the button that asked for them. The page
 * opens one at a time; Escape, a press elsewhere or a choice closes it and gives the focus back.
 */
export async function openCalendarMenu(button: HTMLElement, menu: CalendarMenu): Promise<void> {
  const shown = open.get(button);
  if (shown) {
    shown.hidePopover();
    return;
  }
  const { event, timeZone, nowMs, messages } = menu;
  const [{ icalendarOf }, links, { more }] = await Promise.all([
    import('../../formats/icalendar-write.ts'),
    import('../../formats/calendar-links.ts'),
    moreLoaders[messages.language](),
  ]);
  const text = icalendarOf([event], { timeZone, nowMs });
  const file = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const name = links.calendarFileName(event);
  const panel = button.ownerDocument.createElement('div');
  // An engine without popovers gets the file, which every calendar takes.
  if (!('showPopover' in panel)) {
    Object.assign(button.ownerDocument.createElement('a'), { href: file, download: name }).click();
    return;
  }

  const words = more.calendar;
  const linkTo = (href: string | undefined, label: string) =>
    href && html`<li><a href=${href} target="_blank" rel="noopener">${label}</a></li>`;
  const entries = {
    ics: () => html`<li><a href=${file} download=${name}>${words.file}</a></li>`,
    google: () => linkTo(links.googleCalendarLink(event, timeZone), words.google),
    outlook: () => linkTo(links.outlookCalendarLink(event, timeZone), words.outlook),
  };
  const canShare = 'share' in navigator && event.url;
  const share = () =>
    html`<li>
      <button
        type="button"
        @click=${() => {
          // A reader who thinks better of it has done nothing wrong.
          navigator
            .share({ title: event.title ?? '', url: event.url ?? '' })
            .catch(() => undefined);
        }}
      >
        ${words.share}
      </button>
    </li>`;
  panel.setAttribute('popover', 'auto');
  panel.className = 'calendar-menu';
  render(
    html`<ul aria-label=${more.event.addToCalendar}>
      ${menu.calendars.map((calendar) => entries[calendar]())} ${canShare ? share() : undefined}
    </ul>`,
    panel,
  );
  panel.addEventListener('click', () => panel.hidePopover());
  panel.addEventListener('beforetoggle', ({ newState }) => {
    // Only if the reader is still in it: a press elsewhere has taken the focus there.
    const { activeElement } = panel.getRootNode() as ShadowRoot;
    if (newState === 'closed' && panel.contains(activeElement)) button.focus();
  });
  panel.addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') return;
    button.setAttribute('aria-expanded', 'false');
    open.delete(button);
    panel.remove();
    // The browser may still be reading the file that was asked for.
    setTimeout(() => URL.revokeObjectURL(file), 10_000);
  });
  open.set(button, panel);
  button.after(panel);
  button.setAttribute('aria-expanded', 'true');
  panel.showPopover();
  place(panel, button);
  panel.querySelector<HTMLElement>('a, button')?.focus();
}

/** Puts the menu under its button, or above it where there is no room; never outside the window. */
function place(panel: HTMLElement, button: HTMLElement): void {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const { innerWidth, innerHeight } = globalThis;
  const { offsetWidth, offsetHeight } = panel;
  const isRtl = getComputedStyle(button).direction === 'rtl';
  const x = isRtl ? left : right - offsetWidth;
  const y = bottom + GAP + offsetHeight > innerHeight ? top - GAP - offsetHeight : bottom + GAP;
  panel.style.left = `${Math.max(GAP, Math.min(x, innerWidth - offsetWidth - GAP))}px`;
  panel.style.top = `${Math.max(GAP, y)}px`;
}

/** The menu above all else of the page. */
export const styles = css`
  .icon[aria-expanded='true'] {
    border-color: currentcolor;
  }
  .calendar-menu {
    position: fixed;
    inset: auto;
    margin: 0;
    min-inline-size: 11em;
    padding: 0.3em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 0.4em 1.4em rgb(0 0 0 / 0.18);
  }
  .calendar-menu :is(a, button) {
    display: block;
    inline-size: 100%;
    padding: 0.55em 0.7em;
    border: 0;
    border-radius: calc(var(--_radius) * 0.7);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.875em;
    text-align: start;
    cursor: pointer;
  }
  .calendar-menu :is(a, button):hover {
    background: color-mix(in srgb, CanvasText 7%, transparent);
  }
  .calendar-menu :focus-visible {
    outline-offset: -2px;
  }
`;
