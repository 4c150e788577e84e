import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { decoderTableSources } from '../../scripts/model/table.ts';
import { decodeFeed } from '../../src/model/decode.ts';
import { MAX_DEPTH, MAX_ITEMS, MAX_PROBLEMS, MAX_STRING } from '../../src/model/limits.ts';
import type { Event } from '../../src/model/schema/event.ts';
import type { Post } from '../../src/model/schema/post.ts';
import { readRichText } from '../../src/text/rich-text/node.ts';

type Json = Readonly<Record<string, unknown>>;

const post = (fields: Json = {}, knf: Json = {}): Json => ({
  id: 'a',
  title: 'A',
  ...fields,
  _knf: { type: 'post', ...knf },
});
const event = (knf: Json = {}, fields: Json = {}): Json => ({
  id: 'a',
  title: 'A',
  ...fields,
  _knf: { type: 'event', start: '2023-03-30', ...knf },
});
const read = (item: Json, head: Json = {}) =>
  decodeFeed({ ...head, items: [item] }, { url: 'https://knf.example/feed.json' });
const first = (item: Json, head: Json = {}): Json => ({ ...read(item, head).feed?.items[0] });
const faults = (document: unknown): readonly (readonly [string, string])[] =>
  decodeFeed(document, { url: 'https://knf.example/feed.json' }).problems.map(({ code, path }) => [
    code,
    path,
  ]);
const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

/** Each wire field, a value for it, where the model has it, and what it is there. */
const FIELDS: readonly (readonly [wire: string, value: unknown, model: string, read?: unknown])[] =
  [
    ['url', '/a', 'url', 'https://knf.example/a'],
    ['external_url', 'https://a.example/', 'externalUrl'],
    ['title', 'Uka\noppsummert', 'title', 'Uka oppsummert'],
    ['summary', 'a\nb', 'summary'],
    ['content_html', '<p>a</p>', 'content', { html: '<p>a</p>' }],
    ['content_text', 'a', 'content', { text: 'a' }],
    ['image', 'a.png', 'image', 'https://knf.example/a.png'],
    ['banner_image', 'https://a.example/b.png', 'bannerImage'],
    ['date_published', '2023-03-10T08:30:00+01:00', 'datePublished'],
    ['date_modified', '2023-03-10T08:30Z', 'dateModified'],
    ['authors', [{ name: 'KNF' }], 'authors'],
    [
      'author',
      { name: 'KNF', avatar: 'a.png' },
      'authors',
      [{ name: 'KNF', avatar: 'https://knf.example/a.png' }],
    ],
    ['tags', ['Industri'], 'tags'],
    ['language', 'nn', 'language'],
    [
      'attachments',
      [
        {
          url: 'https://a.example/',
          mime_type: 'application/pdf',
          size_in_bytes: 10,
          duration_in_seconds: 1.5,
        },
      ],
      'attachments',
      [
        {
          url: 'https://a.example/',
          mimeType: 'application/pdf',
          sizeInBytes: 10,
          durationInSeconds: 1.5,
        },
      ],
    ],
    ['_other', { kept: [1] }, 'extra', { _other: { kept: [1] } }],
  ];
