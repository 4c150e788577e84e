import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { zonedTime } from '../../formats/zoned-time.ts';
import { decodeFeed, encodeFeed, isEventTime } from '../../model/index.ts';
import type { Item } from '../../model/index.ts';
import type { ImageBlock, RichTextTree } from '../../model/rich-text.ts';
import type { Json } from '../../model/json.ts';
import { htmlOf } from '../../model/rich-text-html.ts';
import { readImageUrl } from '../../model/url.ts';
import type { ContentProblem } from './content-problem.ts';
import { readFrontMatter } from './front-matter.ts';
import type { FrontMatter } from './front-matter.ts';
import { readMarkdown } from './markdown.ts';
import type { Markdown, MarkdownImage, MarkdownSection } from './markdown.ts';
import type { PublishedPicture } from './pictures.ts';
import type { Settings } from './settings.ts';
import { slugOf } from './slug.ts';

/** Where a content file lies. */
export interface ContentFile {
  /** Path from the content folder, with `/`. */
  readonly name: string;
  /** The content folder. */
  readonly root: string;
}

/** A content file read. */
export interface ReadContent {
  /** The item, and its JSON as the feed will have it; none where the file gives no item. */
  readonly item: { readonly model: Item; readonly json: string } | undefined;
  readonly problems: readonly ContentProblem[];
  /** Whether it says `draft: true`, and so gives no item. */
  readonly isDraft: boolean;
  /** Pictures it shows, as paths of this machine: when one changes, the item does. */
  readonly pictures: readonly string[];
}

/** Publishes the picture at a path of this machine. */
export type PublishPicture = (path: string) => Promise<PublishedPicture | undefined>;

/** Shorter names that editors write, and what the feed calls them. */
const ALIASES: Readonly<Record<string, string>> = {
  date: 'date_published',
  updated: 'date_modified',
};
/** Fields that JSON Feed gives every item; all others are KNF's. */
const JSON_FEED_FIELDS = new Set(
  'id url external_url title summary banner_image date_published date_modified authors tags language attachments'.split(
    ' ',
  ),
);

/** Reads one content file. */
class ContentReader {
  readonly problems: ContentProblem[] = [];
  readonly pictures: string[] = [];
  readonly #file: ContentFile;
  readonly #matter: FrontMatter;
  readonly #settings: Settings;
  readonly #publish: PublishPicture;

