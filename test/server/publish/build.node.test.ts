import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { decodeFeed } from '../../../src/model/index.ts';
import { readRichText } from '../../../src/text/rich-text/node.ts';
import { wellFormednessFault } from '../../formats/well-formed.ts';
import { chainOf, event, newContent, post, SETTINGS } from './content.ts';
import type { Content } from './content.ts';

const made: Content[] = [];
function content(): Content {
  const folder = newContent();
  made.push(folder);
  return folder;
}
after(() => {
  for (const each of made) each.remove();
});

function textOf(published: ReadonlyMap<string, Buffer>, path: string): string {
  const bytes = published.get(path);
  assert.ok(bytes, `${path} is published`);
  return bytes.toString('utf8');
}

describe('publishing the demo content', () => {
  const demo = fileURLToPath(new URL('../../../demo/content/', import.meta.url));
  const copy = (): Content => {
    const folder = content();
    rmSync(folder.folder, { recursive: true });
    cpSync(demo, folder.folder, {
      recursive: true,
      filter: (path) => !path.includes('.knf'),
    });
    return folder;
  };

  it('gives a feed without a problem', async () => {
    const folder = copy();

    const { problems } = await folder.build();

    assert.deepEqual(problems, []);
    const decoded = decodeFeed(JSON.parse(textOf(folder.published(), 'feed.json')));
    assert.deepEqual(decoded.problems, []);
    assert.equal(decoded.feed?.items.length, 4);
  });

  it('gives the same bytes twice, in two folders', async () => {
    const [first, second] = [copy(), copy()];

    await first.build();
    await second.build();

    assert.deepEqual([...first.published()], [...second.published()]);
  });

  it('gives RSS that an independent parser accepts', async () => {
    const folder = copy();

    await folder.build();

    assert.equal(wellFormednessFault(textOf(folder.published(), 'posts.rss')), undefined);
  });

  it('draws the elements with the content in them', async () => {
    const folder = copy();

    await folder.build();

    const published = folder.published();
    assert.match(
      textOf(published, 'fragments/knf-news.html'),
      /<template shadowrootmode="open">[^]*Byggebransjen starter felles bærekraftsløp/,
    );
    assert.match(textOf(published, 'fragments/knf-events.html'), /Frokostmøte: innbyggervekst/);
  });

  it('lists the right sum for every file', async () => {
    const folder = copy();

    await folder.build();

    const published = folder.published();
    const lines = textOf(published, 'checksums.txt').trimEnd().split('\n');
    const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    for (const [path, bytes] of published) {
      if (path === 'checksums.txt') continue;
      assert.equal(sums.get(path), createHash('sha256').update(bytes).digest('hex'), path);
    }
    assert.equal(sums.size, published.size - 1);
  });
});

