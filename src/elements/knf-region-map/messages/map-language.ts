import type { Language } from '../../../text/language.ts';
import type { PartOf } from '../../shared/parts.ts';
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
export function mapMessagesOf(language: Language, partOf: PartOf): MapMessages | undefined {
  if (language === 'nb') return nb;
  const part = partOf(loaders[language]);
  return part === null ? nb : part?.messages;
}
