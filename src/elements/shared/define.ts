/**
 * Registers an element. A tag that another copy of the package has taken stays as it is: the first
 * one wins, and the page keeps working with it.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const { customElements } = globalThis as Partial<typeof globalThis>;
  if (customElements && !customElements.get(tag)) customElements.define(tag, element);
}
