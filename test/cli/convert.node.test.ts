import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { knf, scratchFolder } from './run.ts';

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Nytt</title><ttl>5</ttl>
<item><guid>a</guid><title>A</title>
<description>&lt;p onclick="x()"&gt;Hei&lt;script&gt;x()&lt;/script&gt;&lt;/p&gt;&lt;table&gt;&lt;tr&gt;&lt;td&gt;1&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</description>
</item></channel></rss>`;

describe('knf convert', () => {
  const folder = scratchFolder();
  const rss = folder.file('a.rss', RSS);

  it('writes the result alone to standard output, and what was lost beside it', async () => {
    const { code, out, err } = await knf(['convert', rss, '--to', 'knf']);

    assert.equal(code, 0);
    const feed = JSON.parse(out) as { title: string; items: unknown[] };
    assert.equal(feed.title, 'Nytt');
    assert.equal(feed.items.length, 1);
    assert.match(err, /not carried: ttl \(1×, first in feed\)/);
    assert.match(err, /1 item from rss/);
  });

  it('writes to a file when told so', async () => {
    const out = join(folder.path, 'out.json');

    const run = await knf(['convert', rss, '--to', 'knf', '--out', out]);

    assert.equal(run.out, '');
    assert.equal((JSON.parse(readFileSync(out, 'utf8')) as { title: string }).title, 'Nytt');
  });

  it('never passes foreign script on to another format, and reports markup it has no word for', async () => {
    const { out, err } = await knf(['convert', rss, '--to', 'rss']);

    assert.ok(!/[<;]script|onclick|x\(\)/.test(out));
    assert.match(err, /not carried: <table>/);
  });

  it('fails in strict mode where something cannot be carried', async () => {
    assert.equal((await knf(['convert', rss, '--to', 'knf', '--strict'])).code, 1);
  });

  it('takes _knf away for plain JSON Feed and tells sections in the text', async () => {
    const feed = folder.file(
      'knf.json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'KNF',
        items: [
          { id: 'a', title: 'A', _knf: { sections: [{ heading: 'Del', content_text: 'tekst' }] } },
        ],
      }),
    );

    const { out } = await knf(['convert', feed, '--to', 'jsonfeed']);

    assert.ok(!out.includes('_knf'));
    assert.ok(out.includes('<h2>Del</h2><p>tekst</p>'));
  });
});
