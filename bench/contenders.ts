import { feedOf } from './fixture.ts';
import type { BenchItem } from './fixture.ts';

/** One way of putting the list on a page. */
export interface Contender {
  readonly name: string;
  /** Files that the page must load before the list can be seen, from the server's folders. */
  readonly files: readonly string[];
  /** How many items it is measured with. */
  readonly sizes: readonly number[];
  /** The page's head and body. */
  readonly page: (items: readonly BenchItem[]) => Promise<string> | string;
  /** JavaScript that is true once the items can be seen. */
  readonly isShown: string;
}

const ALL = [10, 500, 10_000];
const SHOWN_AT_FIRST = 10;
const preload = '<link rel="preload" href="/feed.json" as="fetch" crossorigin>';
const row = ({ title, summary, url, start, place }: BenchItem) =>
  `<li class="item"><h3><a href="${url}">${title}</a></h3><time>${start.slice(0, 10)}</time><p>${place}</p><p>${summary}</p></li>`;

/** A custom element with no framework, no validation, no states: the least that shows a list. */
export const BARE = `customElements.define('bare-list', class extends HTMLElement {
  async connectedCallback() {
    const { items } = await (await fetch(this.getAttribute('src'))).json();
    const root = this.attachShadow({ mode: 'open' });
    const list = document.createElement('ul');
    for (const { title, summary, url, _knf } of items.slice(0, ${SHOWN_AT_FIRST})) {
      const item = document.createElement('li'), link = document.createElement('a');
      const when = document.createElement('time'), place = document.createElement('p');
      const text = document.createElement('p');
      item.className = 'item'; link.href = url; link.textContent = title;
      when.textContent = new Date(_knf.start).toLocaleDateString('nb', { dateStyle: 'long' });
      place.textContent = _knf.location.name; text.textContent = summary;
      item.append(link, when, place, text); list.append(item);
    }
    root.append(list);
  }
});`;

const events = `(await (await fetch('/feed.json')).json()).items.map(({ id, title, url, _knf }) => ({ id, title, url, start: _knf.start, end: _knf.end }))`;

/**
 * Everything that is measured: first static HTML and the bare custom element, to which the others
 * are compared. The server-rendered page is made by the package's own `./server`.
 */
