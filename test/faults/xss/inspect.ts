/**
 * Runs in the page: looks at everything that an element has drawn, and names what is outside the
 * documented list of elements and attributes.
 */
export function inspect(): { readonly drawn: number; readonly outside: readonly string[] } {
  const ELEMENTS = new Set(
    (
      'section header footer h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd article div span strong em b i br a img figure ' +
      'figcaption blockquote time button slot svg path circle rect g line details summary table caption thead tbody tr th td label select ' +
      'option input form nav menu hr small style text tspan'
    ).split(' '),
  );
  const ATTRIBUTES =
    /^(?:part|class|role|lang|dir|tabindex|name|for|type|value|href|rel|target|title|src|srcset|sizes|alt|width|height|loading|decoding|fetchpriority|referrerpolicy|datetime|style|hidden|id|open|scope|colspan|rowspan|start|d|viewBox|fill|stroke|stroke-width|stroke-linecap|stroke-linejoin|display|x|y|r|transform|font-size|text-anchor|selected|checked|disabled|multiple|placeholder|popover|popovertarget|download|itemprop|headers|inputmode|autocomplete|maxlength|slot|key|data-[\w-]+|aria-[\w-]+)$/;
  const STYLE =
    /^(?:\s*--[\w-]+:\s*[\w.%#(),\s/-]*;?|\s*(?:aspect-ratio|object-position|background(?:-color)?|inline-size|block-size|max-inline-size):\s*[\w.%#(),\s/-]*;?)*$/;
  const outside: string[] = [];
  let drawn = 0;
  const look = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      drawn++;
      const name = element.localName;
      if (element.shadowRoot) look(element.shadowRoot);
      if (!ELEMENTS.has(name)) outside.push(`<${name}>`);
      // A sheet is the element's own, never a feed's: it stands first in the root.
      if (name === 'style' && element.parentNode !== root) outside.push('<style> inside');
      for (const { name: attribute, value } of element.attributes) {
        if (!ATTRIBUTES.test(attribute)) outside.push(`<${name} ${attribute}>`);
        if (attribute === 'style' && !STYLE.test(value)) outside.push(`style="${value}"`);
        if (attribute === 'href' && name !== 'use' && value !== '') {
          const { protocol } = new URL(value, document.baseURI);
          if (!/^(?:https?|mailto|tel|blob):$/.test(protocol)) outside.push(`href=${protocol}`);
        }
        if (
          attribute === 'src' &&
          !/^(?:https?:|data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,)/i.test(value)
        )
          outside.push(`src=${value.slice(0, 40)}`);
        if (attribute === 'srcset' && /(?:^|,)\s*(?:javascript|vbscript|data:text)/i.test(value))
          outside.push(`srcset=${value.slice(0, 40)}`);
      }
    }
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      // Nothing may lie over the host's page.
      if (getComputedStyle(element).position === 'fixed') outside.push('position: fixed');
    }
  };
  for (const host of document.querySelectorAll('body > *'))
    if (host.shadowRoot) look(host.shadowRoot);
  return { drawn, outside: [...new Set(outside)] };
}
