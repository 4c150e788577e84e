/** Each attribute of `<knf-news>` and `<knf-events>` does what the contract says, and is its property. */
import type { NewsElement } from '../../../src/elements/knf-news/knf-news.ts';
import type { ReactiveElement } from '../../../src/elements/shared/reactive-element.ts';
import { pageEnvironment } from '../../../src/feed/environment.ts';
import { assert, fixture, until } from '../../support/assert.ts';
import type { ATTRIBUTES } from './names.ts';
import {
  NOW,
  TITLES,
  addressOf,
  feedFor,
  fetched,
  find,
  findAll,
  LISTS,
  requestsOf,
  settled,
  shown,
  titles,
} from './support.ts';
import type { ListTag } from './support.ts';

interface Case {
  readonly property: string;
  /** A value that attribute and property both understand. */
  readonly text: string;
  /** What a host or a reader sees of it. */
  readonly behaves: (tag: ListTag) => Promise<void>;
}

/** The items that a filter leaves, with everything shown that it lets through. */
async function left(tag: ListTag, attributes: string): Promise<readonly string[]> {
  return titles(await shown(tag, `limit="8" ${attributes}`));
}

/** An element that fetches, far below the fold. */
async function below(tag: ListTag, attributes: string) {
  const name = crypto.randomUUID();
  const place = await fixture(`<div style="padding-block-start: 9000px"></div>`);
  place.innerHTML = `<${tag} src="${addressOf(feedFor(tag), name)}" ${attributes}></${tag}>`;
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { name, place };
}

