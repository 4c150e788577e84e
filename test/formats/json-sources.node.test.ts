import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSource } from '../../src/formats/read-source.ts';
import { onlyEvent, onlyPost, read } from './read.ts';

describe('reading WordPress', () => {
  const post = {
    id: 7,
    link: 'https://wp.example/vekst/',
    date_gmt: '2023-03-10T08:00:00',
    modified_gmt: '2023-03-11T08:00:00',
    title: { rendered: 'Vekst &#038; by' },
    excerpt: { rendered: '<p>Kort [&hellip;]</p>' },
    content: { rendered: '<p>Lang</p>' },
    sticky: true,
    acf: { ingress: 'x' },
    categories: [1],
    featured_media: 3,
    _embedded: {
      author: [{ name: 'Redaksjonen' }],
      'wp:term': [[{ name: 'Næringsliv', slug: 'naringsliv' }, { slug: 'uncategorized' }]],
      'wp:featuredmedia': [
        {
          source_url: 'https://wp.example/b.jpg',
          alt_text: 'Torget',
          media_details: {
            width: 1200,
            height: 800,
            sizes: {
              medium: { source_url: 'https://wp.example/b-600.jpg', width: 600, height: 400 },
              thumbnail: { source_url: 'https://wp.example/b-150.jpg', width: 150, height: 150 },
            },
          },
        },
      ],
    },
  };

  it('takes texts, times in UTC, terms and the picture from the embeds', async () => {
    const { feed, losses } = await read(JSON.stringify([post]));

    const read1 = onlyPost(feed);
    assert.equal(read1.title, 'Vekst & by');
    assert.equal(read1.datePublished, '2023-03-10T08:00:00Z');
    assert.deepEqual(read1.tags, ['Næringsliv']);
    assert.equal(read1.pinned, true);
    assert.equal(read1.picture?.alt, 'Torget');
    assert.deepEqual(losses, [{ field: 'acf', count: 1, example: 'https://wp.example/vekst/' }]);
  });

  it('leaves out a size that is cropped to another shape', async () => {
    const { feed } = await read(JSON.stringify([post]));

    assert.deepEqual(
      onlyPost(feed).picture?.sizes?.map(({ width }) => width),
      [600],
    );
  });

  it('says that pictures and terms are missing where the answer has no embeds', async () => {
    const { losses } = await read(JSON.stringify([{ ...post, _embedded: undefined }]));

    assert.deepEqual(
      losses.map(({ field }) => field).filter((field) => field.includes('_embed')),
      ['categories, tags (ask with _embed)', 'featured_media (ask with _embed)'],
    );
  });
});

describe('reading The Events Calendar', () => {
  it('takes time, place and price', async () => {
    const { feed } = await read(
      JSON.stringify({
        rest_url: 'https://wp.example/wp-json/tribe/events/v1/events/',
        events: [
          {
            id: 1,
            global_id: 'wp.example?id=1',
            url: 'https://wp.example/event/kurs/',
            rest_url: 'x',
            title: 'Kurs',
            start_date: '2023-03-30 08:30:00',
            end_date: '2023-03-30 10:00:00',
            timezone: 'Europe/Oslo',
            date_utc: '2023-01-10 08:00:00',
            cost_details: { values: ['350'], currency_code: 'NOK' },
            venue: { venue: 'Krona', zip: '3611', city: 'Kongsberg', country: 'Norway' },
          },
        ],
      }),
    );

    const event = onlyEvent(feed);
    assert.deepEqual(
      [event.start, event.end, event.timeZone],
      ['2023-03-30T08:30:00', '2023-03-30T10:00:00', 'Europe/Oslo'],
    );
    assert.deepEqual(event.offers, [{ price: '350', currency: 'NOK' }]);
    assert.deepEqual(event.location, {
      name: 'Krona',
      postalCode: '3611',
      locality: 'Kongsberg',
      country: 'NO',
    });
  });

  it('takes the UTC times where the zone is only an offset', async () => {
    const { feed } = await read(
      JSON.stringify({
        rest_url: 'x',
        url: 'https://wp.example/event/a/',
        title: 'A',
        start_date: '2023-03-30 08:30:00',
        utc_start_date: '2023-03-30 07:30:00',
        timezone: 'UTC+1',
      }),
    );

    assert.equal(onlyEvent(feed).start, '2023-03-30T07:30:00Z');
  });
});

describe('reading ninjs', () => {
  it('reads version 1 and version 3 alike', async () => {
    const version1 = {
      uri: 'https://knf.example/1',
      type: 'text',
      headline: 'Vekst',
      body_html: '<p>Lang</p>',
      versioncreated: '2023-03-10T08:00:00Z',
      subject: [{ name: 'Næringsliv' }],
    };
    const version3 = {
      uri: 'https://knf.example/1',
      type: 'text',
      headlines: [{ value: 'Vekst' }],
      bodies: [{ contentType: 'text/html', value: '<p>Lang</p>' }],
      versionCreated: '2023-03-10T08:00:00Z',
      subjects: [{ name: 'Næringsliv' }],
    };

    const [first, third] = await Promise.all(
      [version1, version3].map((each) => read(JSON.stringify(each))),
    );

    assert.deepEqual(first, third);
    assert.deepEqual(first && onlyPost(first.feed).tags, ['Næringsliv']);
  });
});

describe('reading a page with JSON-LD', () => {
  const page = (...scripts: readonly string[]): string =>
    `<!doctype html><html><body>${scripts
      .map((script) => `<script type="application/ld+json">${script}</script>`)
      .join('')}</body></html>`;

  it('finds articles and events, also in a graph', async () => {
    const { feed } = await read(
      page(
        JSON.stringify({
          '@context': 'https://schema.org',
          '@graph': [
            { '@type': 'WebSite', name: 'x' },
            { '@type': 'NewsArticle', headline: 'Sak', url: '/sak', datePublished: '2023-03-10' },
          ],
        }),
        JSON.stringify({
          '@context': 'https://schema.org',
          '@type': 'BusinessEvent',
          name: 'Møte',
          startDate: '2023-03-30T08:30:00+02:00',
          eventStatus: 'https://schema.org/EventCancelled',
          location: { '@type': 'Place', name: 'Krona', address: { postalCode: '3611' } },
        }),
      ),
      'https://knf.example/side',
    );

    const [post, event] = feed.items;
    assert.equal(post?.url, 'https://knf.example/sak');
    assert.equal(post.datePublished, '2023-03-10T00:00:00Z');
    assert.ok(event?.kind === 'event');
    assert.equal(event.status, 'cancelled');
    assert.equal(event.location?.postalCode, '3611');
  });

  it('reads on where one script is broken, and says so', async () => {
    const { feed, losses } = await read(
      page('{ broken', '{"@context":"https://schema.org","@type":"Article","headline":"Sak"}'),
    );

    assert.equal(onlyPost(feed).title, 'Sak');
    assert.equal(losses[0]?.field, 'JSON-LD that is no JSON');
  });
});

describe('a document of no known format', () => {
  const faults = [
    ['', 'empty'],
    ['{"a": ', 'broken-json'],
    ['{"a": 1}', 'unknown-format'],
    ['hello', 'unknown-format'],
    ['<svg/>', 'unknown-format'],
    ['<!doctype html><title>x</title>', 'nothing-in-it'],
  ] as const;
  for (const [text, fault] of faults) {
    it(`${JSON.stringify(text)} is ${fault}`, async () => {
      assert.deepEqual(await readSource(text), { ok: false, fault });
    });
  }
});
