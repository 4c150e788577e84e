import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
  mkdirSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ContentProblem } from './content-problem.ts';
import type { PictureRecord } from './pictures.ts';

/** What the build must know of an item to place it, without its text. */
export interface Entry {
  readonly id: string;
  readonly kind: 'post' | 'event';
  /** A post's publication or an event's start, ms; where it is unknown: far ahead. */
  readonly startMs: number;
  /** An event's end, ms; the end of its series, where it repeats. */
  readonly endMs: number;
  /** When it last changed or was published, ms; 0 where it does not say. */
  readonly changedMs: number;
  readonly tags: readonly string[];
  readonly regions: readonly string[];
  /** Where its JSON stands in the spool, bytes. */
  readonly offset: number;
  readonly length: number;
}

/** What a build remembers of a content file. */
export interface FileRecord {
  readonly mtimeMs: number;
  readonly size: number;
  readonly pictures: readonly (readonly [path: string, mtimeMs: number])[];
  readonly problems: readonly ContentProblem[];
  readonly entry: Entry | undefined;
  /** Whether it is left out because it says so itself. */
  readonly isDraft?: boolean;
}

interface Index {
  /** What decides how files are read beside the files: settings and version. */
  readonly key: string;
  readonly spool: string;
  readonly files: readonly (readonly [string, FileRecord])[];
  readonly pictures: readonly (readonly [string, PictureRecord])[];
}

const INDEX = 'index.json';

/**
 * The items' JSON in one file, so that 50,000 posts need not be in memory, and what the next build
 * must know. A store that a build did not `commit` is as if the build had never run.
 */
export class ItemStore {
  readonly files: ReadonlyMap<string, FileRecord>;
  readonly pictures: ReadonlyMap<string, PictureRecord>;
  readonly #folder: string;
  readonly #key: string;
  readonly #before: number | undefined;
  readonly #spool: number;
  readonly #name: string;
  #end = 0;

  /**
   * @param folder of the cache; made when it is not there
   * @param key a store with another key is of no use
   */
  constructor(folder: string, key: string) {
    this.#folder = folder;
    this.#key = key;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.gitignore'), '*\n');
    const index = readIndex(folder);
    const isUsable = index?.key === key;
    this.files = new Map(isUsable ? index.files : []);
    this.pictures = new Map(isUsable ? index.pictures : []);
    this.#before = isUsable ? openSync(join(folder, index.spool), 'r') : undefined;
    this.#name = `items-${process.pid}-${Date.now()}.jsonl`;
    this.#spool = openSync(join(folder, this.#name), 'w+');
  }

  /** Adds an item's JSON; gives where it stands. */
  add(json: string): Pick<Entry, 'offset' | 'length'> {
    return this.#append(Buffer.from(`${json}\n`));
  }

  /** Takes over an item from the build before; gives where it stands now. */
  carry({ offset, length }: Entry): Pick<Entry, 'offset' | 'length'> {
    return this.#append(readAt(this.#before ?? -1, offset, length + 1));
  }

  /** The JSON of an item. */
  jsonOf({ offset, length }: Entry): string {
    return readAt(this.#spool, offset, length).toString('utf8');
  }

  /** Makes this build the one that the next begins from. */
  commit(
    files: ReadonlyMap<string, FileRecord>,
    pictures: ReadonlyMap<string, PictureRecord>,
  ): void {
    const index: Index = {
      key: this.#key,
      spool: this.#name,
      files: [...files],
      pictures: [...pictures],
    };
    const part = join(this.#folder, `${INDEX}.${process.pid}.part`);
    writeFileSync(part, JSON.stringify(index));
    renameSync(part, join(this.#folder, INDEX));
    for (const name of readdirSync(this.#folder)) {
      if (/^items-.*\.jsonl$|\.part$/.test(name) && name !== this.#name) {
        rmSync(join(this.#folder, name), { force: true });
      }
    }
  }

  close(): void {
    closeSync(this.#spool);
    if (this.#before !== undefined) closeSync(this.#before);
  }

  #append(bytes: Buffer): Pick<Entry, 'offset' | 'length'> {
    const offset = this.#end;
    writeSync(this.#spool, bytes, 0, bytes.length, offset);
    this.#end += bytes.length;
    return { offset, length: bytes.length - 1 };
  }
}

function readAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let read = 0;
  while (read < length) {
    const got = readSync(file, bytes, read, length - read, offset + read);
    if (got === 0) throw new Error('the cache of the build is shorter than its index');
    read += got;
  }
  return bytes;
}

function readIndex(folder: string): Index | undefined {
  try {
    const index = JSON.parse(readFileSync(join(folder, INDEX), 'utf8')) as Index;
    const file = openSync(join(folder, index.spool), 'r');
    const { size } = fstatSync(file);
    closeSync(file);
    const needed = Math.max(
      0,
      ...index.files.slice(-1).map(([, { entry }]) => (entry ? entry.offset + entry.length : 0)),
    );
    return size >= needed ? index : undefined;
  } catch {
    return undefined;
  }
}
