/** Payloads that nobody here wrote, and the places of a feed that they are put into. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const shared = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'corpora');

/** Where the corpora are missing, these stand in, and the runner says so. */
const OWN = [
  '<img src=x onerror=ran()>',
  '<svg/onload=ran()>',
  '<script>ran()</script>',
  '"><iframe src="javascript:parent.ran()">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=ran()&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=ran()>',
  '<a href="javascript:ran()">x</a>',
  '<p style="position:fixed;inset:0;z-index:9999">x</p>',
  '<img name=body><form id=location><input name=children>',
];

/** Addresses that run something, or that mislead. */
export const URLS: readonly string[] = [
  'javascript:ran()',
  'JaVaScRiPt:ran()',
  ' \u0001javascript:ran()',
  'java\nscript:ran()',
  'java\u0000script:ran()',
  'jav&#x09;ascript:ran()',
  'javascript://knf.example/%0aran()',
  'data:text/html,<script>ran()</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="ran()"/>',
  'data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9InJhbigpIi8+',
  'vbscript:ran()',
  'blob:https://knf.example/1',
  'https://knf.example/" onmouseover="ran()',
  'https://knf.example/"><script>ran()</script>',
  "https://knf.example/');ran();('",
  'https://knf.example/ 1w, javascript:ran() 2x',
];

export interface Corpus {
  readonly source: string;
  readonly html: readonly string[];
  readonly naughty: readonly string[];
}

/** Reads the corpora. `alert` becomes `ran`, so that the page hears of whatever runs. */
export function readCorpus(): Corpus {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(shared, name), 'utf8'));
  if (!existsSync(join(shared, 'xss-html.json'))) {
    return {
      source: 'own fixtures: the shared corpora are not beside the checkout',
      html: OWN,
      naughty: OWN,
    };
  }
  const heard = (text: string): string => text.replace(/\b(?:alert|prompt|confirm|eval)\b/g, 'ran');
  return {
    source: 'the shared corpora',
    html: [
      ...OWN,
      ...(read('xss-html.json') as { payload: string }[]).map(({ payload }) => heard(payload)),
    ],
    naughty: (read('naughty-strings.json') as string[]).map(heard),
  };
}

/** One place of a feed: puts a payload into an item. */
export interface Field {
  readonly name: string;
  readonly kind: 'text' | 'html' | 'url';
  readonly tag: 'knf-news' | 'knf-events';
  readonly put: (payload: string) => Readonly<Record<string, unknown>>;
}

const post = (name: string, kind: Field['kind'], put: Field['put']): Field => ({
  name,
  kind,
  tag: 'knf-news',
  put,
});
const event = (name: string, kind: Field['kind'], put: (payload: string) => object): Field => ({
  name,
  kind,
  tag: 'knf-events',
  put: (payload) => ({ _knf: { type: 'event', start: '2999-03-30T08:00', ...put(payload) } }),
});
const section = (name: string, kind: Field['kind'], put: (payload: string) => object): Field =>
  post(`section.${name}`, kind, (payload) => ({
    _knf: { type: 'post', sections: [put(payload)] },
  }));
const image = (name: string, kind: Field['kind'], put: (payload: string) => object): Field =>
  post(`image.${name}`, kind, (payload) => ({
    _knf: {
      type: 'post',
      image: { url: '/picture', alt: 'a', ...put(payload) },
      sections: [{ content_text: 'x', images: [{ url: '/picture', alt: 'a', ...put(payload) }] }],
    },
  }));

