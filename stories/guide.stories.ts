import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Described } from '../scripts/manifest/manifest.ts';
import { declarationOf, elementOf } from './element-story.ts';
import { recipeStyles } from './recipes.ts';

/** Pages written from the manifest: what a designer may change, and where. */
const meta: Meta = { title: 'Guide', tags: ['!autodocs'] };

export default meta;

const TAG = 'knf-news';

/** Every custom property with its default and, where it is a colour or a size, what it looks like. */
export const DesignTokens: StoryObj = {
  render: () => {
    const { cssProperties = [] } = declarationOf(TAG);
    const page = document.createElement('div');
    const sample = elementOf(TAG, { src: 'feeds/sample.json', limit: 2, loading: 'eager' });
    page.append(
      heading('Design tokens'),
      text(
        'Set on the page, on any element around the widget, or on the widget itself. Type a value below and see.',
      ),
      table(
        ['Custom property', 'Default', 'What it is for', 'Try'],
        cssProperties.map((property) => [
          code(property.name ?? ''),
          property.default === undefined ? '' : code(property.default),
          property.description ?? '',
          tokenField(property.name ?? '', sample),
        ]),
      ),
      sample,
    );
    return page;
  },
};

/** What an element is made of: parts, slots, states and events, by the names that styles use. */
export const Anatomy: StoryObj = {
  render: () => {
    const { cssParts = [], slots = [], cssStates = [], events = [] } = declarationOf(TAG);
    const page = document.createElement('div');
    const sample = elementOf(TAG, { src: 'feeds/sample.json', limit: 2, loading: 'eager' });
    const outline = document.createElement('style');
    const choose = (part: string): void => {
      outline.textContent = `${TAG}::part(${part}) { outline: 2px dashed light-dark(#b3005e, #ff9ccf); outline-offset: 2px }`;
    };
    page.append(
      outline,
      heading('Anatomy'),
      text('Choose a part to see where it is.'),
      sample,
      table(
        ['Part', 'What it is'],
        cssParts.map(({ name = '', description = '' }) => [partButton(name, choose), description]),
      ),
      section('Slots', slots, (name) => name || '(default)'),
      section('States', cssStates, (name) => `${TAG}:state(${name})`),
      section('Events', events, (name) => name),
    );
    return page;
  },
};

/** The same elements in the looks of four kinds of pages, with the style that makes each. */
export const ThemingRecipes: StoryObj = {
  render: () => {
    const page = document.createElement('div');
    page.append(heading('Theming recipes'));
    for (const [name, style] of Object.entries(recipeStyles)) {
      const css = Object.entries(style).map(([property, value]) => `  ${property}: ${value};`);
      const place = document.createElement('div');
      for (const [property, value] of Object.entries(style)) {
        place.style.setProperty(property, value);
      }
      place.append(
        elementOf(TAG, { src: 'feeds/sample.json', limit: 2, loading: 'eager', heading: name }),
      );
      const block = document.createElement('pre');
      block.tabIndex = 0;
      block.style.overflow = 'auto';
      block.append(`knf-news, knf-events {\n${css.join('\n')}\n}`);
      page.append(heading(name, 3), block, place);
    }
    return page;
  },
};

function section(title: string, list: readonly Described[], nameOf: (name: string) => string) {
  const part = document.createElement('section');
  part.append(
    heading(title, 3),
    table(
      ['Name', 'Meaning'],
      list.map(({ name = '', description = '' }) => [code(nameOf(name)), description]),
    ),
  );
  return part;
}

function heading(title: string, level: 2 | 3 = 2): HTMLElement {
  const element = document.createElement(`h${level}`);
  element.append(title);
  return element;
}

function text(content: string): HTMLElement {
  const element = document.createElement('p');
  element.append(content);
  return element;
}

function code(content: string): HTMLElement {
  const element = document.createElement('code');
  element.append(content);
  return element;
}

function partButton(part: string, choose: (part: string) => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(`::part(${part})`);
  button.addEventListener('click', () => {
    choose(part);
  });
  return button;
}

function tokenField(property: string, sample: HTMLElement): HTMLElement {
  const input = document.createElement('input');
  input.setAttribute('aria-label', `Value of ${property}`);
  input.size = 12;
  input.addEventListener('input', () => {
    sample.style.setProperty(property, input.value);
  });
  return input;
}

function table(
  head: readonly string[],
  rows: readonly (readonly (string | Node)[])[],
): HTMLTableElement {
  const element = document.createElement('table');
  element.style.cssText = 'border-spacing: 1rem 0.25rem; text-align: start; font-size: 0.875rem';
  const cells = head.map((title) => {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.style.textAlign = 'start';
    cell.append(title);
    return cell;
  });
  element
    .createTHead()
    .insertRow()
    .append(...cells);
  const body = element.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const content of row) line.insertCell().append(content);
  }
  return element;
}
