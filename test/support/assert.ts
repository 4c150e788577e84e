/** What browser suites assert with, and the small world they assert in. */
import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';

export { assert } from 'chai';

declare global {
  // `var` is how TypeScript describes a property of the global object.
  var axe: typeof axeCore;
}

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

const mounted = new Set<Element>();

afterEach(() => {
  for (const element of mounted) element.remove();
  mounted.clear();
});

/**
 * Puts markup into the page and gives its first element, after its first update where it is a
 * Lit element. It is taken away again after the test.
 *
 * @throws Error where the markup holds no element.
 */
export async function fixture<T extends Element = HTMLElement>(markup: string): Promise<T> {
  const place = document.createElement('div');
  place.innerHTML = markup;
  const element = place.firstElementChild;
  if (element === null) throw new Error(`no element in ${markup}`);
  document.body.append(place);
  mounted.add(place);
  if ('updateComplete' in element) await element.updateComplete;
  return element as T;
}

/**
 * Waits until `check` gives something truthy, and gives that. Looks again each 10 ms.
 *
 * @throws Error with `what` after `timeoutMs`.
 */
export async function until<T>(
  check: () => T | Promise<T>,
  what = String(check),
  timeoutMs = 4000,
): Promise<NonNullable<T>> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const value = await check();
    if (value) return value;
    if (performance.now() > end) {
      throw new Error(`still not so after ${timeoutMs} ms: ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/**
 * Checks a node, and the shadow roots in it, against WCAG 2.2 A and AA and axe's best practices.
 *
 * @throws Error that names each rule broken and where.
 */
export async function expectNoAxeViolations(node: Element | Document = document): Promise<void> {
  const { violations } = await globalThis.axe.run(node, {
    runOnly: { type: 'tag', values: AXE_TAGS },
    resultTypes: ['violations'],
  });
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      [`${id}: ${help}`, `at ${target.flat().join(' >>> ')}`, failureSummary ?? ''].join('\n  '),
    ),
  );
  throw new Error(`${lines.length} accessibility violations\n${lines.join('\n')}`);
}
