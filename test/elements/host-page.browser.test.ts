import '../../src/elements/knf-widgets.ts';
import type { FeedElement } from '../../src/elements/shared/feed-element.ts';
import { allArrived } from '../../src/elements/shared/late.ts';
import { pageEnvironment } from '../../src/feed/environment.ts';
import { assert, fixture, until } from '../support/assert.ts';
import { feedOf, NOW } from '../support/events.ts';

/** What an ancestor may have for its own sake; none of it is meant for what stands inside it. */
const ACCIDENTS = `
  letter-spacing: 0.3em; word-spacing: 1em; line-height: 3; text-align: center; text-align-last: right;
  text-transform: uppercase; text-indent: 2em; text-shadow: 1px 1px red; text-wrap: nowrap;
  white-space: nowrap; word-break: break-all; overflow-wrap: normal; line-break: anywhere; hyphens: auto;
  font-style: italic; font-weight: 900; font-variant: small-caps; font-stretch: 50%; font-kerning: none;
  list-style: square inside; quotes: none; tab-size: 20; cursor: wait; border-collapse: collapse;
  -webkit-text-fill-color: transparent; -webkit-text-stroke: 2px red; caret-color: red;
`;

const LAYOUTS = {
  'knf-news': ['list', 'cards', 'compact', 'headlines', 'featured'],
  'knf-events': ['list', 'agenda', 'cards', 'compact', 'month'],
} as const;

const posts = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Prøve',
  home_page_url: 'https://knf.example/',
  items: [1, 2].map((number) => ({
    id: String(number),
    url: `https://knf.example/${number}`,
    title: 'Elleve bygg- og anleggsbedrifter starter felles bærekraftsløp',
    summary: 'Arkitekter, utdanning og byggevarehandel er med.',
    date_published: '2026-11-10T08:00:00Z',
    tags: ['Bærekraft'],
  })),
};
const events = [
  { title: 'Kurs', start: '2026-12-01T09:00:00', location: { name: 'Krona' } },
  { title: 'Avlyst', start: '2026-12-09', status: 'cancelled' },
];

async function inside(wrapper: string, tag: keyof typeof LAYOUTS, layout: string) {
  const place = await fixture(
    `<div style="inline-size: 400px"><div ${wrapper}><${tag} layout="${layout}"></${tag}></div></div>`,
  );
  const element = place.querySelector<FeedElement>(tag);
  if (!element) throw new Error('no element');
  element.environment = { ...pageEnvironment, now: () => NOW };
  element.feed = tag === 'knf-news' ? posts : feedOf(...events);
  await until(() => element.shadowRoot?.querySelector('[part~="list"]'), 'shown');
  await element.ready;
  await allArrived();
  await element.updateComplete;
  return element;
}

/** How each node of an element is drawn: every property there is, its size among them. */
function drawn(element: Element): readonly string[] {
  return [...(element.shadowRoot?.querySelectorAll('*') ?? [])].map((node) => {
    const style = getComputedStyle(node);
    // Custom properties are compared by what they do.
    const names = [...style].filter((name) => !name.startsWith('--'));
    return `${node.localName}: ${names.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')}`;
  });
}

/** What differs, in few words. */
function differences(before: readonly string[], now: readonly string[]): readonly string[] {
  return now.flatMap((text, index) => {
    const clean = new Set(before[index]?.split(';'));
    const others = text.split(';').filter((each) => !clean.has(each));
    return others.length > 0 ? [`${text.slice(0, 12)} ${others.slice(0, 4).join(' ')}`] : [];
  });
}

describe('an element in a page of others', () => {
  for (const [tag, layouts] of Object.entries(LAYOUTS)) {
    for (const layout of layouts) {
      it(`takes nothing from around it that is not meant for it: ${tag}, ${layout}`, async () => {
        const alone = drawn(await inside('', tag as keyof typeof LAYOUTS, layout));

        const within = await inside(`style="${ACCIDENTS}"`, tag as keyof typeof LAYOUTS, layout);

        assert.deepEqual(differences(alone, drawn(within)).slice(0, 3), []);
      });
    }
  }

  it('takes nothing that the page says of every element', async () => {
    const alone = drawn(await inside('', 'knf-events', 'list'));
    const rule = document.createElement('style');
    rule.textContent = `* { ${ACCIDENTS.replaceAll(';', ' !important;')} }`;
    document.head.append(rule);

    const within = drawn(await inside('', 'knf-events', 'list'));
    rule.remove();

    assert.deepEqual(differences(alone, within).slice(0, 3), []);
  });

  it('takes the type and the colours of the page', async () => {
    const element = await inside(
      'style="font: 20px Courier; color: rgb(1, 2, 3); color-scheme: dark; font-feature-settings: \'ss01\'"',
      'knf-news',
      'list',
    );

    const style = getComputedStyle(element.shadowRoot?.querySelector('section > *') ?? element);
    assert.equal(style.fontFamily, 'Courier');
    assert.equal(style.fontSize, '20px');
    assert.equal(style.color, 'rgb(1, 2, 3)');
    assert.equal(style.colorScheme, 'dark');
    assert.equal(style.fontFeatureSettings, '"ss01"');
  });

  it('is hidden, or out of reach, where the page has what is around it so', async () => {
    const element = await inside(
      'style="visibility: hidden; pointer-events: none"',
      'knf-news',
      'list',
    );

    const link = element.shadowRoot?.querySelector('[part="link"]');
    assert.equal(getComputedStyle(link ?? element).visibility, 'hidden');
    assert.equal(getComputedStyle(link ?? element).pointerEvents, 'none');
  });
});
