import { expect } from 'storybook/test';
import { elementMeta } from './element-story.ts';
import type { ElementStory } from './element-story.ts';
import { readerOf } from './reader.ts';
import { recipes } from './recipes.ts';

export default {
  title: 'News',
  ...elementMeta('knf-news', { src: 'feeds/sample.json' }),
};

const feed = (name: string): ElementStory => ({ args: { src: `feeds/${name}.json` } });

export const Default: ElementStory = {
  play: async ({ canvasElement }) => {
    await readerOf(canvasElement).seesItems(5);
  },
};
export const LayoutList: ElementStory = { name: 'Layout: list', args: { layout: 'list' } };
export const LayoutCards: ElementStory = { name: 'Layout: cards', args: { layout: 'cards' } };
export const LayoutCompact: ElementStory = { name: 'Layout: compact', args: { layout: 'compact' } };
export const LayoutHeadlines: ElementStory = {
  name: 'Layout: headlines',
  args: { layout: 'headlines' },
};
export const LayoutFeatured: ElementStory = {
  name: 'Layout: featured',
  args: { layout: 'featured' },
};
export const NarrowList: ElementStory = {
  name: 'At 240 px: list',
  args: { layout: 'list' },
  globals: { viewport: { value: 'w240' } },
};
export const NarrowCards: ElementStory = {
  name: 'At 240 px: cards',
  args: { layout: 'cards' },
  globals: { viewport: { value: 'w240' } },
};
export const NarrowCompact: ElementStory = {
  name: 'At 240 px: compact',
  args: { layout: 'compact' },
  globals: { viewport: { value: 'w240' } },
};
export const NarrowHeadlines: ElementStory = {
  name: 'At 240 px: headlines',
  args: { layout: 'headlines' },
  globals: { viewport: { value: 'w240' } },
};
export const NarrowFeatured: ElementStory = {
  name: 'At 240 px: featured',
  args: { layout: 'featured' },
  globals: { viewport: { value: 'w240' } },
};

export const Bokmal: ElementStory = { name: 'Language: Bokmål', globals: { language: 'nb' } };
export const Nynorsk: ElementStory = { name: 'Language: Nynorsk', globals: { language: 'nn' } };
export const English: ElementStory = { name: 'Language: English', globals: { language: 'en' } };
export const NorthernSami: ElementStory = {
  name: 'Language: Davvisámegiella',
  globals: { language: 'se' },
};

export const DarkPage: ElementStory = { name: 'Theme: dark page', globals: { theme: 'dark' } };
export const DarkElement: ElementStory = {
  name: 'Theme: dark element',
  args: { theme: 'dark' },
  globals: { theme: 'dark' },
};
export const LightOnDark: ElementStory = { name: 'Theme: light element', args: { theme: 'light' } };
export const TintedBand: ElementStory = {
  name: 'On a tinted band',
  globals: { background: 'tinted' },
};
export const Sidebar: ElementStory = {
  name: 'In a small sidebar',
  args: { limit: 3 },
  globals: { background: 'sidebar' },
};
export const DarkList: ElementStory = {
  name: 'Dark: list',
  args: { layout: 'list' },
  globals: { theme: 'dark' },
};
export const DarkCards: ElementStory = {
  name: 'Dark: cards',
  args: { layout: 'cards' },
  globals: { theme: 'dark' },
};
export const DarkCompact: ElementStory = {
  name: 'Dark: compact',
  args: { layout: 'compact' },
  globals: { theme: 'dark' },
};
export const DarkHeadlines: ElementStory = {
  name: 'Dark: headlines',
  args: { layout: 'headlines' },
  globals: { theme: 'dark' },
};
export const DarkFeatured: ElementStory = {
  name: 'Dark: featured',
  args: { layout: 'featured' },
  globals: { theme: 'dark' },
};
export const RecipeMunicipality: ElementStory = {
  name: 'Recipe: a municipality’s page',
  decorators: [recipes.municipality],
};
export const RecipeNewspaper: ElementStory = {
  name: 'Recipe: a newspaper',
  decorators: [recipes.newspaper],
};
export const RecipeTech: ElementStory = {
  name: 'Recipe: a tech company',
  decorators: [recipes.tech],
};
export const RecipeDense: ElementStory = {
  name: 'Recipe: dense intranet',
  decorators: [recipes.dense],
};
export const RecipeContrast: ElementStory = {
  name: 'Recipe: strong contrast',
  decorators: [recipes.contrast],
};