/** Every field of feed, item, section, image, event and region that holds text, HTML or an address. */
export const FIELDS: readonly Field[] = [
  post('title', 'text', (title) => ({ title })),
  post('summary', 'text', (summary) => ({ summary })),
  post('content_text', 'text', (content_text) => ({ content_text })),
  post('content_html', 'html', (content_html) => ({ content_html })),
  post('tags', 'text', (tag) => ({ tags: [tag] })),
  post('language', 'text', (language) => ({ language })),
  post('id', 'text', (id) => ({ id })),
  post('date_published', 'text', (date_published) => ({ date_published })),
  post('authors.name', 'text', (name) => ({ authors: [{ name }] })),
  post('attachments.title', 'text', (title) => ({
    attachments: [{ url: 'https://knf.example/a', mime_type: 'a/b', title }],
  })),
  post('url', 'url', (url) => ({ url })),
  post('external_url', 'url', (external_url) => ({ external_url, url: undefined })),
  post('image', 'url', (image) => ({ image })),
  post('banner_image', 'url', (banner_image) => ({ banner_image })),
  post('authors.url', 'url', (url) => ({ authors: [{ name: 'x', url, avatar: url }] })),
  post('attachments.url', 'url', (url) => ({ attachments: [{ url, mime_type: 'a/b' }] })),
  post('series', 'text', (series) => ({ _knf: { type: 'post', series } })),
  post('lead', 'html', (content_html) => ({ _knf: { type: 'post', lead: { content_html } } })),
  post('mentions', 'text', (name) => ({
    _knf: { type: 'post', mentions: [{ type: 'organisation', name, url: name }] },
  })),
  post('regions', 'text', (region) => ({ _knf: { type: 'post', regions: [region] } })),
  section('id', 'text', (id) => ({ id, content_text: 'x' })),
  section('heading', 'text', (heading) => ({ heading, content_text: 'x' })),
  section('content_html', 'html', (content_html) => ({ content_html })),
  section('content_text', 'text', (content_text) => ({ content_text })),
  section('tags', 'text', (tag) => ({ content_text: 'x', tags: [tag] })),
  section('links.title', 'text', (title) => ({
    content_text: 'x',
    links: [{ url: 'https://knf.example', title }],
  })),
  section('links.url', 'url', (url) => ({ content_text: 'x', links: [{ url, title: 'x' }] })),
  section('events', 'text', (id) => ({ content_text: 'x', events: [id] })),
  image('url', 'url', (url) => ({ url })),
  image('alt', 'text', (alt) => ({ alt })),
  image('title', 'text', (title) => ({ title })),
  image('caption', 'text', (caption) => ({ caption })),
  image('credit', 'text', (credit) => ({ credit })),
  image('license', 'text', (license) => ({ license })),
  image('placeholder', 'text', (placeholder) => ({ placeholder })),
  image('sizes.url', 'url', (url) => ({ sizes: [{ url, width: 320 }] })),
  event('location.name', 'text', (name) => ({ location: { name } })),
  event('location.street_address', 'text', (street_address) => ({
    location: { street_address, locality: street_address },
  })),
  event('location.url', 'url', (url) => ({ location: { name: 'x', url } })),
  event('virtual_location.url', 'url', (url) => ({
    attendance_mode: 'online',
    virtual_location: { url, name: 'x' },
  })),
  event('organizer.name', 'text', (name) => ({ organizer: [{ name }] })),
  event('organizer.url', 'url', (url) => ({ organizer: [{ name: 'x', url }] })),
  event('performers.name', 'text', (name) => ({ performers: [{ name }] })),
  event('registration.url', 'url', (url) => ({ registration: { url } })),
  event('offers.name', 'text', (name) => ({ offers: [{ name, price: '100', currency: 'NOK' }] })),
  event('offers.price', 'text', (price) => ({ offers: [{ name: 'x', price, currency: price }] })),
  event('audience', 'text', (audience) => ({ audience: [audience] })),
  event('accessibility', 'text', (accessibility) => ({ accessibility: [accessibility] })),
  event('program', 'text', (title) => ({ program: [{ start: '08:00', title, speaker: title }] })),
  event('time_zone', 'text', (time_zone) => ({ time_zone })),
  event('start', 'text', (start) => ({ start })),
  event('status', 'text', (status) => ({ status, previous_start: status })),
  event('series', 'text', (series) => ({ series })),
  event('recurrence', 'text', (rrule) => ({ recurrence: { rrule } })),
];

/** Fields of the feed itself: each payload is a feed of its own. */
export const FEED_FIELDS: readonly {
  readonly name: string;
  readonly kind: Field['kind'];
  readonly put: (payload: string) => object;
}[] = [
  { name: 'feed.title', kind: 'text', put: (title) => ({ title }) },
  { name: 'feed.description', kind: 'text', put: (description) => ({ description }) },
  { name: 'feed.language', kind: 'text', put: (language) => ({ language }) },
  { name: 'feed.home_page_url', kind: 'url', put: (home_page_url) => ({ home_page_url }) },
  { name: 'feed.icon', kind: 'url', put: (icon) => ({ icon, favicon: icon, next_url: icon }) },
  {
    name: 'publisher.name',
    kind: 'text',
    put: (name) => ({ _knf: { version: 1, publisher: { name, url: name, logo: name } } }),
  },
  {
    name: 'regions.name',
    kind: 'text',
    put: (name) => ({
      _knf: {
        version: 1,
        regions: [
          {
            id: name,
            name,
            names: { nb: name },
            kind: 'custom',
            members: ['3303', name],
            source: name,
          },
        ],
      },
    }),
  },
  {
    name: 'feed.time_zone',
    kind: 'text',
    put: (time_zone) => ({ _knf: { version: 1, time_zone } }),
  },
];
