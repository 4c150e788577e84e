import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Described } from '../scripts/manifest/manifest.ts';
import { declarationOf, elementOf } from './element-story.ts';
import { inRecipe, recipeSheets } from './recipes.ts';
import type { RecipeName } from './recipes.ts';

/** Pages written from the manifest: what a designer may change, and where. */
const meta: Meta = { title: 'Guide', tags: ['!autodocs'] };

export default meta;

const TAG = 'knf-news';

/** What the recipes are called where they are shown. */
const RECIPE_NAMES: Readonly<Record<RecipeName, string>> = {
  municipality: 'A municipality’s page',
  newspaper: 'A newspaper',
  tech: 'A tech company',
  dense: 'A dense intranet',
  contrast: 'Strong contrast',
};

/** Cells of the tables: lines between rows, and nothing at the edges. */
const CELL =
  'padding: 0.375rem 1.5rem 0.375rem 0; border-block-end: 1px solid color-mix(in srgb, currentcolor 17%, transparent); text-align: start';

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
          defaultOf(property, sample),
          property.description ?? '',
          tokenField(property.name ?? '', sample),
        ]),
      ),
      section('As it looks', sample),
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
      listing('Slots', slots, (name) => name || '(default)'),
      listing('States', cssStates, (name) => `${TAG}:state(${name})`),
      listing('Events', events, (name) => name),
    );
    return page;
  },
};

/** The same elements in the looks of five kinds of pages, with the style that makes each. */
export const ThemingRecipes: StoryObj = {
  render: () => {
    const page = document.createElement('div');
    page.append(heading('Theming recipes'));
    for (const [key, sheet] of Object.entries(recipeSheets)) {
      const name = RECIPE_NAMES[key as RecipeName];
      const place = inRecipe(
        key as RecipeName,
        elementOf(TAG, { src: 'feeds/sample.json', limit: 2, loading: 'eager', heading: name }),
      );
      const block = document.createElement('pre');
      block.tabIndex = 0;
      block.style.cssText =
        'overflow: auto; padding: 0.75rem; background: color-mix(in srgb, currentcolor 6%, transparent); font-size: 0.8125rem';
      block.append(sheet);
      page.append(heading(name, 3), block, place);
    }
    return page;
  },
};

function section(title: string, content: Node): HTMLElement {
  const part = document.createElement('section');
  part.append(heading(title, 3), content);
  return part;
}

function listing(title: string, list: readonly Described[], nameOf: (name: string) => string) {
  const rows = list.map(({ name = '', description = '' }) => [code(nameOf(name)), description]);
  return section(title, table(['Name', 'Meaning'], rows));
}

/** The default of a custom property; a colour is shown as well as named. */
function defaultOf(
  { name = '', default: written }: Described & { readonly default?: string },
  sample: HTMLElement,
): Node {
  const place = document.createElement('span');
  place.style.cssText = 'display: inline-flex; align-items: center; gap: 0.5em';
  // What the element makes of it is known once it has drawn itself.
  requestAnimationFrame(() => {
    const own = name.replace('--knf-', '--_').replace('text-muted', 'muted');
    const made = getComputedStyle(sample).getPropertyValue(own).trim();
    const value = written ?? (made || 'inherit');
    if (CSS.supports('color', value) && value !== 'inherit') {
      const swatch = document.createElement('span');
      swatch.style.cssText = `inline-size: 1.5em; block-size: 1.5em; flex: none; border: 1px solid; background: ${value}`;
      place.append(swatch);
    }
    place.append(code(value));
  });
  return place;
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
  element.style.whiteSpace = content.startsWith('--') ? 'nowrap' : '';
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
  element.style.cssText = 'border-collapse: collapse; font-size: 0.875rem; margin-block-end: 2rem';
  const cells = head.map((title) => {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.style.cssText = CELL;
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
    for (const content of row) {
      const cell = line.insertCell();
      cell.style.cssText = CELL;
      cell.append(content);
    }
  }
  return element;
}
