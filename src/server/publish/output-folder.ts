import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Lists every published file with its SHA-256, in the form that `sha256sum -c` reads. */
const CHECKSUMS = 'checksums.txt';

/** What a build has written so far, a path a line: of a build that was killed, the next one knows it. */
const JOURNAL = '.knf-unfinished';

/** Hexadecimal digits of a SHA-256 and two spaces. */
const SUM_LENGTH = 66;

const PART = /^\..+\.part$/;

/** What became of the files of a folder. */
export interface OutputCounts {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/**
 * A folder of published files. Each file is whole or absent: it is written beside its place and
 * renamed into it. A file whose bytes are the same is not touched, so a host uploads only news.
 */
export class OutputFolder {
  readonly #root: string;
  readonly #sums = new Map<string, string>();
  readonly #folders = new Set<string>();
  #written = 0;
  #unchanged = 0;
  #removed = 0;

  /** @param root where the files go; made when it is not there */
  constructor(root: string) {
    this.#root = root;
    mkdirSync(root, { recursive: true });
    this.#sweep(root);
  }

  get counts(): OutputCounts {
    return { written: this.#written, unchanged: this.#unchanged, removed: this.#removed };
  }

  /** Puts a file in its place. `path` is relative, with `/`. */
  put(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    this.#sums.set(path, createHash('sha256').update(bytes).digest('hex'));
    const target = join(this.#root, path);
    if (isSame(target, bytes)) {
      this.#unchanged++;
      return;
    }
    this.#ensureFolder(dirname(target));
    appendFileSync(join(this.#root, JOURNAL), `${path}\n`);
    const part = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
    writeFileSync(part, bytes);
    renameSync(part, target);
    this.#written++;
  }

  /** Keeps a file of an earlier build that is known by its sum; false where it is not there. */
  keep(path: string, sum: string): boolean {
    try {
      if (!statSync(join(this.#root, path)).isFile()) return false;
    } catch {
      return false;
    }
    this.#sums.set(path, sum);
    this.#unchanged++;
    return true;
  }

  /** The SHA-256 of a file that was put or kept. */
  sumOf(path: string): string | undefined {
    return this.#sums.get(path);
  }

  /**
   * Writes the list of sums, and removes files that an earlier build listed, or wrote before it was
   * killed, and this one did not make. Files that no build made are not ours and stay.
   */
  finish(): void {
    const journal = join(this.#root, JOURNAL);
    const before = new Set([
      ...pathsIn(join(this.#root, CHECKSUMS), SUM_LENGTH),
      ...pathsIn(journal, 0),
    ]);
    const lines = [...this.#sums].sort(([a], [b]) => (a < b ? -1 : 1));
    this.put(CHECKSUMS, lines.map(([path, sum]) => `${sum}  ${path}\n`).join(''));
    const known = new Set(this.#sums.keys());
    for (const path of before) {
      if (known.has(path)) continue;
      rmSync(join(this.#root, path), { force: true });
      this.#removed++;
    }
    rmSync(journal, { force: true });
  }

  #ensureFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }

  /** Takes away what a build that was killed left half written. */
  #sweep(folder: string): void {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) this.#sweep(path);
      else if (PART.test(entry.name)) rmSync(path, { force: true });
    }
  }
}

function isSame(path: string, bytes: Uint8Array): boolean {
  try {
    return statSync(path).size === bytes.length && readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

/** The paths in a list, each behind so many characters of its line. */
function pathsIn(path: string, start: number): readonly string[] {
  try {
    return (
      readFileSync(path, 'utf8')
        .split('\n')
        .map((line) => line.slice(start))
        // A list that someone else wrote must not lead out of the folder.
        .filter((name) => name !== '' && !name.split('/').includes('..') && !name.startsWith('/'))
    );
  } catch {
    return [];
  }
}
