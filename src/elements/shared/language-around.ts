/** The language that a node stands in: its own `lang`, or the nearest ancestor's, through shadow roots. */
export function languageAround(element: Element): string {
  const near = element.closest<HTMLElement>('[lang]');
  if (near) return near.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAround(root.host) : '';
}