  constructor(file: ContentFile, text: string, settings: Settings, publish: PublishPicture) {
    this.#file = file;
    this.#matter = readFrontMatter(text, file.name);
    this.#settings = settings;
    this.#publish = publish;
    this.problems.push(...this.#matter.problems);
  }

  get isDraft(): boolean {
    return this.#matter.data['draft'] === true;
  }

  async wire(): Promise<Json | undefined> {
    const { data, body } = this.#matter;
    if (this.problems.length > 0 || this.isDraft) return undefined;
    const item: Json = {};
    const knf: Json = {};
    for (const [name, value] of Object.entries(data)) {
      if (name === 'draft' || name === 'image' || name === 'type') continue;
      const field = ALIASES[name] ?? name;
      (JSON_FEED_FIELDS.has(field) ? item : knf)[field] = value;
    }
    const id = typeof item['id'] === 'string' ? item['id'] : basename(this.#file.name, '.md');
    const { itemUrl } = this.#settings;
    const isEvent = data['type'] === 'event' || (data['type'] === undefined && 'start' in data);
    const { sections, dropped } = readMarkdown(body);
    this.#reportDropped(dropped);
    const pictured = await this.#sections(sections);
    const shown =
      (await this.#picture(data['image'], ['image'])) ??
      pictured.flatMap(({ images }) => images)[0];
    const text = isEvent
      ? eventText(pictured, shown)
      : (sections.find(isIntroduction)?.content ?? { blocks: [] });
    const html = htmlOf(text);
    const stories = pictured.filter(
      ({ section, images }) => !isIntroduction(section) || images.length > (data['image'] ? 0 : 1),
    );
    return {
      id,
      ...(itemUrl === undefined ? {} : { url: itemUrl.replaceAll('{id}', encodeURIComponent(id)) }),
      ...item,
      ...this.#dates(item),
      ...(html === '' ? {} : { content_html: html }),
      ...(shown ? { image: shown['url'] } : {}),
      _knf: {
        type: isEvent ? 'event' : 'post',
        ...knf,
        ...(shown ? { image: shown } : {}),
        ...(isEvent || stories.length === 0 ? {} : { sections: stories.map(sectionOf) }),
      },
    };
  }

  /** Editors write `2023-03-10 08:30`; JSON Feed wants the offset too. */
  #dates(item: Json): Json {
    const zone = this.#settings.feed.timeZone ?? 'Europe/Oslo';
    const names = ['date_published', 'date_modified'].filter(
      (name) => typeof item[name] === 'string',
    );
    return Object.fromEntries(
      names.map((name) => {
        const text = String(item[name]);
        return [name, isEventTime(text) ? zonedTime(text, zone) : text];
      }),
    );
  }

  async #sections(sections: readonly MarkdownSection[]): Promise<readonly PicturedSection[]> {
    return Promise.all(
      sections.map(async (section) => {
        const images = await Promise.all(section.images.map((image) => this.#picture(image, [])));
        return { section, images: images.filter((image) => image !== undefined) };
      }),
    );
  }

  /** A picture of the front matter (an address, or an object), or of the text. */
  async #picture(given: unknown, keys: readonly string[]): Promise<Json | undefined> {
    const image: Json | undefined =
      typeof given === 'string' ? { url: given } : isImage(given) ? { ...given } : undefined;
    if (!image) return undefined;
    const address = String(image['url']);
    if (/^(?:https?|data):/i.test(address)) return image;
    const path = this.#pathOf(address);
    if (path === undefined) {
      this.#report('missing-picture', keys, 'a picture in the content folder', address);
      return undefined;
    }
    this.pictures.push(path);
    const published = await this.#publish(path);
    if (!published) {
      this.#report(
        'broken-picture',
        keys,
        'JPEG, PNG, WebP, AVIF, GIF or SVG that can be read',
        address,
      );
      return undefined;
    }
    return { ...published, ...image, url: published.url };
  }

  /** The path of a picture, which must lie inside the content folder. */
  #pathOf(address: string): string | undefined {
    const { root, name } = this.#file;
    const from = address.startsWith('/') ? root : dirname(resolve(root, name));
    const path = resolve(from, decodedPath(address).replace(/^\//, ''));
    if (!existsSync(path)) return undefined;
    return realpathSync(path).startsWith(realpathSync(root) + sep) ? path : undefined;
  }

  #reportDropped(dropped: Markdown['dropped']): void {
    const body = this.#matter.body.replaceAll('\r\n', '\n');
    let at = 0;
    for (const { code, what, raw } of dropped) {
      // They come in the order of the text, so the next of two that are alike is the later one.
      const found = body.indexOf(raw.trim(), at);
      if (found >= 0) at = found + 1;
      const line = this.#matter.bodyLine + body.slice(0, at).split('\n').length - 1;
      const expected =
        code === 'dropped-markup'
          ? 'markup that rich text has'
          : 'an address with https:// in front';
      this.#report(code, [], expected, what, 'warning', line);
    }
  }

  #report(
    code: ContentProblem['code'],
    keys: readonly string[],
    expected: string,
    received: string,
    level: ContentProblem['level'] = 'warning',
    line = this.#matter.bodyLine,
  ): void {
    this.problems.push({
      file: this.#file.name,
      ...(keys.length === 0 ? { line, column: 1 } : this.#matter.placeOf(keys)),
      level,
      code,
      path: keys.map((key) => `/${key}`).join(''),
      expected,
      received,
    });
  }

  read(wire: Json): ReadContent['item'] {
    const { head, baseUrl } = this.#settings;
    const { feed, problems } = decodeFeed(
      { ...head, items: [wire] },
      { url: `${baseUrl}feed.json` },
    );
    for (const { path, code, level, expected, received } of problems) {
      // What is wrong with the feed itself is told once, of its own file.
      if (!path.startsWith('/items/0')) continue;
      const keys = path
        .slice('/items/0'.length)
        .split('/')
        .filter((key) => key !== '' && key !== '_knf')
        .map(
          (key) =>
            Object.keys(ALIASES).find(
              (name) => ALIASES[name] === key && name in this.#matter.data,
            ) ?? key,
        );
      this.#report(code, keys, expected, received, level);
    }
    const [model] = feed?.items ?? [];
    if (!model) return undefined;
    const unknown = model.extra?.['_knf'];
    for (const key of Object.keys(typeof unknown === 'object' && unknown !== null ? unknown : {})) {
      this.#report(
        'unknown-field',
        [key],
        `a field of ${model.kind === 'event' ? 'an event' : 'a post'}`,
        key,
      );
    }
    const encoded = encodeFeed({ version: String(head['version']), items: [model] });
    if (!encoded.ok) {
      for (const { path, message } of encoded.faults)
        this.#report('invalid-value', [], message, path, 'error');
      return undefined;
    }
    const [document] = encoded.document['items'] as readonly unknown[];
    return { model, json: JSON.stringify(document) };
  }
}