const POST_FIELDS: typeof FIELDS = [
  ['series', 'uka-oppsummert', 'series'],
  ['lead', 'a', 'lead', { text: 'a' }],
  ['lead', { content_html: '<b>a</b>' }, 'lead', { html: '<b>a</b>' }],
  [
    'sections',
    [
      {
        id: 's',
        heading: 'H',
        content_html: 'a',
        images: [{ url: 'a.png', alt: '' }],
        links: [{ url: '/b', title: 'B' }],
        tags: ['t'],
        regions: ['3303'],
        mentions: [{ type: 'place', name: 'Ås' }],
        events: ['e'],
      },
    ],
    'sections',
    [
      {
        id: 's',
        heading: 'H',
        content: { html: 'a' },
        images: [{ url: 'https://knf.example/a.png', alt: '' }],
        links: [{ url: 'https://knf.example/b', title: 'B' }],
        tags: ['t'],
        regions: ['3303'],
        mentions: [{ kind: 'place', name: 'Ås' }],
        events: ['e'],
      },
    ],
  ],
  [
    'image',
    {
      url: 'a.png',
      alt: 'A',
      width: 3,
      height: 2,
      sizes: [{ url: 'b.png', width: 2, type: 'image/png' }],
      focal_point: { x: 0.5, y: 1 },
      placeholder: '#abc',
    },
    'picture',
    {
      url: 'https://knf.example/a.png',
      alt: 'A',
      width: 3,
      height: 2,
      sizes: [{ url: 'https://knf.example/b.png', width: 2, type: 'image/png' }],
      focalPoint: { x: 0.5, y: 1 },
      placeholder: '#abc',
    },
  ],
  ['pinned', true, 'pinned'],
  ['expires', '2023-04-01T00:00Z', 'expires'],
  ['regions', ['osloregionen'], 'regions'],
  [
    'mentions',
    [{ type: 'person', name: 'Ordføreren', role: 'ordfører' }],
    'mentions',
    [{ kind: 'person', name: 'Ordføreren', role: 'ordfører' }],
  ],
  ['_more', 1, 'extra', { _knf: { _more: 1 } }],
];
const EVENT_FIELDS: typeof FIELDS = [
  ['start', '2023-03-30T08:00', 'start'],
  ['end', '2023-03-31', 'end'],
  ['time_zone', 'Europe/London', 'timeZone'],
  ['date_precision', 'month', 'datePrecision'],
  ['status', 'moved_online', 'status'],
  ['status_reason', 'Snøstorm', 'statusReason'],
  ['previous_start', '2023-03-29', 'previousStart'],
  ['attendance_mode', 'mixed', 'attendanceMode'],
  [
    'location',
    {
      name: 'Krona',
      street_address: 'Gata 1',
      postal_code: '3611',
      locality: 'Kongsberg',
      municipality: '3303',
      country: 'NO',
      geo: { latitude: 59.7, longitude: 9.6 },
      accessibility: 'Heis',
    },
    'location',
    {
      name: 'Krona',
      streetAddress: 'Gata 1',
      postalCode: '3611',
      locality: 'Kongsberg',
      municipality: '3303',
      country: 'NO',
      geo: { latitude: 59.7, longitude: 9.6 },
      accessibility: 'Heis',
    },
  ],
  ['virtual_location', { name: 'Teams' }, 'virtualLocation'],
  [
    'organizer',
    [{ type: 'organization', name: 'KNF', organisation_number: '888 888 888' }],
    'organizer',
    [{ kind: 'organization', name: 'KNF', organisationNumber: '888888888' }],
  ],
  [
    'performers',
    [{ type: 'person', name: 'En taler' }],
    'performers',
    [{ kind: 'person', name: 'En taler' }],
  ],
  [
    'registration',
    { opens: '2023-03-01', capacity: 40, remaining: 0, status: 'full' },
    'registration',
  ],
  ['offers', [{ name: 'Medlem', price: '0', currency: 'NOK', vat: false }], 'offers'],
  [
    'recurrence',
    {
      rrule: 'FREQ=WEEKLY',
      exdates: ['2023-04-06'],
      overrides: [{ recurrence_id: '2023-04-13', title: 'T' }],
    },
    'recurrence',
    {
      rrule: 'FREQ=WEEKLY',
      exdates: ['2023-04-06'],
      overrides: [{ recurrenceId: '2023-04-13', title: 'T' }],
    },
  ],
  ['series', 'frokost', 'series'],
  ['audience', 'Alle', 'audience'],
  ['languages', ['nb', 'en'], 'languages'],
  ['accessibility', ['teleslynge'], 'accessibility'],
  ['program', [{ start: '08:30', end: '09:00', title: 'Kaffe', speaker: 'Ingen' }], 'program'],
  ['image', { url: 'https://a.example/a.png', alt: '' }, 'picture'],
  ['sequence', 2, 'sequence'],
];

