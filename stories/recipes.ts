import type { Decorator } from '@storybook/web-components-vite';

/**
 * Looks of pages that partners have, each made of custom properties and nothing else: what a
 * partner writes in the page's own style sheet.
 */
export const recipeStyles = {
  municipality: {
    '--knf-accent': 'light-dark(#1f4a43, #8fd0c0)',
    '--knf-font-heading': "Charter, 'Bitstream Charter', Georgia, serif",
    '--knf-radius': '0',
    '--knf-border': 'light-dark(#b8cbc5, #3b524b)',
  },
  newspaper: {
    '--knf-font': "Georgia, 'Times New Roman', serif",
    '--knf-font-heading': "Georgia, 'Times New Roman', serif",
    '--knf-radius': '0',
    '--knf-gap': '1.5em',
    '--knf-image-ratio': '16 / 9',
    '--knf-accent': 'light-dark(#8a1c1c, #ff9d8c)',
  },
  dense: {
    '--knf-gap': '0.5em',
    '--knf-radius': '0.25em',
    '--knf-image-ratio': '1',
    'font-size': '0.875rem',
  },
  contrast: {
    '--knf-text': 'light-dark(#000, #fff)',
    '--knf-text-muted': 'light-dark(#000, #fff)',
    '--knf-border': 'light-dark(#000, #fff)',
    '--knf-surface': 'light-dark(#fff, #000)',
    '--knf-accent': 'light-dark(#003e8a, #ffe066)',
    '--knf-accent-text': 'light-dark(#fff, #000)',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Name of a recipe. */
export type RecipeName = keyof typeof recipeStyles;

/** A decorator for each recipe. */
export const recipes = {
  municipality: recipe('municipality'),
  newspaper: recipe('newspaper'),
  dense: recipe('dense'),
  contrast: recipe('contrast'),
} as const satisfies Readonly<Record<RecipeName, Decorator>>;

function recipe(name: RecipeName): Decorator {
  return (story) => {
    const place = document.createElement('div');
    for (const [property, value] of Object.entries(recipeStyles[name])) {
      place.style.setProperty(property, value);
    }
    const content: unknown = story();
    if (!(content instanceof Node)) throw new TypeError('a story gives a node');
    place.append(content);
    return place;
  };
}
