/**
 * Registers an element. A tag that another copy of the package has taken stays as it is: the first
 * one wins, and the page keeps working with it; a tag in the page with `debug` has it said.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const { customElements } = globalThis as Partial<typeof globalThis>;
  if (!customElements) return;
  if (!customElements.get(tag)) customElements.define(tag, element);
  // eslint-disable-next-line no-console -- asked for by `debug`
  else if (document.querySelector(`${tag}[debug]`)) console.info(tag, 'is taken');
}
