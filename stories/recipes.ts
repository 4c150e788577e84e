import type { Decorator } from '@storybook/web-components-vite';
import municipality from '../demo/themes/municipality.css?raw';
import newspaper from '../demo/themes/newspaper.css?raw';
import tech from '../demo/themes/tech.css?raw';

/**
 * Looks of pages that partners have, each made of custom properties and parts and nothing else: what
 * a partner writes in the page's own style sheet. The first three are those of `docs/theming.md`.
 */
export const recipeSheets = {
  municipality,
  newspaper,
  tech,
  dense: `.knf-dense {
  --knf-gap: 0.5em;
  --knf-radius: 0.25em;
  --knf-image-ratio: 1;
  font-size: 0.875em;
}`,
  contrast: `.knf-contrast {
  --knf-text: light-dark(#000, #fff);
  --knf-text-muted: light-dark(#000, #fff);
  --knf-border: light-dark(#000, #fff);
  --knf-surface: light-dark(#fff, #000);
  --knf-accent: light-dark(#003e8a, #ffe066);
  --knf-accent-text: light-dark(#fff, #000);
}`,
} as const satisfies Readonly<Record<string, string>>;

/** Name of a recipe. */
export type RecipeName = keyof typeof recipeSheets;

/** An element in the look of a recipe, with the style sheet that makes it. */
export function inRecipe(name: RecipeName, element: Element): HTMLElement {
  const place = document.createElement('div');
  const style = document.createElement('style');
  style.textContent = recipeSheets[name];
  element.classList.add(`knf-${name}`);
  place.append(style, element);
  return place;
}

/** A decorator for each recipe. */
export const recipes = {
  municipality: recipe('municipality'),
  newspaper: recipe('newspaper'),
  tech: recipe('tech'),
  dense: recipe('dense'),
  contrast: recipe('contrast'),
} as const satisfies Readonly<Record<RecipeName, Decorator>>;

function recipe(name: RecipeName): Decorator {
  return (story) => {
    const content: unknown = story();
    if (!(content instanceof Element)) throw new TypeError('a story gives an element');
    return inRecipe(name, content);
  };
}
