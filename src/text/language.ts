import type { Messages } from './messages/messages.ts';
import { messages as nb } from './messages/nb.ts';

/** The languages the elements speak. */
export type Language = 'nb' | 'en';

/** The language of a page that says nothing. */
export const DEFAULT_LANGUAGE: Language = 'nb';

/** Bokmål is at hand from the start; other languages are fetched when a page asks for them. */
const loaders: Readonly<Record<Exclude<Language, 'nb'>, () => Promise<{ messages: Messages }>>> = {
  en: () => import('./messages/en.ts'),
};

const loaded = new Map<Language, Messages>([['nb', nb]]);

/**
 * The language of ours that serves a BCP 47 tag best: `en-GB` gives `en`, `no` and what we do not
 * speak give bokmål.
 */
export function languageFor(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  return primary in loaders ? (primary as Language) : DEFAULT_LANGUAGE;
}

/** The phrases of a language, where they have arrived. */
export function messagesOf(language: Language): Messages | undefined {
  return loaded.get(language);
}

/** Fetches the phrases of a language; bokmål stands in where they cannot be had. */
export async function loadMessages(language: Language): Promise<Messages> {
  const known = loaded.get(language);
  if (known || language === 'nb') return known ?? nb;
  try {
    const { messages } = await loaders[language]();
    loaded.set(language, messages);
    return messages;
  } catch {
    return nb;
  }
}
