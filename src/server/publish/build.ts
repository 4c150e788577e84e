import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { ContentProblem } from './content-problem.ts';
import { readContent } from './content-item.ts';
import { entryOf } from './entry-of.ts';
import { ItemStore } from './item-store.ts';
import type { Entry, FileRecord } from './item-store.ts';
import { OutputFolder } from './output-folder.ts';
import type { OutputCounts } from './output-folder.ts';
import { loadSharp, PicturePublisher } from './pictures.ts';
import { readSettings, SETTINGS_FILE } from './settings.ts';
import type { Settings } from './settings.ts';
import { publishFeeds } from './publish-feeds.ts';

/** What is built. */
export interface BuildOptions {
  /** Folder of content, with `feed.yaml` at its top. */
  readonly folder: string;
  /** Folder of the published files. */
  readonly out: string;
  /** Told of each step, as it goes on. */
  readonly onProgress?: ((step: BuildStep, done: number, of: number) => void) | undefined;
  /** Ends the build before the next file; what was published before stays whole. */
  readonly signal?: AbortSignal | undefined;
}

/** Steps of a build that take time. */
export type BuildStep = 'read' | 'publish';

/** What came of a build. */
interface BuildResult extends OutputCounts {
  readonly posts: number;
  readonly events: number;
  /** Files that say `draft: true`, which are left out. */
  readonly drafts: number;
  readonly problems: readonly ContentProblem[];
  /** Whether pictures were made in several widths: needs sharp. */
  readonly hasSizes: boolean;
}

/** The folder's feed, or why there is none. */
export type Built =
  | ({ readonly ok: true } & BuildResult)
  | {
      readonly ok: false;
      readonly fault:
        'no-folder' | 'no-settings' | 'out-around-content' | 'bad-settings' | 'aborted';
      readonly problems: readonly ContentProblem[];
    };

/** Bump it when the same content gives other JSON: the cache of older builds is then of no use. */
const CACHE_VERSION = 2;

/** Folder inside the content folder that remembers the build before; may be deleted at any time. */
const CACHE_FOLDER = '.knf';

/**
 * Publishes a folder of content: `feed.json` with its archive, `posts.rss`, `events.ics`, feeds for
 * each subject and region, structured data, pictures, rules for the host, and sums.
 *
 * The same content gives the same bytes. A file that stays the same is neither read nor written
 * again. The feed's documents are renamed into place one by one, `feed.json` after all that it
 * refers to, so that it is whole and right whenever the build is broken off.
 *
 * @throws where the folder cannot be listed or the output cannot be written (Node's own error, whose
 *   `path` tells which)
 */
export async function buildFolder(options: BuildOptions): Promise<Built> {
  const folder = resolve(options.folder);
  const fail = (
    fault: Extract<Built, { ok: false }>['fault'],
    problems: readonly ContentProblem[] = [],
  ): Built => ({ ok: false, fault, problems });
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return fail('no-folder');
  // Whatever lies in the published folder is not read, so it cannot hold the content.
  if (`${folder}${sep}`.startsWith(`${resolve(options.out)}${sep}`))
    return fail('out-around-content');
  const settingsPath = join(folder, SETTINGS_FILE);
  if (!existsSync(settingsPath)) return fail('no-settings');
  const settingsText = readFileSync(settingsPath, 'utf8');
  const { settings, problems } = readSettings(settingsText);
  if (!settings) return fail('bad-settings', problems);

  const output = new OutputFolder(options.out);
  const sharp = await loadSharp();
  const key = createHash('sha256')
    .update(`${CACHE_VERSION} ${sharp ? 'sharp' : ''} ${settingsText}`)
    .digest('hex');
  const store = new ItemStore(join(folder, CACHE_FOLDER), key);
  try {
    const pictures = new PicturePublisher(output, settings.baseUrl, store.pictures, sharp);
    const files = await contentFiles(folder, resolve(options.out));
    const records = await readAll(files, { folder, settings, store, pictures, options });
    if (!records) return fail('aborted');
    const { entries, duplicates } = uniqueEntries(records);
    await publishFeeds(entries, { settings, store, output, onProgress: options.onProgress });
    output.finish();
    store.commit(records, await pictures.records());
    const events = entries.filter(({ kind }) => kind === 'event').length;
    return {
      ok: true,
      ...output.counts,
      posts: entries.length - events,
      events,
      drafts: [...records.values()].filter((record) => record.isDraft === true).length,
      problems: [
        ...problems,
        ...[...records.values()].flatMap((record) => record.problems),
        ...duplicates,
      ],
      hasSizes: sharp !== undefined,
    };
  } finally {
    store.close();
  }
}

