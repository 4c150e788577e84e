/** The `region` attribute that an element had before a map first drove it. */
const before = new WeakMap<Element, string | null>();

/**
 * Sets the region filter of elements.
 *
 * @param host the element whose `for` names them
 * @param ids of the elements, separated by spaces; what is not on the page is passed over
 * @param code of a county or municipality; `undefined` gives each its own filter back
 */
export function driveFilters(host: Element, ids: string, code: string | undefined): void {
  const root = host.getRootNode();
  const scope = root instanceof ShadowRoot ? root : host.ownerDocument;
  for (const id of ids.split(/\s+/).filter(Boolean)) {
    const target = scope.getElementById(id);
    if (!target) continue;
    if (!before.has(target)) before.set(target, target.getAttribute('region'));
    const region = code ?? before.get(target) ?? null;
    if (region === null) target.removeAttribute('region');
    else target.setAttribute('region', region);
  }
}
