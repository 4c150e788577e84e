import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instantOf } from '../../src/formats/source-dates.ts';
import { decodedText } from '../../src/formats/source-text.ts';
import { onlyPost, read } from './read.ts';

const rss = (item: string, channel = ''): string =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:m="http://search.yahoo.com/mrss/">
    <channel><title>Nytt</title><link>https://knf.example/</link>${channel}<item>${item}</item></channel></rss>`;

describe('reading RSS', () => {
  it('takes the whole text from content:encoded and the summary from the description', async () => {
    const { feed } = await read(
      rss(`<title>Vekst &amp;amp; by</title><description>&lt;b&gt;Kort&lt;/b&gt; sagt</description>
        <content:encoded><![CDATA[<p>Hele saken</p>]]></content:encoded>`),
    );

    const post = onlyPost(feed);
    assert.equal(post.title, 'Vekst & by');
    assert.equal(post.summary, 'Kort sagt');
    assert.deepEqual(post.content, { html: '<p>Hele saken</p>' });
  });

  it('knows an author by name and not by address', async () => {
    const { feed } = await read(
      rss('<title>T</title><author>post@knf.example (Redaksjonen)</author>'),
    );

    assert.deepEqual(onlyPost(feed).authors, [{ name: 'Redaksjonen' }]);
  });

  it('knows Media RSS by its namespace, whatever its prefix', async () => {
    const { feed } = await read(
      rss(`<title>T</title><m:content url="/b.jpg" medium="image" width="800" height="600">
        <m:description>Bildet</m:description></m:content>`),
    );

    const { picture } = onlyPost(feed);
    assert.equal(picture?.url, 'https://knf.example/b.jpg');
    assert.deepEqual([picture.width, picture.height, picture.caption], [800, 600, 'Bildet']);
  });

  it('reports what it has no word for, with where it stood', async () => {
    const { losses } = await read(
      rss(
        '<guid>a1</guid><title>T</title><comments>https://knf.example/c</comments>',
        '<ttl>60</ttl>',
      ),
    );

    assert.deepEqual(losses, [
      { field: 'ttl', count: 1, example: 'feed' },
      { field: 'comments', count: 1, example: 'a1' },
    ]);
  });

  it('reads the items of RSS 1.0, which stand beside the channel', async () => {
    const { feed } = await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/"><channel><title>K</title></channel>
      <item rdf:about="https://knf.example/1"><title>En</title></item></rdf:RDF>`);

    const post = onlyPost(feed);
    assert.equal(post.id, 'https://knf.example/1');
    assert.equal(post.title, 'En');
  });
});

describe('reading Atom', () => {
  it('resolves relative addresses from xml:base, also inside the text', async () => {
    const { feed } =
      await read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://knf.example/a/">
      <entry><id>urn:1</id><title>T</title><link href="b"/>
      <content type="html">&lt;a href="c"&gt;c&lt;/a&gt;</content></entry></feed>`);

    const post = onlyPost(feed);
    assert.equal(post.url, 'https://knf.example/a/b');
    assert.deepEqual(post.content, { html: '<a href="https://knf.example/a/c">c</a>' });
  });

  it('takes XHTML without the div that wraps it', async () => {
    const { feed } = await read(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id>
      <title>T</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Ja &amp; nei</p></div>
      </content></entry></feed>`);

    assert.deepEqual(onlyPost(feed).content, { html: '<p>Ja &amp; nei</p>' });
  });

  it('reads a title of Atom 0.3 that is written in base64', async () => {
    const { feed } =
      await read(`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>urn:1</id>
      <title type="text/html" mode="base64">PGI+SGVpPC9iPg==</title></entry></feed>`);

    assert.equal(onlyPost(feed).title, 'Hei');
  });
});

describe('dates in feeds', () => {
  const dates: readonly (readonly [string, string | undefined])[] = [
    ['Fri, 10 Mar 2023 09:00:00 +0100', '2023-03-10T08:00:00Z'],
    ['Fri, 10 Mar 2023 09:00:00 EST', '2023-03-10T14:00:00Z'],
    ['fredag, 10 Mar 2023 09:00:00 GMT', '2023-03-10T09:00:00Z'],
    ['10 Mar 2023 09:00', '2023-03-10T09:00:00Z'],
    ['10 Mar 2023', '2023-03-10T00:00:00Z'],
    ['2023-03-10T09:00:00+01:00', '2023-03-10T09:00:00+01:00'],
    ['2023-03-10 09:00:00', '2023-03-10T09:00:00Z'],
    ['2023-03', '2023-03-01T00:00:00Z'],
    ['i går', undefined],
    ['', undefined],
  ];
  for (const [text, expected] of dates) {
    it(`reads "${text}" as ${expected ?? 'no date'}`, () => {
      assert.equal(instantOf(text), expected);
    });
  }
});

describe('text of a document', () => {
  it('is decoded as its XML declaration says', () => {
    const bytes = Buffer.from(
      '<?xml version="1.0" encoding="iso-8859-1"?><a>Ærlig på tur</a>',
      'latin1',
    );

    const result = decodedText(bytes);

    assert.ok(result.ok);
    assert.match(result.text, /Ærlig på tur/);
  });

  it('is refused where the bytes are a picture', () => {
    assert.deepEqual(decodedText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])), {
      ok: false,
      fault: 'binary',
    });
  });
});
