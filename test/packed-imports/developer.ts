// What a developer writes who imports the model: type-checked without a DOM under two module
// resolutions, then run in plain Node (scripts/packed-imports.ts).
import { decodeFeed, encodeFeed, Event, Post, weekOf } from '@knf/widgets/model';
import type { Feed, Image, Item, PlainDate, Problem, RichTextTree } from '@knf/widgets/model';
import { contains } from '@knf/widgets/regions';
import { loadRichTextReader } from '@knf/widgets/rich-text';
import { describeProblem, excerptOf } from '@knf/widgets/text';

const document: unknown = {
  version: 'https://jsonfeed.org/version/1.1',
  items: [
    {
      id: 'a',
      title: 'Uka oppsummert',
      content_html: '<p>Hei <b>du</b></p>',
      _knf: { type: 'post' },
    },
    {
      id: 'b',
      title: 'Frokost',
      _knf: { type: 'event', start: '2023-03-30T08:00', image: { url: '/x' } },
    },
  ],
};

const { feed, problems } = decodeFeed(document, { url: 'https://knf.example/' });
const items: readonly Item[] = feed?.items ?? [];

function titleOf(item: Item): string {
  switch (item.kind) {
    case 'post': {
      const post: Post = item;
      return post.title ?? '';
    }
    case 'event': {
      const event: Event = item;
      const picture: Image | undefined = event.picture;
      return `${event.title ?? ''} ${event.start ?? ''} ${picture?.url ?? ''}`;
    }
  }
}

// @ts-expect-error a model is read-only
if (feed) feed.items = [];
// @ts-expect-error a date is not any string
weekOf('in March');

const read = await loadRichTextReader();
const [first] = items;
const tree: RichTextTree | undefined = first?.content && read(first.content);
const words: readonly string[] = problems.map((problem: Problem) => describeProblem(problem, 'nb'));
const encoded = encodeFeed(feed as Feed);

/** What `scripts/packed-imports.ts` expects to see. */
export const result = [
  items.map(titleOf).join(', '),
  `${tree?.blocks.length ?? 0} block`,
  first ? excerptOf(first) : '',
  `${words.length} problem`,
  `week ${weekOf('2023-03-10' as PlainDate).week}`,
  encoded.ok ? 'published' : 'refused',
  Event === undefined || Post === undefined ? 'no schemas' : 'schemas',
  contains('osloregionen', '3006', { at: '2023-03-10' }) === true ? 'inside' : 'outside',
].join('; ');
