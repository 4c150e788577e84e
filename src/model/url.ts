/** A link that is safe to put in `href`: http, https, mailto or tel. */
export type LinkUrl = string & { readonly __link: true };
/** A picture that is safe to put in `src`: http, https, or a raster `data:` URI. */
export type ImageUrl = string & { readonly __image: true };

/** Schemes a link may have. Anything else can run or read something (`javascript:`, `data:`, `blob:`). */
const LINK_SCHEME = /^(?:https?|mailto|tel):$/;
/** SVG is left out: it can carry script when opened by itself. */
const RASTER_DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp);base64,[a-z0-9+/=\s]*$/i;
/** Most URLs are already absolute and plain; they need no parser, which is the slowest part of decoding. */
const PLAIN =
  /^https?:\/\/[a-z0-9][a-z0-9.-]*[a-z0-9](?::\d{1,5})?(?:\/[\w\-.~/%?=&+,;:!$*'()]*)?$/;

/** What came of reading a URL. */
export type UrlResult<T> =
  | { readonly url: T; readonly mended?: true; readonly fault?: undefined }
  | {
      readonly fault: 'invalid-url' | 'unsafe-url';
      readonly url?: undefined;
      readonly mended?: undefined;
    };

function read(text: string, base: string | undefined, scheme: RegExp): UrlResult<string> {
  if (PLAIN.test(text) && !text.includes('/.')) return { url: text };
  let url;
  try {
    url = new URL(text, base);
  } catch {
    return { fault: 'invalid-url' };
  }
  if (!scheme.test(url.protocol)) return { fault: 'unsafe-url' };
  if (!url.username && !url.password) return { url: url.href };
  // A name and password before the host exist to mislead: `https://knf.no@evil.example`.
  url.username = url.password = '';
  return { url: url.href, mended: true };
}

/**
 * Reads a link.
 *
 * @param text as it stands in the feed; may be relative
 * @param base absolute URL that relative links start from, usually the feed's own
 */
export function readLinkUrl(text: string, base?: string): UrlResult<LinkUrl> {
  return read(text, base, LINK_SCHEME) as UrlResult<LinkUrl>;
}

/**
 * Reads the address of a picture.
 *
 * @param text as it stands in the feed; may be relative
 * @param base absolute URL that relative addresses start from
 */
export function readImageUrl(text: string, base?: string): UrlResult<ImageUrl> {
  if (RASTER_DATA.test(text)) return { url: text as ImageUrl };
  return read(text, base, /^https?:$/) as UrlResult<ImageUrl>;
}