export function contenders(
  render: (document: unknown) => Promise<string>,
): readonly [Contender, Contender, ...Contender[]] {
  const knf = "!!document.querySelector('knf-events').shadowRoot?.querySelector('[part=item]')";
  const ours = (loading: string) =>
    `<body>${loading}<knf-events src="/feed.json" limit="${SHOWN_AT_FIRST}"></knf-events></body>`;
  return [
    {
      name: 'static HTML',
      files: [],
      sizes: ALL,
      page: (items) => `<body><ul>${items.slice(0, SHOWN_AT_FIRST).map(row).join('')}</ul></body>`,
      isShown: "!!document.querySelector('.item')",
    },
    {
      name: 'bare custom element',
      files: [],
      sizes: ALL,
      page: () =>
        `${preload}<script type="module">${BARE}</script><body><bare-list src="/feed.json"></bare-list></body>`,
      isShown: "!!document.querySelector('bare-list').shadowRoot?.querySelector('.item')",
    },
    {
      name: 'bare custom element, file',
      files: [],
      sizes: ALL,
      page: () =>
        `${preload}<script type="module" src="/bare.js"></script><body><bare-list src="/feed.json"></bare-list></body>`,
      isShown: "!!document.querySelector('bare-list').shadowRoot?.querySelector('.item')",
    },
    {
      name: '<knf-events>, server-rendered',
      files: [],
      sizes: ALL,
      page: async (items) =>
        `<script type="module" src="/dist/knf-events.js"></script><body>${await render(feedOf(items))}</body>`,
      isShown: knf,
    },
    {
      name: '<knf-events>, preload',
      files: ['dist/knf-events.js'],
      sizes: ALL,
      page: () => ours(`${preload}<script type="module" src="/dist/knf-events.js"></script>`),
      isShown: knf,
    },
    {
      name: '<knf-events>, plain snippet',
      files: ['dist/knf-events.js'],
      sizes: [10],
      page: () => ours('<script type="module" src="/dist/knf-events.js"></script>'),
      isShown: knf,
    },
    {
      name: 'Lit + zod/mini, preload',
      files: ['built/lit-zod.js'],
      sizes: ALL,
      page: () =>
        `${preload}<script type="module" src="/built/lit-zod.js"></script><body><lit-zod-list src="/feed.json"></lit-zod-list></body>`,
      isShown: "!!document.querySelector('lit-zod-list').shadowRoot?.querySelector('.item')",
    },
    {
      name: '@idotj/mastodon-embed-timeline',
      files: [
        'peers/@idotj/mastodon-embed-timeline/dist/mastodon-timeline.umd.js',
        'peers/@idotj/mastodon-embed-timeline/dist/mastodon-timeline.min.css',
      ],
      sizes: [10],
      page: () =>
        '<link rel="stylesheet" href="/peers/@idotj/mastodon-embed-timeline/dist/mastodon-timeline.min.css">' +
        '<body><div id="mt-container" class="mt-container"><div class="mt-body" role="feed"></div></div>' +
        '<script src="/peers/@idotj/mastodon-embed-timeline/dist/mastodon-timeline.umd.js"></script>' +
        "<script>new MastodonTimeline.Init({ instanceUrl: location.origin, timelineType: 'local', maxNbPostShow: '10', hideReblog: false })</script></body>",
      isShown: "!!document.querySelector('.mt-post')",
    },
    {
      name: '@event-calendar/build',
      files: [
        'peers/@event-calendar/build/dist/event-calendar.min.js',
        'peers/@event-calendar/build/dist/event-calendar.min.css',
      ],
      sizes: [10],
      page: () =>
        `${preload}<link rel="stylesheet" href="/peers/@event-calendar/build/dist/event-calendar.min.css">` +
        '<body><div id="list"></div><script src="/peers/@event-calendar/build/dist/event-calendar.min.js"></script>' +
        `<script type="module">EventCalendar.create(document.querySelector('#list'), { view: 'listMonth', duration: { days: 30 }, events: ${events} })</script></body>`,
      isShown: "!!document.querySelector('.ec-event')",
    },
    {
      name: 'fullcalendar',
      files: ['peers/fullcalendar/index.global.min.js'],
      sizes: [10],
      page: () =>
        `${preload}<body><div id="list"></div><script src="/peers/fullcalendar/index.global.min.js"></script>` +
        `<script type="module">new FullCalendar.Calendar(document.querySelector('#list'), { initialView: 'list', duration: { days: 30 }, events: ${events} }).render()</script></body>`,
      isShown: "!!document.querySelector('.fc-list-event')",
    },
    {
      // The browser has Temporal; where a reader's has none, the peer asks for a polyfill besides.
      // Its list scrolls within itself, so a page must give it a height.
      name: '@schedule-x/calendar, list view, no Temporal polyfill',
      files: ['built/schedule-x.js', 'built/schedule-x.css'],
      sizes: [10],
      page: () =>
        `${preload}<link rel="stylesheet" href="/built/schedule-x.css">` +
        '<style>.sx__calendar-wrapper { height: 90vh }</style>' +
        '<body><div id="list"></div><script type="module" src="/built/schedule-x.js"></script></body>',
      isShown: "document.querySelector('.sx__list-event').getBoundingClientRect().height > 0",
    },
  ];
}

/** Peers of which only the bytes are measured, and why. */
export const BYTES_ONLY = [
  {
    name: '<knf-news>',
    files: ['dist/knf-news.js'],
    why: 'is measured as events, which weigh more',
  },
  {
    name: 'add-to-calendar-button',
    files: ['peers/add-to-calendar-button/dist/atcb.js'],
    why: 'shows one button, no list',
  },
  {
    name: 'bsky-embed',
    files: ['peers/bsky-embed/dist/bsky-embed.es.js'],
    why: 'asks a host that is written into it, which cannot be a fixture',
  },
] as const;
