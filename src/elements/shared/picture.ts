import { html, nothing } from '../template/template.ts';
import type { TemplateResult } from '../template/template.ts';
import type { Item } from '../../model/schema/feed.ts';
import type { Image } from '../../model/schema/image.ts';
import type { LayoutContext } from './layout.ts';

/** A list's picture is at most this wide beside the text, and as wide as the element above it. */
const LIST_SIZES = '(min-width: 416px) 176px, 100vw';

/** The picture of an item: its own, or the first of its first section that has one. */
function imageOf(item: Item): Image | undefined {
  if (item.picture) return item.picture;
  const first =
    item.kind === 'post' ? item.sections?.flatMap(({ images = [] }) => images)[0] : undefined;
  return item.image && item.image !== first?.url ? { url: item.image } : first;
}

/**
 * An item's picture in a list: a decoration there, since the title says what the item is. It keeps
 * its place, also where it does not come.
 *
 * @param index place in the list; the first picture is asked for at once, and before others where
 *   the reader sees the element from the start
 * @param sizes the `sizes` of HTML: how wide the layout shows it
 */
export function picture(
  item: Item,
  index: number,
  { isInView, fill }: LayoutContext,
  sizes = LIST_SIZES,
): TemplateResult | typeof nothing {
  const image = imageOf(item);
  if (!image) return nothing;
  const srcset = image.sizes?.map(({ url, width }) => `${url} ${width}w`).join(', ');
  return html`<img
    part="image"
    alt=""
    loading=${index === 0 ? 'eager' : 'lazy'}
    fetchpriority=${isInView && index === 0 ? 'high' : nothing}
    decoding="async"
    width=${image.width}
    height=${image.height}
    .style=${pointOf(image) + (fill?.(image) ?? '')}
    srcset=${srcset}
    sizes=${srcset && sizes}
    src=${image.url}
    @error=${onError}
  />`;
}

/**
 * The point that a crop must keep. Set as a property, with what fills the picture's place until it
 * comes: a strict content security policy allows that.
 */
function pointOf({ focalPoint }: Image): string {
  return focalPoint ? `object-position:${focalPoint.x * 100}% ${focalPoint.y * 100}%;` : '';
}

/** A picture that does not come leaves a neutral field: no broken mark, nothing that moves. */
function onError(event: globalThis.Event): void {
  (event.currentTarget as HTMLElement).style.objectPosition = '-9999px';
}
