import type { Decorator } from '@storybook/web-components-vite';

/** What the element stands on, as the toolbar names it. */
const BACKGROUNDS: Readonly<Record<string, string>> = {
  page: 'background: Canvas',
  tinted: 'background: light-dark(#eaf1ee, #16241f)',
  sidebar: 'background: light-dark(#f1f1f1, #1d1d1d); font-size: 0.875rem; max-inline-size: 20rem',
};

/** Puts a story on a page of the toolbar's colour scheme, background and language. */
export const onPage: Decorator = (story, { globals }) => {
  const { theme, background, language } = globals as Readonly<Record<string, string>>;
  const page = document.createElement('div');
  page.lang = language ?? 'nb';
  page.style.cssText = [
    BACKGROUNDS[background ?? 'page'] ?? '',
    `color-scheme: ${theme ?? 'light'}`,
    'color: CanvasText; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif',
  ].join(';');
  const content: unknown = story();
  if (!(content instanceof Node)) throw new TypeError('a story gives a node');
  page.append(content);
  return page;
};