/** Sends a click as a reader does; gives whether the page was left to do what it does on a click. */
function click(link: HTMLElement): boolean {
  let isFollowed = false;
  const stay = (event: MouseEvent) => {
    isFollowed = !event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener('click', stay, { once: true });
  link.click();
  return isFollowed;
}

const CASES: Readonly<Record<(typeof ATTRIBUTES)[number], Case>> = {
  src: {
    property: 'src',
    text: '/__feeds/contract',
    behaves: async (tag) => {
      const element = await fetched(tag, '');

      assert.deepEqual(titles(element), TITLES.slice(0, 5));
    },
  },
  limit: {
    property: 'limit',
    text: '2',
    behaves: async (tag) => {
      assert.deepEqual(titles(await shown(tag, 'limit="2"')), ['A', 'B']);
    },
  },
  // What each layout looks like: `layouts.browser.test.ts`.
  layout: {
    property: 'layout',
    text: 'compact',
    behaves: async (tag) => {
      assert.isTrue(find(await shown(tag), '[part="list"]').classList.contains('rows'));
      assert.isTrue(
        find(await shown(tag, 'layout="compact"'), '[part="list"]').classList.contains('compact'),
      );
    },
  },
  heading: {
    property: 'heading',
    text: 'Nytt',
    behaves: async (tag) => {
      assert.equal(
        find(await shown(tag, 'heading="Nytt"'), '[part="heading"]').textContent,
        'Nytt',
      );
      assert.lengthOf(findAll(await shown(tag, 'heading=""'), '[part="heading"]'), 0);
    },
  },
  'heading-level': {
    property: 'headingLevel',
    text: '3',
    behaves: async (tag) => {
      const element = await shown(tag, 'heading-level="3"');
      assert.equal(find(element, '[part="heading"]').closest('h1,h2,h3,h4,h5,h6')?.localName, 'h3');
      assert.equal(find(element, '[part="title"]').closest('h1,h2,h3,h4,h5,h6')?.localName, 'h4');
    },
  },
  tag: {
    property: 'tag',
    text: 'Industri',
    behaves: async (tag) => {
      assert.deepEqual(await left(tag, 'tag="industri, mat"'), ['A', 'B']);
    },
  },
  series: {
    property: 'series',
    text: 'frokost',
    behaves: async (tag) => {
      assert.deepEqual(await left(tag, 'series="frokost"'), ['A']);
    },
  },
  region: {
    property: 'region',
    text: 'osloregionen',
    behaves: async (tag) => {
      assert.deepEqual(await left(tag, 'region="kongsberg"'), ['A']);
      assert.deepEqual(await left(tag, 'region="osloregionen"'), ['A', 'B']);
    },
  },
  organizer: {
    property: 'organizer',
    text: 'KNF',
    behaves: async (tag) => {
      assert.deepEqual(await left(tag, 'organizer="KNF"'), ['A']);
    },
  },
  since: {
    property: 'since',
    text: '2023-01-01',
    behaves: async (tag) => {
      const expected = tag === 'knf-news' ? ['A', 'B'] : ['F', 'G', 'H'];
      const since = tag === 'knf-news' ? '2026-11-19' : '2026-11-30';
      assert.deepEqual(await left(tag, `since="${since}"`), expected);
    },
  },
  until: {
    property: 'until',
    text: '2999-01-01',
    behaves: async (tag) => {
      const expected = tag === 'knf-news' ? ['F', 'G', 'H'] : ['A', 'B'];
      const until = tag === 'knf-news' ? '2026-11-15' : '2026-11-26';
      assert.deepEqual(await left(tag, `until="${until}"`), expected);
    },
  },
  filters: {
    property: 'filters',
    text: 'tag search',
    behaves: async (tag) => {
      const element = await shown(tag, 'filters="tag region month search"');

      assert.lengthOf(findAll(element, '[part="filters"] select'), 3);
      assert.lengthOf(findAll(element, '[part="filters"] input[type="search"]'), 1);
      assert.lengthOf(findAll(await shown(tag), '[part="filters"]'), 0);
    },
  },
  paging: {
    property: 'paging',
    text: 'more',
    behaves: async (tag) => {
      const more = await shown(tag, 'limit="3" paging="more"');
      find(more, '.pager [part="button"]').click();
      await until(() => titles(more).length === 6, 'three more');

      const pages = await shown(tag, 'limit="3" paging="pages"');
      findAll(pages, '.pager button')
        .find(({ textContent }) => textContent.trim() === '2')
        ?.click();
      await until(() => titles(pages).join('') === 'DEF', 'the second page');
    },
  },
  hash: {
    property: 'hash',
    text: 'nytt',
    behaves: async (tag) => {
      const element = await shown(tag, 'filters="tag" hash="nytt"');
      const select = find(element, 'select') as HTMLSelectElement;
      select.value = [...select.options].find(({ text }) => text.startsWith('Mat'))?.value ?? '';
      select.dispatchEvent(new Event('change'));
      await until(() => location.hash.includes('nytt'), 'the choice stands in the address');
      history.replaceState(null, '', location.pathname + location.search);

      assert.deepEqual(titles(element), ['B']);
    },
  },
  images: {
    property: 'images',
    text: 'none',
    behaves: async (tag) => {
      assert.isNotEmpty(findAll(await shown(tag, 'layout="cards"'), 'img'));
      assert.lengthOf(findAll(await shown(tag, 'layout="cards" images="none"'), 'img'), 0);
    },
  },
  open: {
    property: 'open',
    text: 'event',
    behaves: async (tag) => {
      const link = find(await shown(tag), '[part="link"]');
      assert.equal(link.getAttribute('href'), 'https://knf.example/A');
      assert.isTrue(click(link), 'a link is followed');

      const told = await shown(tag, 'open="event"');
      const selected: string[] = [];
      told.addEventListener('knf-select', ({ detail }) => selected.push(detail.item.id));
      assert.isFalse(click(find(told, '[part="link"]')), 'only the event is sent');
      assert.deepEqual(selected, ['A']);

      const expanded = await shown(tag, 'open="expand"');
      click(find(expanded, '[part="link"]'));
      const whole = await until(() => expanded.renderRoot.querySelector('.whole article'));
      assert.include(whole.textContent, 'Hele teksten om A.');
      assert.equal(find(expanded, '[part="link"]').getAttribute('aria-expanded'), 'true');
    },
  },
  lang: {
    property: 'lang',
    text: 'en',
    behaves: async (tag) => {
      const heard = await Promise.all(
        ['nb', 'nn', 'en', 'se'].map(async (lang) => {
          const element = await shown(tag, `lang="${lang}"`);
          return `${lang} ${find(element, 'section').lang} ${find(element, 'footer a').textContent}`;
        }),
      );
      assert.deepEqual(
        heard.map((words) => words.slice(0, 5)),
        ['nb nb', 'nn nn', 'en en', 'se se'],
      );
      assert.lengthOf([...new Set(heard.map((words) => words.slice(6)))], 4);
    },
  },
  theme: {
    property: 'theme',
    text: 'dark',
    behaves: async (tag) => {
      const colour = async (theme: string) =>
        getComputedStyle(find(await shown(tag, `theme="${theme}"`), 'footer a')).color;
      assert.notEqual(await colour('dark'), await colour('light'));
    },
  },
  refresh: {
    property: 'refresh',
    text: '5',
    behaves: async (tag) => {
      const clock = { ms: NOW };
      const names = await Promise.all(
        ['refresh="1"', 'refresh="5"', ''].map(async (attributes) => {
          const name = crypto.randomUUID();
          const element = await fixture<NewsElement>(
            `<${tag} loading="eager" ${attributes}></${tag}>`,
          );
          element.environment = { ...pageEnvironment, now: () => clock.ms };
          element.src = addressOf(feedFor(tag), name);
          await element.ready;
          await settled(element);
          return name;
        }),
      );
      const requests = () => Promise.all(names.map(requestsOf));
      assert.deepEqual(await requests(), [1, 1, 1]);

      clock.ms += 61_000;
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));

      await until(async () => (await requests())[0] === 2, 'asked again after a minute');
      assert.deepEqual(await requests(), [2, 1, 1]);
    },
  },
  cache: {
    property: 'cache',
    text: 'none',
    behaves: async (tag) => {
      const stored = async (cache: string) => {
        const name = crypto.randomUUID();
        await fetched(tag, `cache="${cache}"`, name);
        const isIn = (storage: Storage) => Object.keys(storage).some((key) => key.includes(name));
        if (cache !== 'memory') await until(() => isIn(sessionStorage) || isIn(localStorage));
        return { session: isIn(sessionStorage), persistent: isIn(localStorage) };
      };
      assert.deepEqual(await stored('memory'), { session: false, persistent: false });
      assert.deepEqual(await stored('session'), { session: true, persistent: false });
      assert.deepEqual(await stored('persistent'), { session: false, persistent: true });
      localStorage.clear();
      sessionStorage.clear();
    },
  },
  loading: {
    property: 'loading',
    text: 'eager',
    behaves: async (tag) => {
      const lazy = await below(tag, '');
      assert.equal(await requestsOf(lazy.name), 0);
      lazy.place.firstElementChild?.scrollIntoView();
      await until(async () => (await requestsOf(lazy.name)) === 1, 'asked for in sight');
      scrollTo(0, 0);

      const eager = await below(tag, 'loading="eager"');
      await until(async () => (await requestsOf(eager.name)) === 1, 'asked for at once');
    },
  },
  'all-href': {
    property: 'allHref',
    text: 'https://knf.example/alle',
    behaves: async (tag) => {
      const link = (element: ReactiveElement) =>
        findAll(element, 'footer a')[0]?.getAttribute('href');
      assert.equal(link(await shown(tag)), 'https://knf.example/');
      assert.equal(link(await shown(tag, 'all-href="/alle"')), '/alle');
      assert.isUndefined(link(await shown(tag, 'all-href=""')));
    },
  },
  'structured-data': {
    property: 'structuredData',
    text: '',
    behaves: async (tag) => {
      const element = await shown(tag, 'structured-data');
      const script = await until(() => element.querySelector('script[type="application/ld+json"]'));
      assert.lengthOf(JSON.parse(script.textContent) as unknown[], 5);
    },
  },
  debug: {
    property: 'debug',
    text: '',
    behaves: async (tag) => {
      const told = async (attributes: string) => {
        const element = await fixture<NewsElement>(
          `<${tag} loading="eager" ${attributes}></${tag}>`,
        );
        const { info } = console;
        const lines: unknown[] = [];
        console.info = (...line: unknown[]) => lines.push(line);
        element.environment = {
          ...pageEnvironment,
          fetch: () => Promise.reject(new TypeError('no way')),
        };
        element.src = `/nowhere-${crypto.randomUUID()}`;
        await until(() => element.matches(':state(error)'), 'failed', 9000);
        console.info = info;
        return lines.length > 0;
      };
      assert.isFalse(await told(''));
      assert.isTrue(await told('debug'));
    },
  },
  preview: {
    property: 'preview',
    text: 'empty',
    behaves: async (tag) => {
      for (const state of ['loading', 'empty', 'error', 'stale', 'offline']) {
        const element = await fixture<NewsElement>(`<${tag} preview="${state}"></${tag}>`);
        element.feed = feedFor(tag);
        await until(() => element.matches(`:state(${state})`), state);
      }
      assert.isTrue((await shown(tag, 'preview="nonsense"')).matches(':state(ready)'));
    },
  },
};

for (const tag of LISTS) {
  describe(`an attribute of <${tag}>:`, () => {
    for (const [attribute, { property, text, behaves }] of Object.entries(CASES)) {
      it(`${attribute} does what the contract says`, () => behaves(tag));

      it(`${attribute} is the property ${property}`, async () => {
        const element = await fixture<NewsElement>(`<${tag}></${tag}>`);

        element.setAttribute(attribute, text);

        const value: unknown = Reflect.get(element, property);
        assert.equal(String(value === true ? '' : value), text);
      });
    }

    it('feed, a property alone, takes a document and a decoded feed', async () => {
      const element = await shown(tag);
      let decoded: unknown;
      element.addEventListener('knf-load', ({ detail }) => {
        decoded = detail.feed;
      });
      element.feed = feedFor(tag);
      await until(() => decoded, 'loaded');

      assert.deepEqual(titles(await shown(tag, 'limit="8"', decoded)), TITLES);
    });

    for (const limit of ['mange', '', '-1', '0']) {
      it(`limit shows the usual five where it says "${limit}"`, async () => {
        assert.deepEqual(titles(await shown(tag, `limit="${limit}"`)), TITLES.slice(0, 5));
      });
    }
  });
}
