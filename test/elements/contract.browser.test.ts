import '../../src/elements/knf-widgets.ts';
import type { FeedElement } from '../../src/elements/shared/feed-element.ts';
import { assert, fixture, until } from '../support/assert.ts';

/**
 * The public contract, name by name. A name that is taken from here is taken from partners' pages:
 * that is a new major version.
 */
const TAGS = ['knf-news', 'knf-events', 'knf-post'] as const;

/** Attribute, its property, and a value that both understand. */
const ATTRIBUTES: readonly (readonly [attribute: string, property: string, text: string])[] = [
  ['src', 'src', '/__feeds/contract'],
  ['limit', 'limit', '2'],
  ['layout', 'layout', 'compact'],
  ['heading', 'heading', 'Nytt'],
  ['heading-level', 'headingLevel', '3'],
  ['tag', 'tag', 'Industri'],
  ['series', 'series', 'uka-oppsummert'],
  ['region', 'region', 'osloregionen'],
  ['organizer', 'organizer', 'KNF'],
  ['since', 'since', '2023-01-01'],
  ['until', 'until', '2999-01-01'],
  ['filters', 'filters', 'tag search'],
  ['paging', 'paging', 'more'],
  ['hash', 'hash', 'nytt'],
  ['images', 'images', 'none'],
  ['open', 'open', 'event'],
  ['lang', 'lang', 'en'],
  ['theme', 'theme', 'dark'],
  ['refresh', 'refresh', '5'],
  ['cache', 'cache', 'none'],
  ['loading', 'loading', 'eager'],
  ['all-href', 'allHref', 'https://knf.example/alle'],
  ['structured-data', 'structuredData', ''],
  ['debug', 'debug', ''],
  ['preview', 'preview', 'empty'],
];
const OF_EVENTS = ['from', 'show', 'cancelled', 'add-to-calendar', 'time-zone'];
const EVENTS = ['knf-load', 'knf-error', 'knf-problems', 'knf-select', 'knf-filter', 'knf-page'];
const SLOTS = ['', 'heading', 'empty', 'error', 'loading', 'footer'];
const STATES = ['loading', 'ready', 'empty', 'error', 'stale', 'offline'];
const PARTS = [
  ...['header', 'heading', 'filters', 'list', 'item', 'date', 'title', 'link', 'image'],
  ...['summary', 'tags', 'tag', 'meta', 'status', 'place', 'actions', 'button', 'footer'],
  ...['skeleton', 'message'],
];

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Prøve',
  home_page_url: 'https://knf.example/',
  items: [
    {
      id: 'post',
      url: 'https://knf.example/post',
      title: 'En sak',
      summary: 'Noen ord.',
      date_published: '2023-03-10T08:00:00Z',
      tags: ['Industri'],
      _knf: { type: 'post', image: { url: PICTURE, alt: '' } },
    },
    {
      id: 'event',
      url: 'https://knf.example/event',
      title: 'Et møte',
      _knf: {
        type: 'event',
        start: '2999-03-30T09:00',
        end: '2999-03-30T10:00',
        location: { name: 'Krona' },
        registration: { url: 'https://knf.example/pamelding', status: 'few_left' },
      },
    },
  ],
};

async function shown(tag: string, attributes = ''): Promise<FeedElement> {
  const element = await fixture<FeedElement>(`<${tag} item="post" ${attributes}></${tag}>`);
  element.feed = feed;
  await element.ready;
  await element.updateComplete;
  return element;
}

interface Named {
  readonly name?: string;
}
interface Declaration extends Named {
  readonly tagName?: string;
  readonly attributes?: readonly (Named & { readonly description?: string })[];
  readonly members?: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly cssStates?: readonly Named[];
}

async function declarationOf(tag: string): Promise<Declaration> {
  const response = await fetch('/dist/custom-elements.json');
  const { modules } = (await response.json()) as {
    readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
  };
  const found = modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`the manifest has no ${tag}`);
  return found;
}

function names(list: readonly Named[] = []): readonly (string | undefined)[] {
  return list.map(({ name }) => name);
}

