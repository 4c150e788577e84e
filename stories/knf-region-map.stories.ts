import { elementMeta } from './element-story.ts';
import type { ElementStory } from './element-story.ts';

export default {
  title: 'Region map',
  ...elementMeta('knf-region-map', { region: 'osloregionen' }),
};

export const Default: ElementStory = {};
export const DarkPage: ElementStory = { name: 'Theme: dark page', globals: { theme: 'dark' } };
export const Narrow: ElementStory = {
  name: 'At 320 px',
  globals: { viewport: { value: 'w320' } },
};
export const English: ElementStory = { name: 'Language: English', globals: { language: 'en' } };
export const WholeCountry: ElementStory = { name: 'View: Norway', args: { view: 'norway' } };
export const ThenAndNow: ElementStory = {
  name: 'Compared with 2024',
  args: { at: '2023-01-01', compare: '2024-01-01' },
};
export const CountedFeed: ElementStory = {
  name: 'With the items of a feed counted',
  args: { src: 'feeds/sample.json' },
};
