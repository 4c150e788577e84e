import * as z from 'zod/mini';
import {
  Amount,
  Fraction,
  Line,
  Link,
  list,
  MediaType,
  Picture,
  Pixels,
  Placeholder,
  Text,
} from './leaf.ts';
import { shape } from './shape.ts';

/** One file of a picture that exists in several widths; becomes an entry of `srcset`. */
export const ImageSize = shape(
  { name: 'imageSize' },
  {
    /** Address of this file. */
    url: Picture,
    /** Its width in px: the `w` descriptor. */
    width: Pixels,
    /** Its media type: `image/webp`. */
    type: z.optional(MediaType),
  },
);
export interface ImageSize extends z.infer<typeof ImageSize> {}

/** The point that must stay visible when a picture is cropped, as shares of its width and height. */
export const FocalPoint = shape(
  { name: 'focalPoint' },
  {
    /** From the left edge, 0–1. */
    x: Fraction,
    /** From the upper edge, 0–1. */
    y: Fraction,
  },
);
export interface FocalPoint extends z.infer<typeof FocalPoint> {}

/** A picture (schema.org `ImageObject`). */
export const Image = shape(
  { name: 'image' },
  {
    /** Address of the picture: http(s), or a raster `data:` URI. */
    url: Picture,
    /** What it shows, for those who do not see it; `""` says that it is decoration. */
    alt: z.optional(Text),
    /** Its title, set apart from the caption. */
    title: z.optional(Line),
    /** What the picture tells. */
    caption: z.optional(Text),
    /** Who made it. */
    credit: z.optional(Line),
    /** Licence: a name or an address. */
    license: z.optional(Line),
    /** Width in px; with `height` it holds the place, so that nothing moves. */
    width: z.optional(Pixels),
    /** Height in px. */
    height: z.optional(Pixels),
    /** The same picture in other widths. */
    sizes: z.optional(list(ImageSize)),
    /** What must stay visible when it is cropped. */
    focalPoint: z.optional(FocalPoint),
    /** What fills its place until it comes: a CSS colour or a tiny raster `data:` URI. */
    placeholder: z.optional(Placeholder),
  },
);
export interface Image extends z.infer<typeof Image> {}

/** A file that belongs to an item (JSON Feed 1.1 § attachments). */
export const Attachment = shape(
  { name: 'attachment' },
  {
    /** Address of the file. */
    url: Link,
    /** Its media type. */
    mimeType: z.optional(MediaType),
    /** Name for a reader; attachments of one name are the same thing in several formats. */
    title: z.optional(Line),
    /** Size in bytes. */
    sizeInBytes: z.optional(Amount),
    /** Length in seconds. */
    durationInSeconds: z.optional(Amount),
  },
);
export interface Attachment extends z.infer<typeof Attachment> {}
