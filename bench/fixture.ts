/** The feed that everything in the bench shows, and the same content as each peer wants it. */

/** One item of the bench's feed. */
export interface BenchItem {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly url: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
}

const DAY_MS = 86_400_000;

/** Events on the days after `nowMs`, one a day for a year and then round again. */
export function benchItems(count: number, nowMs: number): readonly BenchItem[] {
  return Array.from({ length: count }, (_, index) => {
    const start = new Date(nowMs + ((index % 365) + 1) * DAY_MS).toISOString();
    return {
      id: `https://knf.example/${index}`,
      title: `Frokostmøte nummer ${index}: kompetanse i Kongsbergregionen`,
      summary: 'Vi møtes over en kopp kaffe, hører om planene for byen og snakker om neste steg.',
      url: `https://knf.example/arrangement/${index}`,
      start,
      end: new Date(Date.parse(start) + 7_200_000).toISOString(),
      place: 'Krona kunnskaps- og kulturhus',
    };
  });
}

/** As a KNF feed. */
export function feedOf(items: readonly BenchItem[]): unknown {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Bench',
    home_page_url: 'https://knf.example/',
    items: items.map(({ id, title, summary, url, start, end, place }) => ({
      id,
      title,
      summary,
      url,
      _knf: { type: 'event', start, end, location: { name: place } },
    })),
  };
}

/** As the answer of a Mastodon server. */
export function statusesOf(items: readonly BenchItem[]): unknown {
  return items.map(({ id, title, summary, url, start }) => ({
    id,
    created_at: start,
    url,
    uri: url,
    content: `<p>${title}</p><p>${summary}</p>`,
    visibility: 'public',
    spoiler_text: '',
    sensitive: false,
    in_reply_to_id: null,
    reblog: null,
    replies_count: 0,
    reblogs_count: 0,
    favourites_count: 0,
    media_attachments: [],
    emojis: [],
    tags: [],
    mentions: [],
    card: null,
    poll: null,
    account: {
      id: '1',
      username: 'knf',
      acct: 'knf',
      display_name: 'KNF',
      url,
      avatar: '',
      emojis: [],
    },
  }));
}
