import { decodeFeed } from '../../model/index.ts';
import type { Feed } from '../../model/index.ts';
import type { ContentProblem } from './content-problem.ts';
import { readYaml } from './front-matter.ts';

/** File at the top of a content folder that says what the feed is. */
export const SETTINGS_FILE = 'feed.yaml';

/** What `feed.yaml` says. */
export interface Settings {
  /** The feed without its items. */
  readonly feed: Feed;
  /** The feed's fields as they stand in the document, for decoding items in their light. */
  readonly head: Readonly<Record<string, unknown>>;
  /** Where the published folder lies, with a slash at the end. */
  readonly baseUrl: string;
  /** Address of an item's own page, with `{id}` in it. */
  readonly itemUrl: string | undefined;
  /** Items of a page of the archive. */
  readonly pageSize: number;
}

const PAGE_SIZE = 20;
const IN_KNF = ['publisher', 'time_zone', 'regions'];
const OWN = ['base_url', 'item_url', 'page_size'];

/**
 * Reads the settings of a content folder.
 *
 * @param text contents of `feed.yaml`
 */
export function readSettings(text: string): {
  readonly settings: Settings | undefined;
  readonly problems: readonly ContentProblem[];
} {
  const { data, problems, placeOf } = readYaml(text, SETTINGS_FILE);
  if (problems.length > 0) return { settings: undefined, problems };
  const baseUrl = webFolder(data['base_url']);
  const fault = (
    code: ContentProblem['code'],
    keys: readonly string[],
    expected: string,
    received: string,
    level: ContentProblem['level'] = 'error',
  ): ContentProblem => ({
    file: SETTINGS_FILE,
    ...placeOf(keys),
    level,
    code,
    path: keys.map((key) => `/${key}`).join(''),
    expected,
    received,
  });
  if (baseUrl === undefined) {
    const received = JSON.stringify(data['base_url'] ?? null);
    return {
      settings: undefined,
      problems: [
        fault('missing-base-url', ['base_url'], 'https address of the published folder', received),
      ],
    };
  }
  const entries = Object.entries(data).filter(([key]) => !OWN.includes(key));
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    ...Object.fromEntries(entries.filter(([key]) => !IN_KNF.includes(key))),
    feed_url: `${baseUrl}feed.json`,
    _knf: { version: 1, ...Object.fromEntries(entries.filter(([key]) => IN_KNF.includes(key))) },
  };
  const { feed, problems: found } = decodeFeed(
    { ...head, items: [] },
    { url: `${baseUrl}feed.json` },
  );
  if (!feed) return { settings: undefined, problems: [] };
  const { extra, ...known } = feed;
  const size = data['page_size'];
  const itemUrl = data['item_url'];
  return {
    settings: {
      feed: known,
      head,
      baseUrl,
      itemUrl: typeof itemUrl === 'string' ? itemUrl : undefined,
      pageSize: typeof size === 'number' && Number.isInteger(size) && size > 0 ? size : PAGE_SIZE,
    },
    problems: [
      ...found.map(({ path, code, level, expected, received }) =>
        fault(
          code,
          path.split('/').filter((key) => key !== '' && key !== '_knf'),
          expected,
          received,
          level,
        ),
      ),
      ...Object.keys(extra ?? {}).map((key) =>
        fault('unknown-field', [key], 'a field of a feed', key, 'warning'),
      ),
    ],
  };
}

function webFolder(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
  const url = new URL(value);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
