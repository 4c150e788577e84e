import type { ReaderFilters } from './reading-events.ts';
import type { MoreMessages } from '../../../text/messages/more-messages.ts';
import { icon } from '../icon.ts';
import { css } from '../styles.ts';
import { html, nothing, repeat } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';
import type { FilterKind, FilterOption } from './choice.ts';

/** What a filter bar shows. */
export interface BarState {
  readonly kinds: readonly FilterKind[];
  readonly chosen: ReaderFilters;
  readonly options: (kind: 'tag' | 'region' | 'month') => readonly FilterOption[];
  /** Said politely whenever it changes. */
  readonly status: string;
}

/** The fields by which a reader narrows the list, and how much is left. */
export function filterBar(
  { kinds, chosen, options, status }: BarState,
  { reading }: MoreMessages,
  onChoose: (kind: FilterKind, value: string) => void,
  onClear: () => void,
): TemplateResult {
  const isNarrowed = Object.values(chosen).some(Boolean);
  return html`<form
      part="filters"
      class="bar"
      role="search"
      aria-label=${reading.search}
      @submit=${(event: globalThis.Event) => {
        event.preventDefault();
      }}
    >
      ${kinds.map((kind) =>
        kind === 'search'
          ? html`<label class="field"
              >${icon('M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10M14 14l-3.400-3.400')}<span
                class="visually-hidden"
                >${reading.search}</span
              ><input
                type="search"
                placeholder=${reading.search}
                .value=${chosen.search ?? ''}
                @input=${(event: globalThis.Event) => {
                  onChoose(kind, (event.currentTarget as HTMLInputElement).value);
                }}
            /></label>`
          : html`<label class="field"
              ><span>${reading[kind]}</span
              ><select
                @change=${(event: globalThis.Event) => {
                  onChoose(kind, (event.currentTarget as HTMLSelectElement).value);
                }}
              >
                <option value="">${reading.all}</option>
                ${repeat(
                  options(kind),
                  ({ value }) => value,
                  ({ value, label, count }) =>
                    html`<option value=${value} ?selected=${value === chosen[kind]}>
                      ${`${label} (${count})`}
                    </option>`,
                )}</select
              >${icon('m4 6 4 4 4-4')}</label
            >`,
      )}
    </form>
    <div class="found">
      <p role="status">${status}</p>
      ${
        isNarrowed
          ? html`<button type="button" class="clear" @click=${onClear}>${reading.clear}</button>`
          : nothing
      }
    </div>`;
}

/** The fields stand where the element held their places. */
export const styles = css`
  .found {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }
  .found > * {
    font-size: var(--_small);
  }
  .found p {
    color: var(--_muted);
  }
  .field {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.5em;
    padding-inline: 0.75em;
    border: 1px solid color-mix(in srgb, currentcolor 55%, transparent);
    border-radius: var(--_radius);
    font-size: 0.875em;
  }
  .field > span:not(.visually-hidden) {
    color: var(--_muted);
  }
  .field :is(input, select) {
    flex: 1 1 auto;
    min-inline-size: 0;
    inline-size: 100%;
    align-self: stretch;
    border: 0;
    padding: 0;
    margin: 0;
    background: none;
    color: inherit;
    font: inherit;
    appearance: none;
    text-overflow: ellipsis;
  }
  .field select {
    cursor: pointer;
    padding-inline-end: 1.5em;
    margin-inline-end: -1.5em;
  }
  .field option {
    background: Canvas;
    color: CanvasText;
  }
  .field input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .field :is(input, select):focus {
    outline: none;
  }
  .field:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .field svg {
    flex: none;
    pointer-events: none;
  }
  .clear {
    min-block-size: 2.25em;
    border: 0;
    padding: 0;
    background: none;
    color: var(--_accent);
    font-family: inherit;
    cursor: pointer;
  }
  .clear:hover {
    text-decoration: underline;
  }
  @media print {
    .found {
      display: none;
    }
  }
`;
