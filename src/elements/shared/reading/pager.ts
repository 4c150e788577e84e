import type { MoreMessages } from '../../../text/messages/more-messages.ts';
import { css } from '../styles.ts';
import { html, nothing, repeat } from '../../template/template.ts';
import type { TemplateResult } from '../../template/template.ts';

/** The button that adds to the list, and how much of it there is. */
export function morePager(
  { reading }: MoreMessages,
  state: {
    readonly shown: number;
    readonly total: number;
    readonly hasMore: boolean;
    readonly isBusy: boolean;
    readonly hasFailed: boolean;
    /** Whether something else has said already how much is shown. */
    readonly isCounted: boolean;
  },
  onMore: () => void,
): TemplateResult {
  const { shown, total, hasMore, isBusy, hasFailed, isCounted } = state;
  const count = isCounted ? '' : reading.shown(shown, total);
  return html`<div class="pager">
    ${
      hasMore
        ? html`<button part="button" type="button" aria-disabled=${isBusy} @click=${onMore}>
            ${reading.more}
          </button>`
        : nothing
    }
    <p role="status">${hasFailed ? reading.moreFailed : count}</p>
  </div>`;
}

/**
 * The pages to offer: the first, the last, and those around the current one; 0 stands for a gap.
 *
 * @param current from 1
 */
export function pagesAround(current: number, count: number): readonly number[] {
  const near = [1, current - 1, current, current + 1, count].filter(
    (page, index, all) => page >= 1 && page <= count && all.indexOf(page) === index,
  );
  return near.flatMap((page, index) => {
    const before = near[index - 1] ?? 0;
    // A gap of one page is that page.
    return page - before === 2 ? [page - 1, page] : page - before > 2 ? [0, page] : [page];
  });
}

/** Numbered pages. */
export function pagesPager(
  { reading }: MoreMessages,
  current: number,
  count: number,
  hasMore: boolean,
  onPage: (page: number) => void,
): TemplateResult {
  const step = (page: number, name: string, sign: string) =>
    html`<li>
      <button
        part="button"
        type="button"
        aria-label=${name}
        ?disabled=${page < 1 || (page > count && !hasMore)}
        @click=${() => {
          onPage(page);
        }}
      >
        <span class="arrow" aria-hidden="true">${sign}</span>
      </button>
    </li>`;
  return html`<nav class="pager" aria-label=${reading.pages}>
    <ul>
      ${step(current - 1, reading.previousPage, '‹')}
      ${repeat(
        pagesAround(current, count),
        (page, index) => page || `gap ${index}`,
        (page) =>
          page === 0
            ? html`<li aria-hidden="true">…</li>`
            : html`<li>
                <button
                  part="button"
                  type="button"
                  class=${page === current ? 'primary' : ''}
                  aria-label=${reading.page(page)}
                  aria-current=${page === current ? 'page' : nothing}
                  @click=${() => {
                    onPage(page);
                  }}
                >
                  ${page}
                </button>
              </li>`,
      )}
      ${step(current + 1, reading.nextPage, '›')}
    </ul>
  </nav>`;
}

/** The pager stands where the element held its place. */
export const styles = css`
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }
  .pager [part='button'] {
    min-inline-size: 2.5em;
    padding-inline: 0.5em;
  }
  .pager > [part='button'] {
    min-inline-size: 12em;
    min-block-size: 2.75em;
  }
  .pager [aria-disabled='true'],
  .pager :disabled {
    opacity: 0.6;
    cursor: default;
  }
  .pager ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375em;
  }
  .pager p {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .arrow {
    font-size: 1.3em;
    line-height: 1;
  }
  .arrow:dir(rtl) {
    scale: -1 1;
  }
  @media print {
    .pager {
      display: none;
    }
  }
`;
