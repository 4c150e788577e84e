import { html, nothing } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import type { Item } from '../../model/schema/feed.ts';
import type { Image } from '../../model/schema/image.ts';

/** A list's picture is at most this wide beside the text, and as wide as the element above it. */
const SIZES = '(min-width: 416px) 176px, 100vw';

/** The picture of an item: its own, or the first of its first section that has one. */
function imageOf(item: Item): Pick<Image, 'url' | 'sizes' | 'alt' | 'placeholder'> | undefined {
  if (item.kind === 'event') return item.picture ?? (item.image ? { url: item.image } : undefined);
  if (item.picture) return item.picture;
  const first = item.sections?.flatMap(({ images }) => images ?? [])[0];
  return item.image && item.image !== first?.url ? { url: item.image } : first;
}

/**
 * An item's picture in a list: a decoration there, since the title says what the item is. It keeps
 * its place, also where it does not come.
 *
 * @param index place in the list; the first picture is asked for at once
 */
export function picture(item: Item, index: number): TemplateResult | typeof nothing {
  const image = imageOf(item);
  if (!image) return nothing;
  const srcset = image.sizes?.map(({ url, width }) => `${url} ${width}w`).join(', ');
  return html`<img
    part="image"
    alt=""
    loading=${index === 0 ? 'eager' : 'lazy'}
    decoding="async"
    srcset=${srcset ?? nothing}
    sizes=${srcset ? SIZES : nothing}
    src=${image.url}
    @error=${onError}
  />`;
}

/** A picture that does not come leaves a neutral field: no broken mark, nothing that moves. */
function onError(event: globalThis.Event): void {
  (event.currentTarget as HTMLElement).classList.add('missing');
}
