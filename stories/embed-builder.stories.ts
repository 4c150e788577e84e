import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import written from 'virtual:custom-elements';
import styles from '../demo/builder.css?inline';
import page from '../demo/builder.html?raw';
import { startBuilder } from '../demo/builder.ts';
import type { Manifest } from '../scripts/manifest/manifest.ts';

/** The builder of the demo, in a shadow root: its ids and styles are its own. */
const meta: Meta = {
  title: 'Embed builder',
  tags: ['!autodocs'],
  // The same element stands there at three widths, under the same heading.
  parameters: { a11y: { options: { rules: { 'landmark-unique': { enabled: false } } } } },
};

export default meta;

export const Builder: StoryObj = {
  render: () => {
    const place = document.createElement('div');
    const root = place.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent = styles;
    root.append(style, ...new DOMParser().parseFromString(page, 'text/html').body.children);
    void startBuilder({
      root,
      manifest: written as Manifest,
      src: new URL('feeds/sample.json', location.href).href,
      base: new URL('./', location.href).href,
    });
    return place;
  },
  play: async ({ canvasElement }) => {
    const builder = [...canvasElement.querySelectorAll('div')].find(
      ({ shadowRoot }) => shadowRoot,
    )?.shadowRoot;
    const layout = builder?.querySelector<HTMLSelectElement>('[data-attribute="layout"]');
    if (!builder || !layout) throw new Error('no builder');

    layout.value = 'cards';
    layout.dispatchEvent(new InputEvent('input', { bubbles: true }));

    await expect(builder.getElementById('snippet')?.textContent).toContain('layout="cards"');
    await waitFor(
      () => {
        const items = builder
          .querySelector('[data-preview="720"] > *')
          ?.shadowRoot?.querySelectorAll('[part~="item"]');
        if (!items?.length) throw new Error('no preview');
      },
      { timeout: 15_000 },
    );
  },
};
