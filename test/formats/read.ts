import assert from 'node:assert/strict';
import { readSource } from '../../src/formats/read-source.ts';
import type { Loss } from '../../src/formats/loss.ts';
import { decodeFeed } from '../../src/model/index.ts';
import type { Event, Feed, Post, Problem } from '../../src/model/index.ts';

/** A foreign document read as the command reads it. */
export interface Read {
  readonly feed: Feed;
  readonly problems: readonly Problem[];
  readonly losses: readonly Loss[];
}

/** Reads a document that must be readable. */
export async function read(text: string, url?: string): Promise<Read> {
  const source = await readSource(text, url);
  assert.ok(source.ok, 'the source is readable');
  const { feed, problems } = decodeFeed(source.document, url === undefined ? {} : { url });
  assert.ok(feed, 'the document is a feed');
  return { feed, problems, losses: source.losses };
}

/** The only item of a feed, which must be a post. */
export function onlyPost({ items }: Feed): Post {
  const [item] = items;
  assert.ok(item?.kind === 'post' && items.length === 1);
  return item;
}

/** The only item of a feed, which must be an event. */
export function onlyEvent({ items }: Feed): Event {
  const [item] = items;
  assert.ok(item?.kind === 'event' && items.length === 1);
  return item;
}
