import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type sharpType from 'sharp';
import type { OutputFolder } from './output-folder.ts';
import { slugOf } from './slug.ts';

/** A picture as it was published: fields of the feed's image object. */
export interface PublishedPicture {
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
  readonly sizes?: readonly {
    readonly url: string;
    readonly width: number;
    readonly type: string;
  }[];
  readonly placeholder?: string;
}

/** What an earlier build knows of a picture, so that it need not be made again. */
export interface PictureRecord {
  readonly mtimeMs: number;
  readonly size: number;
  readonly published: PublishedPicture;
  /** The files it became, with their SHA-256. */
  readonly files: readonly (readonly [path: string, sum: string])[];
}

/** The part of sharp that is used; sharp itself is an optional peer dependency. */
type Sharp = typeof sharpType;

/** Widths in px: a phone's half page, a phone, a tablet or a column, a wide screen. */
const WIDTHS = [320, 640, 960, 1600];
/** Width in px of the file for everyone who does not choose from the sizes: RSS, previews. */
const MAIN_WIDTH = 1200;
const WEBP_QUALITY = 78;
const JPEG_QUALITY = 80;
/** Formats that a browser shows as they are. */
const COPIED = new Set(['.jpg', '.jpeg', '.png', '.gif', '.webp', '.avif', '.svg']);

/** Loads sharp where it is installed. */
export async function loadSharp(): Promise<Sharp | undefined> {
  try {
    return (await import('sharp')).default;
  } catch {
    return undefined;
  }
}

/** Publishes pictures: each once, named after its content, in several widths. */
export class PicturePublisher {
  readonly #output: OutputFolder;
  readonly #baseUrl: string;
  readonly #sharp: Sharp | undefined;
  readonly #before: ReadonlyMap<string, PictureRecord>;
  readonly #records = new Map<string, Promise<PictureRecord | undefined>>();

  /**
   * @param before what an earlier build knows, by path
   * @param sharp without it pictures are copied as they are
   */
  constructor(
    output: OutputFolder,
    baseUrl: string,
    before: ReadonlyMap<string, PictureRecord>,
    sharp: Sharp | undefined,
  ) {
    this.#output = output;
    this.#baseUrl = baseUrl;
    this.#before = before;
    this.#sharp = sharp;
  }

  /**
   * Publishes a picture.
   *
   * @param path the file
   * @returns `undefined` where it is no picture that can be read
   */
  async publish(path: string): Promise<PublishedPicture | undefined> {
    const running = this.#records.get(path) ?? this.#make(path);
    this.#records.set(path, running);
    return (await running)?.published;
  }

  /** What is known now, for the next build. */
  async records(): Promise<ReadonlyMap<string, PictureRecord>> {
    const known = new Map<string, PictureRecord>();
    for (const [path, running] of this.#records) {
      const record = await running;
      if (record) known.set(path, record);
    }
    return known;
  }

  async #make(path: string): Promise<PictureRecord | undefined> {
    const { mtimeMs, size } = statSync(path);
    const before = this.#before.get(path);
    if (before?.mtimeMs === mtimeMs && before.size === size) {
      // Every one of them, not the first that is missing: each is kept by being named.
      const kept = before.files.map(([file, sum]) => this.#output.keep(file, sum));
      if (kept.every(Boolean)) return before;
    }
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch {
      return undefined;
    }
    const extension = extname(path).toLowerCase();
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    const name = `images/${slugOf(basename(path, extname(path)))}-${hash}`;
    const files: [string, string][] = [];
    const put = (file: string, content: Uint8Array): string => {
      this.#output.put(file, content);
      files.push([file, this.#output.sumOf(file) ?? '']);
      return this.#baseUrl + file;
    };
    const published = await this.#published(bytes, extension, name, put);
    return published && { mtimeMs, size, published, files };
  }

  async #published(
    bytes: Buffer,
    extension: string,
    name: string,
    put: (file: string, content: Uint8Array) => string,
  ): Promise<PublishedPicture | undefined> {
    if (extension === '.svg') {
      return { url: put(`${name}.svg`, bytes), ...svgSize(bytes.toString('utf8')) };
    }
    if (!COPIED.has(extension)) return undefined;
    if (!this.#sharp || extension === '.gif') return { url: put(name + extension, bytes) };
    try {
      return await this.#resized(this.#sharp, bytes, name, put);
    } catch {
      return undefined;
    }
  }

  async #resized(
    sharp: Sharp,
    bytes: Buffer,
    name: string,
    put: (file: string, content: Uint8Array) => string,
  ): Promise<PublishedPicture> {
    const { width, height, hasAlpha, orientation = 1 } = await sharp(bytes).metadata();
    // EXIF orientations 5–8 lie on their side.
    const [wide, high] = orientation > 4 ? [height, width] : [width, height];
    const upright = (to: number) =>
      sharp(bytes)
        .rotate()
        .resize({ width: Math.min(to, wide) });
    const widths = [...WIDTHS.filter((each) => each < wide), Math.min(wide, WIDTHS.at(-1) ?? wide)];
    const sizes = [];
    for (const each of new Set(widths)) {
      const content = await upright(each).webp({ quality: WEBP_QUALITY }).toBuffer();
      sizes.push({ url: put(`${name}-${each}.webp`, content), width: each, type: 'image/webp' });
    }
    const main = hasAlpha
      ? await upright(MAIN_WIDTH).png().toBuffer()
      : await upright(MAIN_WIDTH).jpeg({ quality: JPEG_QUALITY, mozjpeg: true }).toBuffer();
    const [red = 0, green = 0, blue = 0] = await sharp(bytes)
      .flatten({ background: '#ffffff' })
      .resize(1, 1, { fit: 'fill' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer();
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
    return {
      url: put(`${name}${hasAlpha ? '.png' : '.jpg'}`, main),
      width: wide,
      height: high,
      sizes,
      // A colour and not a tiny picture: it costs 7 bytes and needs no `data:` in the page's policy.
      placeholder: `#${hex}`,
    };
  }
}

/** The size that an SVG states, in px. */
function svgSize(text: string): { width?: number; height?: number } {
  const [root = ''] = /<svg\b[^>]*>/.exec(text) ?? [];
  const attribute = (name: string): number =>
    Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(root)?.[1]);
  const [, , boxWidth, boxHeight] =
    /\sviewBox="([^"]+)"/
      .exec(root)?.[1]
      ?.split(/[\s,]+/)
      .map(Number) ?? [];
  const width = Math.round(attribute('width') || (boxWidth ?? 0));
  const height = Math.round(attribute('height') || (boxHeight ?? 0));
  return width > 0 && height > 0 ? { width, height } : {};
}
