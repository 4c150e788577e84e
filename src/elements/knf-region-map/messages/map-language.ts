import type { Language } from '../../../text/language.ts';
import { late } from '../../shared/late.ts';
import type { MapMessages } from './map-messages.ts';
import { messages as nb } from './nb.ts';

/** Bokmål is at hand; the others are fetched when a page asks for them. */
const loaders: Readonly<
  Record<Exclude<Language, 'nb'>, () => Promise<{ readonly messages: MapMessages }>>
> = {
  nn: () => import('./nn.ts'),
  en: () => import('./en.ts'),
  se: () => import('./se.ts'),
};

/**
 * The map's phrases in a language. Bokmål stands in where they cannot be had.
 *
 * @returns `undefined` while they are on their way
 */
export function mapMessagesOf(language: Language, onArrival: () => void): MapMessages | undefined {
  if (language === 'nb') return nb;
  const part = late(loaders[language], onArrival);
  return part === null ? nb : part?.messages;
}
