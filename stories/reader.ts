import { waitFor } from 'storybook/test';

/** How long a reader waits for what is to come, in ms: a slow machine is no failure. */
const PATIENCE = { timeout: 15_000 };

/** What a reader does with the element of a story; waits until it can be done. */
export interface Reader {
  /** Waits for text anywhere in the element. */
  sees(text: string | RegExp): Promise<void>;
  /** Waits for at least so many items. */
  seesItems(count: number): Promise<readonly Element[]>;
  /** Clicks the first button or link with this name. */
  clicks(name: string | RegExp): Promise<void>;
}

/** A reader of the first element below `canvas` that draws itself. */
export function readerOf(canvas: HTMLElement): Reader {
  const root = (): ShadowRoot => {
    const host = [...canvas.querySelectorAll('*')].find(({ shadowRoot }) => shadowRoot);
    if (!host?.shadowRoot) throw new Error('no element has drawn itself');
    return host.shadowRoot;
  };
  const fits = (text: string, wanted: string | RegExp): boolean =>
    typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
  return {
    sees: (wanted) =>
      waitFor(() => {
        const text = root().textContent;
        if (!fits(text, wanted)) throw new Error(`no ${String(wanted)} in: ${text.trim()}`);
      }, PATIENCE),
    seesItems: (count) =>
      waitFor(() => {
        const items = [...root().querySelectorAll('[part~="item"]')];
        if (items.length < count) throw new Error(`${items.length} items, not ${count}`);
        return items;
      }, PATIENCE),
    clicks: (wanted) =>
      waitFor(() => {
        const targets = [...root().querySelectorAll<HTMLElement>('button, a, summary')];
        const target = targets.find((each) => fits(each.textContent, wanted));
        if (!target) throw new Error(`nothing to click named ${String(wanted)}`);
        target.click();
      }, PATIENCE),
  };
}