interface PicturedSection {
  readonly section: MarkdownSection;
  readonly images: readonly Json[];
}

function isIntroduction({ heading }: MarkdownSection): boolean {
  return heading === undefined;
}

function isImage(value: unknown): value is MarkdownImage & Json {
  return (
    typeof value === 'object' && value !== null && 'url' in value && typeof value.url === 'string'
  );
}

function decodedPath(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/**
 * An event has one text: its headings stay headings, and pictures beside its own stand below the
 * words that they were named with.
 */
function eventText(sections: readonly PicturedSection[], shown: Json | undefined): RichTextTree {
  return {
    blocks: sections.flatMap(({ section: { heading, content }, images }) => [
      ...(heading === undefined
        ? []
        : [{ type: 'heading', level: 2, children: [{ type: 'text', text: heading }] } as const]),
      ...content.blocks,
      ...images.filter((image) => image !== shown).flatMap(imageBlock),
    ]),
  };
}

/** A picture inside a text; what it shows in several widths is for pictures that stand by themselves. */
function imageBlock({ url, alt, title, caption, width, height }: Json): readonly ImageBlock[] {
  const read = readImageUrl(String(url));
  if (!read.url) return [];
  const words = [title, caption].filter((each) => typeof each === 'string').join('. ');
  return [
    {
      type: 'image',
      url: read.url,
      ...(typeof alt === 'string' ? { alt } : {}),
      ...(words === '' ? {} : { caption: words }),
      ...(typeof width === 'number' && typeof height === 'number' ? { width, height } : {}),
    },
  ];
}

function sectionOf({ section: { heading, content }, images }: PicturedSection): Json {
  const html = heading === undefined ? '' : htmlOf(content);
  return {
    ...(heading === undefined ? {} : { id: slugOf(heading), heading }),
    ...(html === '' ? {} : { content_html: html }),
    ...(images.length === 0 ? {} : { images }),
  };
}

/**
 * Reads a content file: YAML front matter with the feed's own field names, and Markdown.
 *
 * @param text its contents
 * @param publish publishes a picture that it shows
 */
export async function readContent(
  file: ContentFile,
  text: string,
  settings: Settings,
  publish: PublishPicture,
): Promise<ReadContent> {
  const reader = new ContentReader(file, text, settings, publish);
  const wire = await reader.wire();
  const item = wire && reader.read(wire);
  const { problems, pictures, isDraft } = reader;
  return { item, problems, pictures, isDraft };
}
