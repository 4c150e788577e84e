import type { Preview } from '@storybook/web-components-vite';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { setupWorker } from 'msw/browser';
import manifest from 'virtual:custom-elements';
import '../src/elements/knf-widgets.ts';
import { feedHandlers } from '../stories/feed-handlers.ts';
import { onPage } from '../stories/on-page.ts';

setCustomElementsManifest(manifest);

const widths = [240, 320, 480, 720, 1280];

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [onPage],
  beforeAll: async () => {
    await setupWorker(...feedHandlers).start({
      quiet: true,
      onUnhandledRequest: 'bypass',
      serviceWorker: { url: 'mockServiceWorker.js' },
    });
  },
  globalTypes: {
    theme: {
      description: 'Colour scheme of the page',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light page' },
          { value: 'dark', title: 'Dark page' },
        ],
        dynamicTitle: true,
      },
    },
    background: {
      description: 'What the element stands on',
      toolbar: {
        title: 'Background',
        icon: 'paintbrush',
        items: [
          { value: 'page', title: 'Page' },
          { value: 'tinted', title: 'Tinted band' },
          { value: 'sidebar', title: 'Small grey sidebar' },
        ],
        dynamicTitle: true,
      },
    },
    language: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          { value: 'nb', title: 'Bokmål' },
          { value: 'nn', title: 'Nynorsk' },
          { value: 'en', title: 'English' },
          { value: 'se', title: 'Davvisámegiella' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light', background: 'page', language: 'nb' },
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true, sort: 'requiredFirst' },
    backgrounds: { disable: true },
    viewport: {
      options: Object.fromEntries(
        widths.map((width) => [
          `w${width}`,
          { name: `${width} px`, styles: { width: `${width}px`, height: '900px' }, type: 'other' },
        ]),
      ),
    },
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
      },
    },
    options: {
      storySort: {
        order: ['Welcome', 'News', 'Events', 'Post', 'Region map', 'Embed builder', 'Guide'],
      },
    },
  },
};

export default preview;
