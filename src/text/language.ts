import type { Messages, WholeMessages } from './messages/messages.ts';
import type { MoreMessages } from './messages/more-messages.ts';
import { messages as nb } from './messages/nb.ts';
import { moreLoaders } from './more-loaders.ts';

/** The languages the elements speak. */
export type Language = 'nb' | 'nn' | 'en' | 'se';

/** The language of a page that says nothing. */
export const DEFAULT_LANGUAGE: Language = 'nb';

/** Bokmål is at hand from the start; other languages are fetched when a page asks for them. */
const loaders: Readonly<
  Record<Exclude<Language, 'nb'>, () => Promise<{ messages: WholeMessages }>>
> = {
  nn: () => import('./messages/nn.ts'),
  en: () => import('./messages/en.ts'),
  se: () => import('./messages/se.ts'),
};

const loaded = new Map<Language, Messages>([['nb', nb]]);
const loadedMore = new Map<Language, MoreMessages>();

/**
 * The language of ours that serves a BCP 47 tag best: `en-GB` gives `en`, `nn-NO` gives `nn`, `no`
 * and what we do not speak give bokmål.
 *
 * @example
 * languageFor('nn-NO'); // → 'nn'
 * languageFor('de'); // → 'nb'
 */
export function languageFor(tag: string): Language {
  const [primary = ''] = tag.toLowerCase().split('-');
  return Object.hasOwn(loaders, primary) ? (primary as Language) : DEFAULT_LANGUAGE;
}

/**
 * The phrases of a language's first paint, where they have arrived.
 *
 * @example
 * messagesOf('nb')?.language; // → 'nb'
 */
export function messagesOf(language: Language): Messages | undefined {
  return loaded.get(language);
}

/**
 * Fetches the phrases of a language's first paint; bokmål stands in where they cannot be had.
 *
 * @example
 * const english = await loadMessages('en');
 * english.language; // → 'en'
 */
export async function loadMessages(language: Language): Promise<Messages> {
  const known = loaded.get(language);
  if (known || language === 'nb') return known ?? nb;
  try {
    const { messages } = await loaders[language]();
    loaded.set(language, messages);
    return messages;
  } catch {
    // Kept, or an element that waits for them would ask for ever.
    loaded.set(language, nb);
    return nb;
  }
}

/**
 * A language's further phrases, where `loadMoreMessages` has fetched them.
 *
 * @example
 * const more = moreMessagesOf('nn') ?? (await loadMoreMessages('nn'));
 * typeof more; // → 'object'
 */
export function moreMessagesOf(language: Language): MoreMessages | undefined {
  return loadedMore.get(language);
}

/**
 * Fetches a language's further phrases. Whatever needs them is a chunk of its own and waits for both.
 * It rejects where they cannot be had, as the chunk itself would.
 *
 * @example
 * await loadMoreMessages('en');
 * moreMessagesOf('en') !== undefined; // → true
 */
export async function loadMoreMessages(language: Language): Promise<MoreMessages> {
  const known = loadedMore.get(language);
  if (known) return known;
  const { more } = await moreLoaders[language]();
  loadedMore.set(language, more);
  return more;
}
