import { eventStateOf } from '../../feed/event-state.ts';
import type { Event } from '../../model/schema/event.ts';
import { eventMessagesOf } from '../../text/event-messages.ts';
import { eventWords } from '../../text/event-words.ts';
import { heading } from '../shared/heading.ts';
import type { LayoutContext } from '../shared/layout.ts';
import { css } from '../shared/styles.ts';
import { html } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';

/**
 * An event that a post tells of, as a small card: when, what, where it stands, and how to sign up
 * where one still can.
 *
 * @param level of the card's heading
 */
export function eventCard(event: Event, level: number, context: LayoutContext): TemplateResult {
  const { messages, nowMs, timeZone } = context;
  const words = eventWords(event, messages, nowMs, timeZone);
  const state = eventStateOf(event, nowMs, { timeZone });
  const phrases = eventMessagesOf(messages);
  const title = event.title ?? phrases.untitledEvent;
  const place = event.location?.name ?? event.location?.locality;
  const name = html`<span dir="auto">${title}</span>`;
  return html`<div class="mention">
    <div class="day" aria-hidden="true"><b>${words.day}</b><span>${words.month}</span></div>
    <div>
      ${heading(
        level,
        event.url ? html`<a part="link" href=${event.url}>${name}</a>` : name,
        'title',
      )}
      <p class="meta">
        <time part="date" datetime=${words.machine || undefined}>${words.date}</time>
        ${state.mark ? html`<span part="status" class=${state.mark}>${phrases.status[state.mark]}</span>` : undefined}
        ${place ? html`<span part="place" dir="auto">${place}</span>` : undefined}
      </p>
    </div>
    ${
      state.action === 'register' && event.registration?.url
        ? html`<a part="button" href=${event.registration.url}
            >${phrases.register}<span class="visually-hidden">: ${title}</span></a
          >`
        : undefined
    }
  </div>`;
}

/** A card stands apart from the running text. */
export const styles = css`
  .mention {
    position: relative;
    display: grid;
    grid-template-columns: 3em minmax(0, 1fr);
    align-items: center;
    gap: 0.5em 1em;
    margin-block: 1em;
    padding: 0.75em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    line-height: 1.3;
  }
  .mention [part='title'] {
    font-size: 1em;
    line-height: 1.3;
  }
  .mention .meta {
    margin-block-start: 0.2em;
  }
  .mention .meta [part='date'] {
    color: inherit;
    font-size: inherit;
  }
  .mention [part='status'] {
    padding-inline: 0.45em;
    border: 1px solid;
    border-radius: 0.3em;
    color: var(--_warning);
    font-weight: 640;
  }
  .mention [part='status']:is(.cancelled, .postponed) {
    color: var(--_danger);
  }
  .mention .ongoing[part] {
    color: light-dark(#1c6b3a, #7fd6a0);
  }
  .mention .day {
    text-align: center;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .mention .day b {
    display: block;
    font-size: 1.5em;
    font-weight: 640;
  }
  .mention .day span {
    color: var(--_muted);
    font-size: 0.75em;
  }
  .mention [part='button'] {
    grid-column: 2;
    justify-self: start;
  }
  @container knf (inline-size >= 30em) {
    .mention {
      grid-template-columns: 3em minmax(0, 1fr) auto;
    }
    .mention [part='button'] {
      grid-column: 3;
    }
  }
  @media print {
    .mention {
      break-inside: avoid;
    }
  }
`;
