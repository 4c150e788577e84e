import { createHash } from 'node:crypto';
import { writeCalendar } from '../../formats/calendar-write.ts';
import { writeJsonLd } from '../../formats/json-ld-write.ts';
import { writeRss } from '../../formats/rss-write.ts';
import { decodeFeed, encodeFeed } from '../../model/index.ts';
import type { Feed } from '../../model/index.ts';
import { regionMatcher } from '../../regions/filter.ts';
import { arrange, comingEvents, latestChange, latestPosts } from './arrangement.ts';
import type { BuildOptions } from './build.ts';
import { fragmentsOf } from './fragments.ts';
import { HEADERS_FILE } from './host-rules.ts';
import type { Entry, ItemStore } from './item-store.ts';
import type { OutputFolder } from './output-folder.ts';
import type { Settings } from './settings.ts';
import { slugOf } from './slug.ts';

interface Publishing {
  readonly settings: Settings;
  readonly store: ItemStore;
  readonly output: OutputFolder;
  readonly onProgress: BuildOptions['onProgress'];
}

/** Posts of the RSS feed: readers keep what they have seen. */
const RSS_POSTS = 50;
/** Past events that a subscribed calendar keeps, beside all that are coming. */
const PAST_IN_CALENDAR = 100;
/** Coming events of a subscribed calendar: some two megabytes, more than which phones refuse. */
const COMING_IN_CALENDAR = 2_000;

/** Writes every document of the published folder, `feed.json` as the last that refers to others. */
export async function publishFeeds(
  entries: readonly Entry[],
  publishing: Publishing,
): Promise<void> {
  const { settings, output } = publishing;
  const nowMs = latestChange(entries);
  const { head, pages } = arrange(entries, nowMs, settings.pageSize);
  const nextUrl = publishPages('pages', pages, settings.feed, publishing);
  publishSubjects(entries, nowMs, publishing);
  publishRegions(entries, nowMs, publishing);
  output.put('events.ics', writeCalendar(calendarFeed(entries, nowMs, publishing)).text);
  const posts = latestPosts(entries, RSS_POSTS);
  output.put('posts.rss', writeRss(modelOf(posts, publishing)).text);
  output.put('feed.jsonld', writeJsonLd(modelOf(head, publishing)).text);
  output.put('_headers', HEADERS_FILE);
  const document = documentOf({ ...settings.feed, ...nextUrl }, head, publishing.store);
  for (const { path, html } of await fragmentsOf(document, settings, nowMs)) output.put(path, html);
  output.put('feed.json', document);
}

/** The archive: each page is named after its content and names the next older one. */
function publishPages(
  folder: string,
  pages: readonly (readonly Entry[])[],
  { version, title, language, homePageUrl, timeZone }: Feed,
  { settings, store, output, onProgress }: Publishing,
): { readonly nextUrl?: string } {
  const page = JSON.parse(
    JSON.stringify({ version, title, language, homePageUrl, timeZone }),
  ) as Feed;
  let next: { readonly nextUrl?: string } = {};
  pages.forEach((entries, index) => {
    const text = documentOf({ ...page, ...next }, entries, store);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
    const path = `${folder}/${String(index + 1).padStart(4, '0')}-${hash}.json`;
    output.put(path, text);
    next = { nextUrl: settings.baseUrl + path };
    onProgress?.('publish', index + 1, pages.length);
  });
  return next;
}

/** Puts an entry in the list of a name. */
function addTo(lists: Map<string, Entry[]>, name: string, entry: Entry): void {
  const list = lists.get(name);
  if (list) list.push(entry);
  else lists.set(name, [entry]);
}

function publishSubjects(entries: readonly Entry[], nowMs: number, publishing: Publishing): void {
  const bySlug = new Map<string, Entry[]>();
  const names = new Map<string, string>();
  for (const entry of entries) {
    // Two spellings of a subject are one subject.
    for (const [slug, tag] of new Map(entry.tags.map((tag) => [slugOf(tag), tag]))) {
      addTo(bySlug, slug, entry);
      if (!names.has(slug)) names.set(slug, tag);
    }
  }
  publishPart('tags', bySlug, (slug) => names.get(slug) ?? slug, nowMs, publishing);
}

function publishRegions(entries: readonly Entry[], nowMs: number, publishing: Publishing): void {
  const { regions = [] } = publishing.settings.feed;
  const byNames = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.regions.length > 0) addTo(byNames, [...entry.regions].sort().join('\n'), entry);
  }
  const ids = new Set([...byNames.keys()].flatMap((key) => key.split('\n')));
  const parts = new Map<string, Entry[]>();
  for (const id of ids) {
    const concerns = regionMatcher(id, { regions });
    const found = [...byNames].filter(([key]) => concerns(key.split('\n')));
    parts.set(
      slugOf(id),
      found.flatMap(([, list]) => list),
    );
  }
  publishPart(
    'regions',
    parts,
    (id) => regions.find((each) => each.id === id)?.name ?? id,
    nowMs,
    publishing,
  );
}

/** Feeds of a part of the items, laid out as the whole is: a head and its archive. */
function publishPart(
  folder: string,
  parts: ReadonlyMap<string, readonly Entry[]>,
  nameOf: (slug: string) => string,
  nowMs: number,
  publishing: Publishing,
): void {
  const { settings, store, output } = publishing;
  for (const [slug, entries] of parts) {
    const path = `${folder}/${slug}.json`;
    const head = {
      ...settings.feed,
      title: [settings.feed.title, nameOf(slug)].filter(Boolean).join(': '),
      feedUrl: settings.baseUrl + path,
    } as Feed;
    const { head: shown, pages } = arrange(entries, nowMs, settings.pageSize);
    const nextUrl = publishPages(`pages/${folder}/${slug}`, pages, head, publishing);
    output.put(path, documentOf({ ...head, ...nextUrl }, shown, store));
  }
}

/** The feed's document as text, put together from the items' own. */
function documentOf(
  head: Omit<Feed, 'nextUrl'> & { readonly nextUrl?: string | undefined },
  entries: readonly Entry[],
  store: ItemStore,
): string {
  const encoded = encodeFeed({ ...(head as Feed), items: [] });
  if (!encoded.ok) throw new TypeError(`not a feed: ${JSON.stringify(encoded.faults)}`);
  const { items: _items, ...document } = encoded.document;
  const text = JSON.stringify(document);
  const items = entries.map((entry) => store.jsonOf(entry)).join(',\n');
  return `${text.slice(0, -1)},"items":[\n${items}\n]}\n`;
}

/** The entries' items as the model, for the writers of other formats. */
function modelOf(entries: readonly Entry[], { settings, store }: Publishing): Feed {
  const items = entries.map((entry) => JSON.parse(store.jsonOf(entry)) as unknown);
  const { feed } = decodeFeed({ ...settings.head, items }, { url: `${settings.baseUrl}feed.json` });
  return feed ?? settings.feed;
}

function calendarFeed(entries: readonly Entry[], nowMs: number, publishing: Publishing): Feed {
  const coming = comingEvents(entries, nowMs).slice(0, COMING_IN_CALENDAR);
  const past = entries
    .filter(({ kind, endMs }) => kind === 'event' && endMs < nowMs)
    .sort((a, b) => b.startMs - a.startMs || (a.id < b.id ? -1 : 1))
    .slice(0, PAST_IN_CALENDAR);
  return modelOf([...past.reverse(), ...coming], publishing);
}
