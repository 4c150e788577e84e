import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { knf, scratchFolder } from './run.ts';
import type { Run } from './run.ts';

/** An answer: its body, and its headers or status where they are not the usual. */
interface Answer {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

const rss = (id: string, next?: string): string =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title>${
    next === undefined ? '' : `<atom:link rel="next" href="${next}"/>`
  }<item><guid>${id}</guid><title>${id}</title></item></channel></rss>`;
const atom = (id: string, next?: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${
    next === undefined ? '' : `<link rel="next" href="${next}"/>`
  }<entry><id>${id}</id><title>${id}</title></entry></feed>`;
const post = (id: number): string =>
  JSON.stringify([{ id, link: `https://knf.example/${id}`, title: { rendered: `Sak ${id}` } }]);
const event = (id: number, next?: string): string =>
  JSON.stringify({
    events: [
      {
        id,
        url: `https://knf.example/${id}`,
        title: `E ${id}`,
        rest_url: 'x',
        start_date: '2023-03-30 08:00:00',
      },
    ],
    rest_url: 'x',
    next_rest_url: next,
  });
const feed = (id: string, next?: string): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'T',
    items: [{ id, title: id }],
    next_url: next,
  });

describe('knf convert of a list on several pages', () => {
  const folder = scratchFolder();
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const respond = (url: string, response: ServerResponse): void => {
    asked.push(url);
    const { body, headers = {}, status = 200 } = answers.get(url) ?? { body: 'no', status: 404 };
    response.writeHead(status, headers).end(body);
  };
  const server = createServer((request, response) => {
    respond(request.url ?? '', response);
  });
  let origin = '';
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  const convert = (path: string, ...more: string[]): Promise<Run> => {
    asked.length = 0;
    return knf(['convert', origin + path, '--to', 'knf', ...more]);
  };
  const titlesIn = ({ out }: Run): readonly string[] =>
    (JSON.parse(out) as { items: { title: string }[] }).items.map(({ title }) => title);

  const lists: readonly (readonly [
    name: string,
    pages: () => readonly Answer[],
    titles: string[],
  ])[] = [
    [
      'RSS (RFC 5005)',
      () => [{ body: rss('a', '/2') }, { body: rss('b', '/3') }, { body: rss('c') }],
      ['a', 'b', 'c'],
    ],
    [
      'Atom (RFC 5005)',
      () => [{ body: atom('a', '/2') }, { body: atom('b', '3') }, { body: atom('c') }],
      ['a', 'b', 'c'],
    ],
    [
      'The Events Calendar',
      () => [{ body: event(1, `${origin}/2`) }, { body: event(2) }],
      ['E 1', 'E 2'],
    ],
    [
      'WordPress, by its Link header',
      () => [
        { body: post(1), headers: { link: `<${origin}/0>; rel="prev", </2>; rel="next"` } },
        { body: post(2) },
      ],
      ['Sak 1', 'Sak 2'],
    ],
    ['JSON Feed', () => [{ body: feed('a', '/2') }, { body: feed('b') }], ['a', 'b']],
  ];
  for (const [name, pages, titles] of lists) {
    it(`follows ${name}`, async () => {
      for (const [index, answer] of pages().entries()) answers.set(`/${index + 1}`, answer);

      const run = await convert('/1');

      assert.equal(run.code, 0);
      assert.deepEqual(titlesIn(run), titles);
      assert.match(run.err, new RegExp(`\\(${titles.length} pages\\)`));
      assert.ok(!run.out.includes('next_url'));
    });
  }

  it('counts the pages of WordPress where a host took its Link header away', async () => {
    const headers = { 'x-wp-totalpages': '3' };
    for (const page of [1, 2, 3]) {
      answers.set(`/posts?_embed=1${page > 1 ? `&page=${page}` : ''}`, {
        body: post(page),
        headers,
      });
    }

    const run = await convert('/posts?_embed=1');

    assert.deepEqual(titlesIn(run), ['Sak 1', 'Sak 2', 'Sak 3']);
    assert.equal(asked.length, 3);
  });

  it('stops at one page when told so, and says what it left', async () => {
    answers.set('/1', { body: rss('a', '/2') });

    const run = await convert('/1', '--one-page');

    assert.deepEqual(asked, ['/1']);
    assert.equal(run.code, 0);
    assert.match(run.err, /not read, as you asked for one page: http:\S+\/2/);
    assert.doesNotMatch(run.err, /nothing was lost/);
  });

  it('leaves the next page of a JSON Feed named when told to stop at one', async () => {
    answers.set('/1', { body: feed('a', '/2') });

    const run = await convert('/1', '--one-page');

    assert.equal((JSON.parse(run.out) as { next_url: string }).next_url, `${origin}/2`);
    assert.match(run.err, /nothing was lost/);
  });

  it('keeps what was read before a page that fails, names the page, and exits by its failure', async () => {
    answers.set('/1', { body: rss('a', '/gone') });

    const run = await convert('/1');

    assert.equal(run.code, 3);
    assert.deepEqual(titlesIn(run), ['a']);
    assert.match(run.err, /\/gone answered 404 Not Found\. What was read before this page is kept/);
  });

  it('tells machines how far it came', async () => {
    answers.set('/1', { body: rss('a', '/gone') });

    const { err } = await convert('/1', '--json');

    const report = JSON.parse(err) as { pages: number; unread: { reason: string; url: string } };
    assert.equal(report.pages, 1);
    assert.equal(report.unread.reason, 'failed');
    assert.equal(report.unread.url, `${origin}/gone`);
  });

  const refused: readonly (readonly [
    name: string,
    pages: () => Record<string, Answer>,
    says: RegExp,
  ])[] = [
    ['another site', () => ({ '/1': { body: rss('a', 'http://127.0.0.1:9/2') } }), /another site/],
    [
      'a page that leads back',
      () => ({ '/1': { body: rss('a', '/2') }, '/2': { body: rss('b', '/1') } }),
      /go in a circle/,
    ],
    [
      'a server that gives one page under every number',
      () => ({
        '/1': { body: rss('a', '/2') },
        '/2': { body: rss('a', '/3') },
        '/3': { body: rss('a', '/4') },
      }),
      /go in a circle/,
    ],
    [
      'a redirect to another site',
      () => ({
        '/1': { body: rss('a', '/2') },
        '/2': {
          body: '',
          status: 302,
          headers: { location: origin.replace('127.0.0.1', 'localhost') + '/3' },
        },
        '/3': { body: rss('c') },
      }),
      /leads to another site/,
    ],
    [
      'a page of another kind',
      () => ({ '/1': { body: rss('a', '/2') }, '/2': { body: atom('b') } }),
      /is not what the pages before it are \(atom, rss\)/,
    ],
  ];
  for (const [name, pages, says] of refused) {
    it(`does not take ${name} for the rest`, async () => {
      for (const [path, answer] of Object.entries(pages())) answers.set(path, answer);

      const run = await convert('/1');

      assert.match(run.err, says);
      assert.ok(!titlesIn(run).includes('c'));
      assert.equal(new Set(titlesIn(run)).size, titlesIn(run).length);
      assert.ok(asked.length <= 3);
    });
  }

  it('does not go out on the network for what a file says', async () => {
    asked.length = 0;

    const run = await knf([
      'convert',
      folder.file('a.rss', rss('a', `${origin}/2`)),
      '--to',
      'knf',
    ]);

    assert.deepEqual(asked, []);
    assert.match(run.err, /the source is a file: its next page, http:\S+\/2/);
  });
});
