import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { knf, scratchFolder } from './run.ts';

const FEED = `{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "KNF",
  "items": [
    { "id": "a", "title": "A", "date_published": "yesterday" },
    { "id": "b" }
  ]
}
`;

describe('knf validate', () => {
  const folder = scratchFolder();

  it('says where each problem is, what was expected and what to do', async () => {
    const path = folder.file('feed.json', FEED);

    const { code, out } = await knf(['validate', path]);

    assert.equal(code, 1);
    assert.ok(out.includes(`${path}:5:32  warning  invalid-date  /items/0/date_published`));
    assert.ok(out.includes(`${path}:6:5  error  empty-item  /items/1`));
    assert.match(out, /expected date-time of RFC 3339 with its offset, got "yesterday"/);
    assert.match(out, /Fix: Give it a title, a text or an address\./);
    assert.match(out, /1 item, 1 error, 1 warning\n$/);
  });

  it('speaks Norwegian when asked', async () => {
    const { out } = await knf(['validate', folder.file('feed.json', FEED)], 'nb');

    assert.match(out, /Rett det: Gi den en tittel, en tekst eller en adresse\./);
    assert.match(out, /1 sak, 1 feil, 1 advarsel\n$/);
  });

  it('gives machines the same as JSON', async () => {
    const { out } = await knf(['validate', folder.file('feed.json', FEED), '--json']);

    const verdict = JSON.parse(out) as {
      errors: number;
      problems: { line: number; code: string }[];
    };
    assert.equal(verdict.errors, 1);
    assert.deepEqual(
      verdict.problems.map(({ line, code }) => [line, code]),
      [
        [5, 'invalid-date'],
        [6, 'empty-item'],
      ],
    );
  });

  it('lets warnings pass, unless it is strict', async () => {
    const path = folder.file(
      'warn.json',
      FEED.replace('{ "id": "b" }', '{ "id": "b", "title": "B" }'),
    );

    assert.equal((await knf(['validate', path])).code, 0);
    assert.equal((await knf(['validate', path, '--strict'])).code, 1);
  });

  it('accepts relative addresses in a file that does not know yet where it will lie', async () => {
    const path = folder.file(
      'relative.json',
      FEED.replace('"date_published": "yesterday"', '"image": "images/a.jpg"').replace(
        '{ "id": "b" }',
        '{ "id": "b", "title": "B" }',
      ),
    );

    assert.equal((await knf(['validate', path, '--strict'])).code, 0);
  });

  it('shows where JSON is broken', async () => {
    const path = folder.file('broken.json', '{\n  "items": [\n    {"id": "a",}\n  ]\n}\n');

    const { code, out } = await knf(['validate', path]);

    assert.equal(code, 1);
    assert.ok(out.includes(`${path}:3:16  error  broken-json`));
  });

  it('names a missing value at the object that lacks it', async () => {
    const path = folder.file(
      'alt.json',
      '{"items":[{"id":"a","title":"A",\n"_knf":{"image":{"url":"https://knf.example/a.jpg"}}}]}',
    );

    const { out } = await knf(['validate', path]);

    assert.ok(out.includes(`${path}:2:9  warning  missing-alt  /items/0/_knf/image/alt`));
  });
});