describe('reading a feed', () => {
  for (const [wire, value, model, expected = value] of FIELDS) {
    it(`reads ${wire} of an item`, () => {
      assert.deepEqual(first(post({ [wire]: value }))[model], expected);
    });
  }
  for (const [wire, value, model, expected = value] of POST_FIELDS) {
    it(`reads ${wire} of a post, ${typeof value}`, () => {
      assert.deepEqual(first(post({}, { [wire]: value }))[model], expected);
    });
  }
  for (const [wire, value, model, expected = value] of EVENT_FIELDS) {
    it(`reads ${wire} of an event`, () => {
      assert.deepEqual(first(event({ [wire]: value }))[model], expected);
    });
  }

  it('reads the head of a feed', () => {
    const head = {
      version: 'https://jsonfeed.org/version/1',
      title: 'KNF',
      home_page_url: '/',
      feed_url: '/f',
      next_url: '/f?2',
      icon: 'i.png',
      favicon: 'f.png',
      expired: true,
      description: 'd',
      language: 'nb',
    };
    const { feed, problems } = decodeFeed(
      { ...head, _knf: { version: 1, time_zone: 'UTC', publisher: { name: 'KNF' } }, items: [] },
      { url: 'https://a.example/feed' },
    );

    assert.deepEqual(problems, []);
    assert.deepEqual(feed, {
      version: head.version,
      title: 'KNF',
      homePageUrl: 'https://a.example/',
      feedUrl: 'https://a.example/f',
      nextUrl: 'https://a.example/f?2',
      icon: 'https://a.example/i.png',
      favicon: 'https://a.example/f.png',
      expired: true,
      description: 'd',
      language: 'nb',
      formatVersion: 1,
      timeZone: 'UTC',
      publisher: { kind: 'organization', name: 'KNF' },
      items: [],
    });
  });

  it('takes an item without an extension as a post, and null as nothing said', () => {
    const { feed, problems } = decodeFeed({ items: [{ id: 1, title: 'A', summary: null }] });

    assert.deepEqual(feed?.items, [{ kind: 'post', id: '1', title: 'A' }]);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['wrong-type'],
    );
  });

  it('reads rich text at once where it is given a reader, and says where markup was unsafe', () => {
    const item = post(
      { content_html: '<p>a</p>' },
      { lead: 'b', sections: [{ content_html: '<script>x</script>c' }] },
    );
    const { feed, problems } = decodeFeed({ items: [item] }, { readRichText });

    const [{ content, lead, sections }] = (feed?.items ?? []) as unknown as [Post];
    for (const text of [content, lead, sections?.[0]?.content]) assert.ok(text && 'blocks' in text);
    assert.deepEqual(
      problems.map(({ code, path }) => [code, path]),
      [['unsafe-markup', '/items/0/_knf/sections/0/content_html']],
    );
  });

  it('keeps nine items when the tenth is broken, and names it', () => {
    const items = Array.from({ length: 10 }, (_, index) =>
      index === 4 ? 'broken' : post({ id: `${index}` }),
    );
    const { feed, problems } = decodeFeed({ items });

    assert.equal(feed?.items.length, 9);
    assert.deepEqual(
      problems.map(({ level, code, path, received }) => [level, code, path, received]),
      [['error', 'broken-item', '/items/4', '"broken"']],
    );
  });
});

/** Something wrong, and the problem it must be. */
const FAULTS: readonly (readonly [name: string, document: unknown, code: string, path: string])[] =
  [
    ...[[], null, 42, {}, 'text', { items: {} }].map(
      (document) => [`${JSON.stringify(document)} for a feed`, document, 'not-a-feed', ''] as const,
    ),
    ['an item without anything to show', { items: [{ id: 'a' }] }, 'empty-item', '/items/0'],
    ['two items of one id', { items: [post(), post()] }, 'duplicate-id', '/items/1/id'],
    ['an item without id', { items: [{ title: 'A' }] }, 'missing-id', '/items/0/id'],
    [
      'an item of an unknown type',
      { items: [{ ...post(), _knf: { type: 'podcast' } }] },
      'unknown-type',
      '/items/0/_knf/type',
    ],
    [
      'an event without start',
      { items: [event({ start: undefined })] },
      'missing-start',
      '/items/0/_knf/start',
    ],
    [
      'an event that ends before it starts',
      { items: [event({ end: '2023-03-29' })] },
      'end-before-start',
      '/items/0/_knf/end',
    ],
    [
      'an impossible date',
      { items: [event({ start: '2023-03-30', end: '2023-02-30' })] },
      'invalid-date',
      '/items/0/_knf/end',
    ],
    [
      'an unknown time zone',
      { items: [event({ time_zone: 'Europe/Kongsberg' })] },
      'invalid-time-zone',
      '/items/0/_knf/time_zone',
    ],
    [
      'a picture without alternative text',
      { items: [post({}, { image: { url: 'a.png' } })] },
      'missing-alt',
      '/items/0/_knf/image/alt',
    ],
    [
      'an offer without price',
      { items: [event({ offers: [{ name: 'Medlem' }] })] },
      'missing-value',
      '/items/0/_knf/offers/0/price',
    ],
    [
      'a place farther north than the pole',
      { items: [event({ location: { geo: { latitude: 91, longitude: 9.6 } } })] },
      'invalid-value',
      '/items/0/_knf/location/geo/latitude',
    ],
    [
      'a place farther east than the date line',
      { items: [event({ location: { geo: { latitude: 59.7, longitude: 181 } } })] },
      'invalid-value',
      '/items/0/_knf/location/geo/longitude',
    ],
    ['a number for a title', { items: [post({ title: 5 })] }, 'wrong-type', '/items/0/title'],
    [
      'an organisation number with a wrong check digit',
      { items: [event({ organizer: [{ name: 'A', organisation_number: '888888889' }] })] },
      'invalid-value',
      '/items/0/_knf/organizer/0/organisation_number',
    ],
    ['a later format', { _knf: { version: 2 }, items: [] }, 'newer-version', '/_knf/version'],
    [
      'a key with a slash and a tilde',
      { items: [{ ...post(), 'a/~b': deep(MAX_DEPTH + 2) }] },
      'too-deep',
      '/items/0/a~1~0b',
    ],
    [
      'too many items',
      { items: Array.from({ length: MAX_ITEMS + 1 }, (_, index) => post({ id: `${index}` })) },
      'too-many-items',
      '/items',
    ],
    [
      'a string that is too long',
      { items: [post({ summary: 'x'.repeat(MAX_STRING + 1) })] },
      'string-too-long',
      '/items/0/summary',
    ],
    [
      'a key that reaches a prototype',
      { items: [{ ...post(), constructor: { prototype: { a: 1 } } }] },
      'unsafe-key',
      '/items/0/constructor',
    ],
    [
      'a bidi override in a title',
      { items: [post({ title: 'a\u202eb' })] },
      'invisible-characters',
      '/items/0/title',
    ],
  ];