for (const tag of TAGS) {
  describe(`the contract of <${tag}>`, () => {
    for (const [attribute, property, text] of ATTRIBUTES) {
      it(`has the attribute ${attribute} as the property ${property}`, async () => {
        const element = await fixture<FeedElement>(`<${tag}></${tag}>`);

        element.setAttribute(attribute, text);

        const value: unknown = Reflect.get(element, property);
        assert.equal(String(value === true ? '' : value), text);
      });
    }

    it('stands whole in the manifest', async () => {
      const declaration = await declarationOf(tag);

      assert.includeMembers(
        [...names(declaration.attributes)],
        [
          ...ATTRIBUTES.map(([attribute]) => attribute),
          ...(tag === 'knf-events' ? OF_EVENTS : []),
          ...(tag === 'knf-post' ? ['item'] : []),
        ],
      );
      assert.includeMembers(
        [...names(declaration.members)],
        ['feed', 'reload', 'ready', 'renderItem'],
      );
      assert.sameMembers([...names(declaration.events)], EVENTS);
      assert.sameMembers([...names(declaration.slots)], SLOTS);
      assert.includeMembers([...names(declaration.cssParts)], PARTS);
      assert.includeMembers([...names(declaration.cssStates)], STATES);
      assert.deepEqual(
        declaration.attributes?.filter(({ description }) => !description).map(({ name }) => name),
        [],
      );
    });

    for (const state of STATES.filter((name) => name !== 'ready')) {
      it(`shows the state ${state} to a designer`, async () => {
        const element = await shown(tag, `preview="${state}"`);

        await until(() => element.matches(`:state(${state})`));
      });
    }

    it('has the state ready with content', async () => {
      const element = await shown(tag);

      await until(() => element.matches(':state(ready)'));
    });
  });
}

describe('the parts', () => {
  it('are each somewhere to be styled', async () => {
    const elements = [
      await shown('knf-news', 'filters="search" paging="more"'),
      await shown('knf-events'),
      await shown('knf-news', 'preview="loading"'),
      await shown('knf-news', 'preview="error"'),
    ];
    const missing = () =>
      PARTS.filter(
        (part) => !elements.some(({ renderRoot }) => renderRoot.querySelector(`[part~="${part}"]`)),
      );

    await until(() => missing().length === 0, 'every part').catch(() => undefined);

    assert.deepEqual(missing(), []);
  });
});

describe('the custom properties', () => {
  const CASES: readonly (readonly [
    property: string,
    value: string,
    part: string,
    style: string,
    expected: string,
  ])[] = [
    ['--knf-font', 'monospace', '[part="summary"]', 'font-family', 'monospace'],
    ['--knf-font-heading', 'fantasy', '[part="title"]', 'font-family', 'fantasy'],
    ['--knf-text', 'rgb(1, 2, 3)', '[part="title"]', 'color', 'rgb(1, 2, 3)'],
    ['--knf-text-muted', 'rgb(1, 2, 3)', '[part="summary"]', 'color', 'rgb(1, 2, 3)'],
    ['--knf-surface', 'rgb(1, 2, 3)', '[part="tag"]', 'background-color', 'rgb(1, 2, 3)'],
    ['--knf-border', 'rgb(1, 2, 3)', '[part="item"]', 'border-block-end-color', 'rgb(1, 2, 3)'],
    ['--knf-accent', 'rgb(1, 2, 3)', 'footer a', 'color', 'rgb(1, 2, 3)'],
    ['--knf-radius', '7px', '[part="image"]', 'border-top-left-radius', '7px'],
    ['--knf-image-ratio', '1 / 1', '[part="image"]', 'aspect-ratio', '1 / 1'],
    ['--knf-accent-text', 'red', 'section', '--_accent-text', 'red'],
    ['--knf-focus', 'red', 'section', '--_focus', 'red'],
    ['--knf-danger', 'red', 'section', '--_danger', 'red'],
    ['--knf-gap', '7px', 'section', '--_gap', '7px'],
    ['--knf-columns', '2', 'section', '--_columns', '2'],
    ['--knf-measure', '30em', 'section', '--_measure', '30em'],
  ];
  for (const [property, value, selector, style, expected] of CASES) {
    it(`${property} sets ${style}`, async () => {
      const element = await shown('knf-news');
      element.style.setProperty(property, value);

      const part = await until(() => element.renderRoot.querySelector(selector));

      assert.equal(getComputedStyle(part).getPropertyValue(style), expected);
    });
  }
});

describe('the slots', () => {
  for (const slot of SLOTS) {
    it(`${slot || 'the default one'} takes what the host puts there`, async () => {
      const preview = { '': 'error', error: 'error', empty: 'empty', loading: 'loading' }[slot];
      const element = await shown('knf-news', preview ? `preview="${preview}"` : '');

      const found = await until(() =>
        element.renderRoot.querySelector(slot ? `slot[name="${slot}"]` : 'slot:not([name])'),
      );

      assert.equal(found.localName, 'slot');
    });
  }
});

describe('the events', () => {
  it('leave the element and every shadow root, and knf-select can be cancelled', async () => {
    const element = await fixture<FeedElement>('<knf-news></knf-news>');
    const told: Event[] = [];
    element.addEventListener('knf-load', (event) => told.push(event));
    element.addEventListener('knf-select', (event) => {
      told.push(event);
      event.preventDefault();
    });
    element.feed = feed;
    const link = await until(() => element.renderRoot.querySelector<HTMLElement>('a[part="link"]'));

    link.click();

    assert.includeMembers(
      told.map(({ type }) => type),
      ['knf-select'],
    );
    assert.isTrue(told.every(({ bubbles, composed }) => bubbles && composed));
    assert.isTrue(told.find(({ type }) => type === 'knf-select')?.cancelable);
  });
});