describe('what a content file becomes', () => {
  it('is a post with a section for each ## and pictures with title and caption', async () => {
    const folder = content();
    folder.write(
      'images/torg.png',
      await sharp({ create: { width: 1000, height: 500, channels: 3, background: '#336699' } })
        .png()
        .toBuffer(),
    );
    folder.write(
      'posts/uke.md',
      post(1, 'series: uka-oppsummert\n') +
        '\n## Første sak\n\nHer.\n\n![Torget](../images/torg.png "Torget i dag")\n*Fullt av folk.*\n',
    );

    await folder.build();

    const { feed } = decodeFeed(JSON.parse(textOf(folder.published(), 'feed.json')));
    const [item] = feed?.items ?? [];
    assert.ok(item?.kind === 'post');
    assert.equal(item.url, 'https://knf.example/uke');
    assert.equal(item.datePublished, '2023-01-01T08:00:00+01:00');
    const [section] = item.sections ?? [];
    assert.equal(section?.id, 'forste-sak');
    assert.equal(section.heading, 'Første sak');
    const [image] = section.images ?? [];
    assert.deepEqual(
      [image?.alt, image?.title, image?.caption, image?.width, image?.height, image?.placeholder],
      ['Torget', 'Torget i dag', 'Fullt av folk.', 1000, 500, '#336699'],
    );
    assert.deepEqual(
      image?.sizes?.map(({ width }) => width),
      [320, 640, 960, 1000],
    );
  });

  it('is an event with its times and place', async () => {
    const folder = content();
    folder.write(
      'events/a.md',
      event('Møte', '2023-03-30T08:30', 'location: { name: Krona, municipality: "3006" }\n'),
    );

    await folder.build();

    const published = folder.published();
    const { feed } = decodeFeed(JSON.parse(textOf(published, 'feed.json')));
    const [item] = feed?.items ?? [];
    assert.ok(item?.kind === 'event');
    assert.equal(item.start, '2023-03-30T08:30');
    assert.equal(item.location?.name, 'Krona');
    assert.ok(published.has('regions/3006.json'));
  });

  it('is an event with every picture that it names, the first as its own', async () => {
    const folder = content();
    for (const name of ['a', 'b']) {
      folder.write(
        `images/${name}.svg`,
        '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>',
      );
    }
    folder.write(
      'events/a.md',
      event('Møte', '2023-03-30') +
        '\n![En](../images/a.svg)\n\n![To](../images/b.svg "Tittel")\n*Tekst.*\n',
    );

    const { problems } = await folder.build();

    const { feed } = decodeFeed(JSON.parse(textOf(folder.published(), 'feed.json')), {
      readRichText,
    });
    const [item] = feed?.items ?? [];
    assert.deepEqual(problems, []);
    assert.match(item?.image ?? '', /images\/a-/);
    const text = item?.content;
    assert.ok(text && 'blocks' in text);
    const pictures = text.blocks.filter((block) => block.type === 'image');
    assert.deepEqual(
      pictures.map(({ alt, caption, width, height }) => [alt, caption, width, height]),
      [['To', 'Tittel. Tekst.', 8, 4]],
    );
  });

  it('is told of with its line where a link or markup could not be carried', async () => {
    const folder = content();
    folder.write('posts/a.md', `${post(1)}\n[a](/side)\n\n| a |\n|---|\n| b |\n\n[b](/side)\n`);

    const { problems } = await folder.build();

    assert.deepEqual(
      problems.map(({ line, code, received }) => [line, code, received]),
      [
        [8, 'invalid-url', '/side'],
        [10, 'dropped-markup', 'table'],
        [14, 'invalid-url', '/side'],
      ],
    );
  });

  it('is left out while it is a draft', async () => {
    const folder = content();
    folder.write('posts/a.md', post(1));
    folder.write('posts/b.md', post(2, 'draft: true\n'));

    assert.equal((await folder.build()).posts, 1);
  });

  it('is left out and named with its line where it is broken, and the others stay', async () => {
    const folder = content();
    folder.write('posts/a.md', post(1));
    folder.write('posts/b.md', '---\ntitle: [open\n---\nText\n');
    folder.write('posts/c.md', post(3, 'expires: soon\nheadign: x\n'));

    const { posts, problems } = await folder.build();

    assert.equal(posts, 2);
    assert.deepEqual(
      problems.map(({ file, line, level, code }) => `${file}:${line} ${level} ${code}`),
      [
        'posts/b.md:2 error broken-yaml',
        'posts/c.md:4 warning invalid-date',
        'posts/c.md:5 warning unknown-field',
      ],
    );
  });

  it('says where two files have one id', async () => {
    const folder = content();
    folder.write('posts/a.md', post(1, 'id: x\n'));
    folder.write('posts/b.md', post(2, 'id: x\n'));

    const { posts, problems } = await folder.build();

    assert.equal(posts, 1);
    assert.deepEqual(
      problems.map(({ file, code }) => [file, code]),
      [['posts/b.md', 'duplicate-id']],
    );
  });

  it('never shows a picture from outside the content folder', async () => {
    const folder = content();
    folder.write(
      '../secret.png',
      await sharp({ create: { width: 4, height: 4, channels: 3, background: '#000' } })
        .png()
        .toBuffer(),
    );
    folder.write('posts/a.md', `${post(1)}\n![x](../../secret.png)\n`);

    const { problems } = await folder.build();

    assert.deepEqual(
      problems.map(({ code }) => code),
      ['missing-picture'],
    );
    assert.ok(![...folder.published().keys()].some((path) => path.startsWith('images/')));
  });
});

