import '../../../src/elements/knf-widgets.ts';
import type { EventsElement } from '../../../src/elements/knf-events/knf-events.ts';
import type { NewsElement } from '../../../src/elements/knf-news/knf-news.ts';
import type { ReactiveElement } from '../../../src/elements/shared/reactive-element.ts';
import { allArrived } from '../../../src/elements/shared/late.ts';
import { pageEnvironment } from '../../../src/feed/environment.ts';
import { fixture, until } from '../../support/assert.ts';

/** An element, as far as these tests look at it. */
type Shown = ReactiveElement;

/** The elements that show a list of a feed. */
export const LISTS = ['knf-news', 'knf-events'] as const;
export type ListTag = (typeof LISTS)[number];

/** The clock of these tests: a Tuesday, 09:00 in Oslo. */
export const NOW = Date.parse('2026-11-24T08:00Z');

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/**
 * Eight items of either kind, told apart by their titles `A` to `H`, in the order in which they are
 * shown. `A` and `B` are each the only one of something that can be asked for.
 */
export const TITLES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];

/** Days on which the items are published, or take place. */
function dayOf(tag: ListTag, index: number): string {
  const day = tag === 'knf-news' ? 20 - index : 25 + index;
  return new Date(Date.UTC(2026, 10, day)).toISOString().slice(0, 10);
}

const OF_ONE = [
  { tags: ['Industri'], series: 'frokost', regions: ['3303'], by: 'KNF' },
  { tags: ['Mat'], series: 'seminar', regions: ['0301'], by: 'Kommunen' },
];

/** The feed of these tests, for one of the elements. */
export function feedFor(tag: ListTag, change: object = {}): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Prøve',
    home_page_url: 'https://knf.example/',
    items: TITLES.map((title, index) => {
      const { tags, by, ...own } = OF_ONE[index] ?? { tags: ['Andre'], by: 'Andre' };
      const day = dayOf(tag, index);
      return {
        id: title,
        url: `https://knf.example/${title}`,
        title,
        summary: 'Noen ord om saken.',
        content_html: `<p>Hele teksten om ${title}.</p>`,
        tags,
        ...(tag === 'knf-news'
          ? {
              date_published: `${day}T08:00:00Z`,
              authors: [{ name: by }],
              _knf: { type: 'post', image: { url: PICTURE, alt: '' }, ...own },
            }
          : {
              _knf: {
                type: 'event',
                start: `${day}T12:00`,
                end: `${day}T13:00`,
                location: { name: 'Krona' },
                organizer: [{ type: 'organization', name: by }],
                image: { url: PICTURE, alt: '' },
                registration: { url: `https://knf.example/${title}/pamelding`, status: 'few_left' },
                ...own,
              },
            }),
      };
    }),
    ...change,
  };
}

type ElementOf<T extends ListTag> = T extends 'knf-news' ? NewsElement : EventsElement;

/** An element that shows the feed with everything that comes late. `attributes` as in the tag. */
export async function shown<T extends ListTag>(
  tag: T,
  attributes = '',
  document: unknown = feedFor(tag),
): Promise<ElementOf<T>> {
  const element = await fixture<ElementOf<T>>(`<${tag} ${attributes}></${tag}>`);
  element.environment = { ...pageEnvironment, now: () => NOW };
  element.feed = document;
  await element.ready;
  await settled(element);
  return element;
}

/** An element that fetches the feed, shown as by `shown`. */
export async function fetched<T extends ListTag>(
  tag: T,
  attributes: string,
  name: string = crypto.randomUUID(),
): Promise<ElementOf<T>> {
  const element = await fixture<ElementOf<T>>(`<${tag} loading="eager" ${attributes}></${tag}>`);
  element.environment = { ...pageEnvironment, now: () => NOW };
  element.src = addressOf(feedFor(tag), name);
  await element.ready;
  await settled(element);
  return element;
}

/** Waits until nothing more comes. */
export async function settled(element: Shown): Promise<void> {
  await until(() => !element.matches(':state(loading)'), 'no longer loading');
  while (await allArrived()) await element.updateComplete;
  await element.updateComplete;
  await until(() => {
    const heading = element.renderRoot.querySelector('[part="heading"]');
    return heading?.textContent.trim() !== '' && findAll(element, '[part="skeleton"]').length === 0;
  }, 'words and items');
}

/** What is in the element, as a host or a reader finds it. */
export function find(element: Shown, selector: string): HTMLElement {
  const found = element.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** All that is in the element. */
export function findAll(element: Shown, selector: string): readonly HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

/** Titles of the items that are shown, in order. */
export function titles(element: Shown): readonly string[] {
  return findAll(element, '[part~="title"]').map(({ textContent }) => textContent.trim());
}

/** An address that answers with a document, under a name of its own. */
export function addressOf(document: unknown, name: string = crypto.randomUUID()): string {
  return `/__feeds/${name}?body=${encodeURIComponent(JSON.stringify(document))}`;
}

/** How often the server was asked for a name. */
export async function requestsOf(name: string): Promise<number> {
  return Number(await (await fetch(`/__feeds/${name}/requests`)).text());
}