export const Loading: ElementStory = { name: 'State: loading', ...feed('never') };
export const Empty: ElementStory = { name: 'State: empty', ...feed('empty') };
export const Unavailable: ElementStory = {
  name: 'State: server down',
  ...feed('unavailable'),
  play: async ({ canvasElement }) => {
    await readerOf(canvasElement).sees('Prøv igjen');
  },
};
export const Gone: ElementStory = { name: 'State: feed gone', ...feed('gone') };
export const NoNetwork: ElementStory = { name: 'State: no network', ...feed('no-network') };
export const NotJson: ElementStory = { name: 'State: a login page instead', ...feed('not-json') };
export const NotAFeed: ElementStory = {
  name: 'State: JSON that is no feed',
  ...feed('not-a-feed'),
};
export const SlowNetwork: ElementStory = { name: 'State: slow network', ...feed('slow') };
export const NotAnAddress: ElementStory = {
  name: 'State: no address',
  args: { src: 'javascript:alert(1)' },
};
export const Stale: ElementStory = { name: 'State: stale', args: { preview: 'stale' } };
export const Offline: ElementStory = { name: 'State: offline', args: { preview: 'offline' } };
/** The first answer fails; a reader asks again. */
export const TryAgain: ElementStory = {
  name: 'Interaction: try again',
  args: { src: undefined },
  play: async ({ canvasElement }) => {
    const reader = readerOf(canvasElement);
    const element = canvasElement.querySelector('knf-news');
    element?.setAttribute('src', `feeds/second-time.json?${Date.now()}`);
    await reader.clicks('Prøv igjen');
    await reader.seesItems(1);
  },
};
/** A host that shows items itself takes the click. */
export const HostTakesTheClick: ElementStory = {
  name: 'Interaction: the host takes the click',
  args: { open: 'event' },
  play: async ({ canvasElement }) => {
    const chosen: string[] = [];
    canvasElement.addEventListener('knf-select', (event) => {
      event.preventDefault();
      chosen.push(event.detail.item.id);
    });
    const reader = readerOf(canvasElement);
    const [first] = await reader.seesItems(1);
    const link = first?.querySelector<HTMLElement>('[part~="link"], a');
    link?.click();
    await expect(chosen).toHaveLength(1);
  },
};

export const NoHeading: ElementStory = { args: { heading: '' } };
export const OwnHeading: ElementStory = {
  args: { heading: 'Fra næringslivet', 'heading-level': 3 },
};
export const NoImages: ElementStory = { args: { images: 'none' } };
export const TwentyItems: ElementStory = { args: { limit: 20 } };
export const MoreButton: ElementStory = {
  name: 'Paging: more',
  args: { paging: 'more', limit: 3 },
};
export const Pages: ElementStory = { name: 'Paging: pages', args: { paging: 'pages', limit: 3 } };
export const Filters: ElementStory = {
  name: 'Filters: all',
  args: { filters: 'tag region month search', limit: 10 },
};
export const OneTag: ElementStory = { name: 'Only one tag', args: { tag: 'Bærekraft' } };
export const OneRegion: ElementStory = {
  name: 'Only one region',
  args: { region: 'osloregionen' },
};
export const Expand: ElementStory = { name: 'Items open in place', args: { open: 'expand' } };

export const OneItem: ElementStory = { name: 'Content: one item', ...feed('one-item') };
export const LongWords: ElementStory = { name: 'Content: very long words', ...feed('long-words') };
export const WithoutPictures: ElementStory = { name: 'Content: no pictures', ...feed('no-images') };
export const BrokenPictures: ElementStory = {
  name: 'Content: pictures that do not come',
  ...feed('broken-images'),
};
export const FortyTags: ElementStory = { name: 'Content: forty tags', ...feed('many-tags') };
export const TenThousand: ElementStory = {
  name: 'Content: ten thousand items',
  ...feed('ten-thousand'),
};
export const RightToLeft: ElementStory = {
  name: 'Content: right-to-left text inside',
  ...feed('right-to-left'),
};
export const UntrustedText: ElementStory = {
  name: 'Content: markup in the text',
  ...feed('untrusted-text'),
};
export const WithoutDates: ElementStory = { name: 'Content: no dates', ...feed('without-dates') };
export const SomeBroken: ElementStory = {
  name: 'Content: broken items among good ones',
  ...feed('some-broken'),
};
export const OldJsonFeed: ElementStory = {
  name: 'Content: JSON Feed 1.0, the least of it',
  ...feed('nothing-but-fields-required'),
};