describe('the archive', () => {
  it('leads from feed.json by next_url through every item once', async () => {
    const folder = content();
    for (let index = 1; index <= 33; index++) folder.write(`posts/${index}.md`, post(index));
    for (let index = 1; index <= 12; index++) {
      folder.write(
        `events/e${index}.md`,
        event(`E${index}`, `2022-01-${String(index).padStart(2, '0')}`),
      );
    }

    await folder.build();

    const ids = chainOf(folder.published()).flatMap(({ items }) => items.map(({ id }) => id));
    assert.equal(ids.length, 45);
    assert.equal(new Set(ids).size, 45);
    assert.equal(ids[0], '33');
  });

  it('of a subject and of a region leads through each of their items once', async () => {
    const folder = content();
    for (let index = 1; index <= 33; index++) {
      folder.write(
        `posts/${index}.md`,
        post(index, index % 3 === 0 ? '' : 'tags: [Reiseliv]\nregions: ["3303"]\n'),
      );
    }

    await folder.build();

    const published = folder.published();
    for (const first of ['tags/reiseliv.json', 'regions/3303.json']) {
      const documents = chainOf(published, first);
      const ids = documents.flatMap(({ items }) => items.map(({ id }) => id));
      assert.equal(ids.length, 22, first);
      assert.equal(new Set(ids).size, 22, first);
      assert.equal(ids[0], '32', first);
      assert.ok(documents.length > 2, first);
    }
  });

  it('stays as it is when a post is published: only small documents are written', async () => {
    const folder = content();
    for (let index = 1; index <= 31; index++) folder.write(`posts/${index}.md`, post(index));
    await folder.build();
    const before = folder.published();

    folder.write('posts/32.md', post(32));
    await folder.build();

    const after = folder.published();
    const changed = [...after]
      .filter(([path, bytes]) => before.get(path)?.equals(bytes) !== true)
      .map(([path]) => path);
    assert.deepEqual(changed, [
      'checksums.txt',
      'feed.json',
      'feed.jsonld',
      'fragments/knf-events.html',
      'fragments/knf-news.html',
      'posts.rss',
    ]);
  });

  it('keeps every coming event in feed.json, however early it was announced', async () => {
    const folder = content();
    folder.write('events/early.md', event('Tidlig', '2023-12-24', 'date: 2022-01-01\n'));
    for (let index = 1; index <= 30; index++) folder.write(`posts/${index}.md`, post(index));

    await folder.build();

    const [head] = chainOf(folder.published());
    assert.ok(head?.items.some(({ id }) => id === 'early'));
  });
});

describe('building again', () => {
  it('writes nothing where nothing changed', async () => {
    const folder = content();
    folder.write(
      'images/torg.png',
      await sharp({ create: { width: 500, height: 500, channels: 3, background: '#369' } })
        .png()
        .toBuffer(),
    );
    for (let index = 1; index <= 12; index++)
      folder.write(`posts/${index}.md`, `${post(index)}\n![x](../images/torg.png)\n`);
    await folder.build();
    const before = statSync(join(folder.out, 'feed.json')).mtimeMs;

    const again = await folder.build();

    assert.equal(again.written, 0);
    assert.equal(again.removed, 0);
    assert.equal(statSync(join(folder.out, 'feed.json')).mtimeMs, before);
  });

  it('gives what a first build of the same content gives', async () => {
    const [grown, fresh] = [content(), content()];
    for (let index = 1; index <= 20; index++) grown.write(`posts/${index}.md`, post(index));
    await grown.build();
    grown.write('posts/3.md', post(3, 'tags: [Ny]\n'));
    grown.write('posts/21.md', post(21));
    rmSync(join(grown.folder, 'posts/7.md'));
    await grown.build();
    for (let index = 1; index <= 21; index++) {
      if (index !== 7)
        fresh.write(`posts/${index}.md`, post(index, index === 3 ? 'tags: [Ny]\n' : ''));
    }
    await fresh.build();

    assert.deepEqual([...grown.published()], [...fresh.published()]);
  });

  it('removes what it made before and leaves what others put there', async () => {
    const folder = content();
    folder.write('posts/a.md', post(1, 'tags: [Gammel]\n'));
    await folder.build();
    folder.write('../public/robots.txt', 'User-agent: *\n');

    folder.write('posts/a.md', post(1, 'tags: [Ny]\n'));
    const { removed } = await folder.build();

    const published = folder.published();
    assert.equal(removed, 1);
    assert.ok(!published.has('tags/gammel.json') && published.has('tags/ny.json'));
    assert.ok(published.has('robots.txt'));
  });

  it('removes what a killed build published, with the next that ends', async () => {
    const folder = content();
    folder.write('posts/a.md', post(1));
    folder.write('../public/tags/halv.json', '{}');
    folder.write('../public/.knf-unfinished', 'tags/halv.json\n../content/feed.yaml\n');

    await folder.build();

    assert.ok(!folder.published().has('tags/halv.json'));
    assert.ok(!folder.published().has('.knf-unfinished'));
    assert.equal((await folder.build()).posts, 1);
  });

  it('sweeps up what a killed build left', async () => {
    const folder = content();
    folder.write('posts/a.md', post(1));
    folder.write('../public/.feed.json.99.part', '{"ite');

    await folder.build();

    assert.ok(![...folder.published().keys()].some((path) => path.endsWith('.part')));
  });
});

describe('settings', () => {
  it('must say where the folder is published', async () => {
    const folder = content();
    folder.write('feed.yaml', SETTINGS.replace(/base_url.*\n/, ''));

    await assert.rejects(folder.build(), /bad-settings/);
  });
});
