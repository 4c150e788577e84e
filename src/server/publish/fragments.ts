import { renderToString } from '../render.ts';
import type { ServedTag } from '../render.ts';
import type { Settings } from './settings.ts';

/** A piece of HTML to put into a page, and where it is published. */
export interface Fragment {
  /** Path in the published folder. */
  readonly path: string;
  readonly html: string;
}

const TAGS: readonly ServedTag[] = ['knf-news', 'knf-events'];

/**
 * Draws the elements with the feed in them, so that a page that includes the fragment shows its
 * content before any script: declarative shadow roots, which the elements take over.
 *
 * @param text the feed's document
 * @param nowMs the clock by which they are drawn; the elements go by the reader's when they take over
 */
export async function fragmentsOf(
  text: string,
  { baseUrl, feed }: Settings,
  nowMs: number,
): Promise<readonly Fragment[]> {
  const document = JSON.parse(text) as unknown;
  const url = `${baseUrl}feed.json`;
  const language = feed.language ?? 'nb';
  const fragments: Fragment[] = [];
  for (const tag of TAGS) {
    const { html } = await renderToString({ tag, document, url, language, nowMs });
    fragments.push({ path: `fragments/${tag}.html`, html: `${html}\n` });
  }
  return fragments;
}
