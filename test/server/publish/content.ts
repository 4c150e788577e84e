import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildFolder } from '../../../src/server/publish/build.ts';
import type { Built } from '../../../src/server/publish/build.ts';

/** A folder of content in the making. */
export interface Content {
  readonly folder: string;
  readonly out: string;
  write(name: string, text: string | Uint8Array): void;
  /** Every published file by its path. */
  published(): ReadonlyMap<string, Buffer>;
  build(): Promise<Extract<Built, { ok: true }>>;
  remove(): void;
}

export const SETTINGS = `title: KNF
home_page_url: https://knf.example/
base_url: https://feed.knf.example/
item_url: https://knf.example/{id}
page_size: 5
`;

/** A post of a day of 2023, `index` days after New Year's Eve. */
export function post(index: number, more = ''): string {
  const date = new Date(Date.UTC(2023, 0, index)).toISOString().slice(0, 10);
  return `---\ntitle: Sak ${index}\ndate: ${date} 08:00\n${more}---\n\nTekst ${index}.\n`;
}

/** An event that begins on a day. */
export function event(title: string, start: string, more = ''): string {
  return `---\ntype: event\ntitle: ${title}\nstart: ${start}\n${more}---\n\nOm ${title}.\n`;
}

/** A new folder of content with settings, and a place to publish it to. */
export function newContent(): Content {
  const base = mkdtempSync(join(tmpdir(), 'knf-content-'));
  const folder = join(base, 'content');
  const out = join(base, 'public');
  const write: Content['write'] = (name, text) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  write('feed.yaml', SETTINGS);
  return {
    folder,
    out,
    write,
    published: () => filesOf(out),
    build: async () => {
      const built = await buildFolder({ folder, out });
      if (!built.ok) throw new Error(built.fault);
      return built;
    },
    remove: () => {
      rmSync(base, { recursive: true, force: true });
    },
  };
}

/** Every file below a folder by its path. */
function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );
}

/** A feed's document. */
export interface Document {
  readonly next_url?: string;
  readonly items: readonly { readonly id: string }[];
}

/** The documents of a published folder from one on, as a reader follows them. */
export function chainOf(
  published: ReadonlyMap<string, Buffer>,
  first = 'feed.json',
): readonly Document[] {
  const documents: Document[] = [];
  let path: string | undefined = first;
  while (path !== undefined) {
    const bytes: Buffer | undefined = published.get(path);
    if (!bytes) throw new Error(`${path} is not there`);
    const document = JSON.parse(bytes.toString('utf8')) as Document;
    documents.push(document);
    path = document.next_url?.replace('https://feed.knf.example/', '');
  }
  return documents;
}