/** Every Markdown file of the folder, by path, in one order on every machine. */
async function contentFiles(folder: string, out: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(out + sep))
    .map((path) => path.slice(folder.length + 1).replaceAll(sep, '/'))
    .filter((name) => !/(?:^|\/)(?:[._][^/]*|node_modules|README\.md)(?:\/|$)/.test(name))
    .sort();
}

interface Reading {
  readonly folder: string;
  readonly settings: Settings;
  readonly store: ItemStore;
  readonly pictures: PicturePublisher;
  readonly options: BuildOptions;
}

async function readAll(
  files: readonly string[],
  reading: Reading,
): Promise<ReadonlyMap<string, FileRecord> | undefined> {
  const { options } = reading;
  const records = new Map<string, FileRecord>();
  for (const [index, name] of files.entries()) {
    if (options.signal?.aborted) return undefined;
    records.set(name, await readOne(name, reading));
    options.onProgress?.('read', index + 1, files.length);
  }
  return records;
}

async function readOne(name: string, reading: Reading): Promise<FileRecord> {
  const { folder, settings, store, pictures } = reading;
  const path = join(folder, name);
  const { mtimeMs, size } = statSync(path);
  const before = store.files.get(name);
  if (before?.mtimeMs === mtimeMs && before.size === size && before.pictures.every(isUnchanged)) {
    for (const [picture] of before.pictures) await pictures.publish(picture);
    return { ...before, entry: before.entry && { ...before.entry, ...store.carry(before.entry) } };
  }
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return unreadable(name, error);
  }
  const read = await readContent({ name, root: folder }, text, settings, (picture) =>
    pictures.publish(picture),
  );
  return {
    mtimeMs,
    size,
    pictures: read.pictures.map((picture) => [picture, statSync(picture).mtimeMs]),
    problems: read.problems,
    isDraft: read.isDraft,
    entry: read.item && { ...entryOf(read.item.model, settings), ...store.add(read.item.json) },
  };
}

/** A file that is there and cannot be read hides no other; the next build tries it again. */
function unreadable(file: string, error: unknown): FileRecord {
  const problem: ContentProblem = {
    file,
    line: 1,
    column: 1,
    level: 'error',
    code: 'unreadable-file',
    path: '',
    expected: 'a file that may be read',
    received: error instanceof Error && 'code' in error ? String(error.code) : String(error),
  };
  return { mtimeMs: -1, size: 0, pictures: [], problems: [problem], entry: undefined };
}

function isUnchanged([path, mtimeMs]: FileRecord['pictures'][number]): boolean {
  try {
    return statSync(path).mtimeMs === mtimeMs;
  } catch {
    return false;
  }
}

function uniqueEntries(records: ReadonlyMap<string, FileRecord>): {
  readonly entries: readonly Entry[];
  readonly duplicates: readonly ContentProblem[];
} {
  const firsts = new Map<string, string>();
  const entries: Entry[] = [];
  const duplicates: ContentProblem[] = [];
  for (const [file, { entry }] of records) {
    if (!entry) continue;
    const first = firsts.get(entry.id);
    if (first === undefined) {
      firsts.set(entry.id, file);
      entries.push(entry);
      continue;
    }
    duplicates.push({
      file,
      line: 1,
      column: 1,
      level: 'error',
      code: 'duplicate-id',
      path: '/id',
      expected: `an id of its own; ${first} has it`,
      received: JSON.stringify(entry.id),
    });
  }
  return { entries, duplicates };
}