/** Addresses, and what a link and a picture become of them. */
const URLS: readonly (readonly [
  url: string,
  link: string | undefined,
  picture: string | undefined,
])[] = [
  ['https://a.example/æ', 'https://a.example/%C3%A6', 'https://a.example/%C3%A6'],
  ['//a.example/x', 'https://a.example/x', 'https://a.example/x'],
  ['?q', 'https://knf.example/feed.json?q', 'https://knf.example/feed.json?q'],
  ['mailto:post@knf.example', 'mailto:post@knf.example', undefined],
  ['tel:+4732000000', 'tel:+4732000000', undefined],
  ['javascript:alert(1)', undefined, undefined],
  ['java\nscript:alert(1)', undefined, undefined],
  ['\u0001javascript:alert(1)', undefined, undefined],
  ['VBScript:x', undefined, undefined],
  ['data:text/html,<script>', undefined, undefined],
  ['data:image/svg+xml;base64,PHN2Zz4=', undefined, undefined],
  ['data:image/png;base64,iVBORw0KGgo=', undefined, 'data:image/png;base64,iVBORw0KGgo='],
  ['blob:https://a.example/x', undefined, undefined],
  ['file:///etc/passwd', undefined, undefined],
  ['https://knf.no@evil.example/', 'https://evil.example/', 'https://evil.example/'],
  ['https://', undefined, undefined],
];

describe('what is wrong with a feed', () => {
  for (const [name, document, code, path] of FAULTS) {
    it(`names ${name}, and where it is`, () => {
      assert.deepEqual(faults(document), [[code, path]]);
    });
  }

  for (const [url, link, picture] of URLS) {
    it(`makes ${JSON.stringify(url)} safe as a link and as a picture`, () => {
      const { url: asLink, image } = first(post({ url, image: url }));

      assert.equal(asLink, link);
      assert.equal(image, picture);
    });
  }

  it('stops naming after a thousand problems, and says so', () => {
    const items = Array.from({ length: MAX_PROBLEMS + 100 }, () => 1);
    const { problems } = decodeFeed({ items });

    assert.equal(problems.length, MAX_PROBLEMS + 1);
    assert.equal(problems.at(-1)?.code, 'too-many-problems');
  });

  it('never reaches a prototype', () => {
    const document: unknown = JSON.parse(
      '{"__proto__":{"polluted":1},"items":[{"id":"a","title":"A","__proto__":{"polluted":1},"_knf":{"__proto__":{"polluted":1}}}]}',
    );
    const { feed } = decodeFeed(document);

    assert.equal(({} as { polluted?: number }).polluted, undefined);
    assert.equal((feed as { polluted?: number } | undefined)?.polluted, undefined);
    assert.equal((feed?.items[0] as { polluted?: number } | undefined)?.polluted, undefined);
  });

  it('bears nesting of a hundred thousand levels', () => {
    const value = deep(5_000);
    let deeper: unknown = value;
    for (let level = 0; level < 100_000; level++) deeper = [deeper];

    assert.deepEqual(faults({ items: [{ ...post(), _x: deeper }] }), [['too-deep', '/items/0/_x']]);
    assert.deepEqual(faults({ items: [deeper] }), [['broken-item', '/items/0']]);
  });

  it('mends a date of the mail form, and one without its offset in the zone of the feed', () => {
    const dates = ['Fri, 10 Mar 2023 09:00:00 +0100', '2023-03-10T09:00'].map(
      (date) =>
        first(post({ date_published: date }), { _knf: { time_zone: 'Europe/Oslo' } })[
          'datePublished'
        ],
    );

    assert.deepEqual(dates, ['2023-03-10T08:00:00.000Z', '2023-03-10T08:00:00.000Z']);
  });

  it('falls back to the zone of the feed where an event names an unknown one', () => {
    const { timeZone } = first(event({ time_zone: 'Mars/Olympus' })) as unknown as Event;

    assert.equal(timeZone, undefined);
  });
});

describe('the table of the decoder', () => {
  for (const [name, source] of Object.entries(decoderTableSources())) {
    it(`${name} is what \`npm run generate\` makes of the schemas`, () => {
      assert.equal(
        readFileSync(new URL(`../../src/model/${name}`, import.meta.url), 'utf8'),
        source,
      );
    });
  }
});
