/**
 * Builds a made-up folder of content at the scale of a decade of many editors, and prints what it
 * took. Each build runs in a process of its own, so that its peak memory is its own.
 *
 *     node bench/build.ts                    50,000 posts and 20,000 events
 *     node bench/build.ts 5000 2000
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFolder } from '../src/server/publish/build.ts';

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2014, 0, 1);
const TAGS = ['Bærekraft', 'Reiseliv', 'Industri', 'Rekruttering', 'Innbyggervekst', 'Teknologi'];
const REGIONS = ['osloregionen', '3303', '33', '3301'];
const SENTENCE =
  'Bedriftene i byen møtes for å lære av hverandre og dele det de vet om omstilling. ';

const words = process.argv.slice(2);
if (words[0] === '--build') await measureBuild(words[1] ?? '', words[2] ?? '', words[3] ?? '');
else runAll(Number(words[0] ?? 50_000), Number(words[1] ?? 20_000));

function runAll(posts: number, events: number): void {
  const base = mkdtempSync(join(tmpdir(), 'knf-bench-'));
  try {
    const content = join(base, 'content');
    writeContent(content, posts, events);
    console.log(`${posts} posts and ${events} events, Node ${process.version}`);
    console.log('build          seconds   items/s   peak RSS MB   written   unchanged');
    for (const name of ['first', 'unchanged', 'one post more']) {
      if (name === 'one post more') writePost(content, posts, posts);
      spawnSync(
        process.execPath,
        [fileURLToPath(import.meta.url), '--build', content, join(base, 'public'), name],
        { stdio: 'inherit' },
      );
    }
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

async function measureBuild(folder: string, out: string, name: string): Promise<void> {
  const started = performance.now();
  const built = await buildFolder({ folder, out });
  const seconds = (performance.now() - started) / 1000;
  if (!built.ok) throw new Error(built.fault);
  const items = built.posts + built.events;
  // maxRSS is in kilobytes on every system (libuv).
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    name.padEnd(13),
    seconds.toFixed(1).padStart(8),
    (items / seconds).toFixed(0).padStart(9),
    peak.toFixed(0).padStart(13),
    String(built.written).padStart(9),
    String(built.unchanged).padStart(11),
  );
}

function writeContent(folder: string, posts: number, events: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'feed.yaml'),
    'title: Benk\nbase_url: https://feed.knf.example/\nitem_url: https://knf.example/{id}\nlanguage: nb\n',
  );
  for (let index = 0; index < posts; index++) writePost(folder, index, posts);
  for (let index = 0; index < events; index++) {
    const day = new Date(FIRST_DAY + Math.floor((index / events) * 3_700) * DAY_MS);
    const date = day.toISOString().slice(0, 10);
    put(
      folder,
      `events/${date.slice(0, 4)}`,
      `e${index}`,
      [
        'type: event',
        `title: Møte ${index}`,
        `start: ${date}T08:30`,
        `end: ${date}T10:00`,
        `date: ${new Date(day.getTime() - 20 * DAY_MS).toISOString().slice(0, 10)}`,
        `tags: [${TAGS[index % TAGS.length] ?? ''}]`,
        'location: { name: Krona, postal_code: "3616", locality: Kongsberg, municipality: "3303" }',
      ],
      SENTENCE.repeat(3),
    );
  }
}

function writePost(folder: string, index: number, posts: number): void {
  const date = new Date(FIRST_DAY + Math.floor((index / posts) * 3_650) * DAY_MS).toISOString();
  const tags = [0, 1, 2].map((step) => TAGS[(index + step) % TAGS.length]);
  const stories = [1, 2, 3].map(
    (story) =>
      `## Sak ${story}\n\n${SENTENCE.repeat(5)}\n\n- **punkt** en\n- [punkt to](https://knf.example/${story})\n`,
  );
  put(
    folder,
    `posts/${date.slice(0, 7)}`,
    `p${index}`,
    [
      'title: Uka oppsummert',
      'series: uka-oppsummert',
      `date: ${date.slice(0, 10)} 08:30`,
      `summary: Uke ${index} kort fortalt.`,
      `tags: [${tags.join(', ')}]`,
      `regions: ["${REGIONS[index % REGIONS.length] ?? ''}"]`,
    ],
    `${SENTENCE.repeat(2)}\n\n${stories.join('\n')}`,
  );
}

function put(
  folder: string,
  place: string,
  name: string,
  matter: readonly string[],
  body: string,
): void {
  mkdirSync(join(folder, place), { recursive: true });
  writeFileSync(join(folder, place, `${name}.md`), `---\n${matter.join('\n')}\n---\n\n${body}\n`);
}
