import { absolute, plainText } from './html-text.ts';
import { filled } from './reading.ts';
import { childOf, childrenOf, textOf } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';
import type { Json } from '../model/json.ts';

/** What an item's enclosures and Media RSS elements come to. */
export interface ReadMedia {
  readonly attachments: readonly Json[];
  /** The picture that stands for the item. */
  readonly image: Json | undefined;
}

const IMAGE_NAME = /\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i;

function isPicture(address: string, type: string | undefined, medium?: string): boolean {
  return medium === 'image' || (type ? type.startsWith('image/') : IMAGE_NAME.test(address));
}

function positive(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined && Number.isFinite(number) && number > 0 ? number : undefined;
}

/** `1:02:03`, `62:03` or `3723`, as iTunes writes durations; seconds. */
function seconds(text: string | undefined): number | undefined {
  const parts = text?.split(':').map(Number) ?? [];
  return positive(String(parts.reduce((sum, part) => sum * 60 + part, 0)));
}

function mediaElements(item: XmlElement): readonly XmlElement[] {
  const groups = [item, ...childrenOf(item, 'media:group')];
  return groups.flatMap((group) => [
    ...childrenOf(group, 'media:content'),
    ...childrenOf(group, 'media:thumbnail'),
  ]);
}

/**
 * Reads the files and the picture of an RSS item or Atom entry: RSS 2.0 `enclosure`, Atom
 * `link rel=enclosure`, Media RSS, `itunes:image`.
 *
 * @param base what relative addresses start from
 */
export function readMedia(item: XmlElement, base: string | undefined): ReadMedia {
  const attachments: Json[] = [];
  const images: Json[] = [];
  const enclosures = [
    ...childrenOf(item, 'enclosure').map((each) => ({ each, address: each.attributes['url'] })),
    ...[...childrenOf(item, 'link'), ...childrenOf(item, 'atom:link')]
      .filter((each) => each.attributes['rel'] === 'enclosure')
      .map((each) => ({ each, address: each.attributes['href'] })),
  ];
  for (const { each, address } of enclosures) {
    const url = absolute(address, base);
    if (url === undefined) continue;
    const { type, length, title } = each.attributes;
    if (isPicture(url, type)) images.push({ url });
    attachments.push(
      filled({
        url,
        mime_type: type?.includes('/') ? type : undefined,
        title,
        size_in_bytes: positive(length),
        duration_in_seconds: seconds(textOf(item, 'itunes:duration')),
      }),
    );
  }
  for (const element of mediaElements(item)) {
    const { url: address, type, medium, width, height, fileSize, duration } = element.attributes;
    const url = absolute(address, base);
    if (url === undefined) continue;
    const isThumbnail = element.name === 'media:thumbnail';
    if (isThumbnail || isPicture(url, type, medium)) {
      const { text: title = '' } = childOf(element, 'media:title') ?? {};
      const { text: caption = '' } = childOf(element, 'media:description') ?? {};
      const image = filled({
        url,
        title: plainText(title),
        caption: plainText(caption),
        credit: plainText(textOf(element, 'media:credit') ?? ''),
        width: positive(width),
        height: positive(height),
      });
      // A thumbnail stands in only where there is no picture proper.
      images.splice(isThumbnail ? images.length : 0, 0, image);
    } else if (!attachments.some((known) => known['url'] === url)) {
      attachments.push(
        filled({
          url,
          mime_type: type?.includes('/') ? type : undefined,
          size_in_bytes: positive(fileSize),
          duration_in_seconds: positive(duration),
        }),
      );
    }
  }
  const cover = absolute(childOf(item, 'itunes:image')?.attributes['href'], base);
  return { attachments, image: images[0] ?? (cover === undefined ? undefined : { url: cover }) };
}
