import type { Language } from './language.ts';
import type { MoreMessages } from './messages/more-messages.ts';

/** Fetch a language's further phrases. */
export const moreLoaders: Readonly<Record<Language, () => Promise<{ more: MoreMessages }>>> = {
  nb: () => import('./messages/nb-more.ts'),
  nn: () => import('./messages/nn-more.ts'),
  en: () => import('./messages/en-more.ts'),
  se: () => import('./messages/se-more.ts'),
};
