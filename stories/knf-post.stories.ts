import { elementMeta } from './element-story.ts';
import type { ElementStory } from './element-story.ts';

export default {
  title: 'Post',
  ...elementMeta('knf-post', { src: 'feeds/sample.json', item: 'uka-oppsummert-2023-03-10' }),
};

export const Default: ElementStory = {};
export const DarkPage: ElementStory = { name: 'Theme: dark page', globals: { theme: 'dark' } };
export const Narrow: ElementStory = {
  name: 'At 240 px',
  globals: { viewport: { value: 'w240' } },
};
export const Nynorsk: ElementStory = { name: 'Language: Nynorsk', globals: { language: 'nn' } };
export const NotThere: ElementStory = {
  name: 'State: no such post',
  args: { item: 'finnes-ikke' },
};
export const Unavailable: ElementStory = {
  name: 'State: feed gone',
  args: { src: 'feeds/gone.json' },
};
