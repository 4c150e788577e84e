import { plainText } from './html-text.ts';
import { LossLog } from './loss.ts';
import { distinct, documentOf, filled, listOf, stringOf } from './reading.ts';
import type { ReadDocument } from './reading.ts';
import { isObject } from '../model/json.ts';
import type { Json } from '../model/json.ts';

/** Carried, or of use to WordPress alone. */
const KNOWN_POST = new Set(
  'id date date_gmt modified modified_gmt guid slug status type link title content excerpt author featured_media sticky template format class_list categories tags _links _embedded comment_status ping_status generated_slug permalink_template'.split(
    ' ',
  ),
);

/** `{ rendered: "…" }`, as WordPress wraps what its filters have been at. */
function rendered(value: unknown): string {
  return (isObject(value) ? stringOf(value['rendered']) : stringOf(value)) ?? '';
}

/** `date_gmt` is in UTC without saying so. */
function utc(value: unknown): string | undefined {
  const text = stringOf(value);
  return text === undefined || text.startsWith('0000') ? undefined : `${text}Z`;
}

function embedded(post: Json, name: string): readonly Json[] {
  const all = isObject(post['_embedded']) ? listOf(post['_embedded'][name]) : [];
  // What the server would not embed stands there as an error object.
  return all.flat().filter((each): each is Json => isObject(each) && !('code' in each));
}

/** WordPress gives a picture that it could not measure the size 0. */
function pixels(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}

/** The featured picture with its sizes. */
function imageOf(media: Json | undefined): Json | undefined {
  const url = stringOf(media?.['source_url']);
  if (!media || url === undefined) return undefined;
  const details = isObject(media['media_details']) ? media['media_details'] : {};
  const sizes = isObject(details['sizes']) ? Object.values(details['sizes']).filter(isObject) : [];
  return filled({
    url,
    alt: typeof media['alt_text'] === 'string' ? media['alt_text'] : undefined,
    caption: plainText(rendered(media['caption'])),
    width: pixels(details['width']),
    height: pixels(details['height']),
    sizes: sizes
      // A size that is cropped square is another picture.
      .filter(({ width, height }) => sameShape(details, { width, height }))
      .map((size) =>
        filled({ url: size['source_url'], width: size['width'], type: size['mime_type'] }),
      ),
  });
}

function sameShape(a: Json, b: Json): boolean {
  const ratio = (each: Json): number => Number(each['width']) / Number(each['height']);
  return Math.abs(ratio(a) / ratio(b) - 1) < 0.02;
}

function readPost(post: Json, log: LossLog): Json {
  const id = stringOf(post['link']) ?? stringOf(post['id']) ?? '';
  log.noteUnknown(post, KNOWN_POST, id);
  const [media] = embedded(post, 'wp:featuredmedia');
  const image = imageOf(media);
  const terms = embedded(post, 'wp:term');
  const isUnnamed = listOf(post['categories']).length + listOf(post['tags']).length > 0;
  if (terms.length === 0 && isUnnamed) log.note('categories, tags (ask with _embed)', id);
  if (!image && Number(post['featured_media']) > 0)
    log.note('featured_media (ask with _embed)', id);
  const author = embedded(post, 'author').map(({ name, link, avatar_urls: avatars }) =>
    filled({
      name,
      url: link,
      avatar: isObject(avatars) ? Object.values(avatars).at(-1) : undefined,
    }),
  );
  return filled({
    id,
    url: post['link'],
    title: plainText(rendered(post['title'])),
    summary: plainText(rendered(post['excerpt'])),
    content_html: rendered(post['content']),
    image: image?.['url'],
    date_published: utc(post['date_gmt']),
    date_modified: utc(post['modified_gmt']),
    authors: author,
    tags: distinct(
      terms
        // WordPress gives every post without one this category.
        .filter(({ slug }) => slug !== 'uncategorized')
        .map(({ name }) => plainText(stringOf(name) ?? '') || undefined),
    ),
    _knf: filled({ type: 'post', pinned: post['sticky'] === true ? true : undefined, image }),
  });
}

/**
 * Reads what WordPress answers on `wp/v2/posts` (best with `?_embed`): a list of posts, or one.
 *
 * @param posts the parsed answer
 * @param url where it came from
 */
export function readWordPress(posts: unknown, url: string | undefined): ReadDocument {
  const log = new LossLog();
  const list = listOf(posts).filter(isObject);
  const [link] = list.map((post) => stringOf(post['link'])).filter((each) => each !== undefined);
  return {
    document: documentOf(
      list.map((post) => readPost(post, log)),
      originOf(link ?? url),
    ),
    losses: log.losses,
  };
}

/** The front page of the site that an address belongs to. */
export function originOf(address: string | undefined): string | undefined {
  return address === undefined || !URL.canParse(address)
    ? undefined
    : `${new URL(address).origin}/`;
}
