import type { Language } from '../../../text/language.ts';

/** What is said of a feed's items on a map. */
interface CountMessages {
  readonly posts: (count: number) => string;
  readonly events: (count: number) => string;
  readonly wider: (counts: string) => string;
}

/** In every language: they are few, and fetched only where a map counts. */
export const countMessages: Readonly<Record<Language, CountMessages>> = {
  nb: {
    posts: (count) => (count === 1 ? '1 nyhet' : `${count} nyheter`),
    events: (count) => (count === 1 ? '1 arrangement' : `${count} arrangementer`),
    wider: (counts) => `${counts} gjelder større områder.`,
  },
  nn: {
    posts: (count) => `${count} nyhende`,
    events: (count) => `${count} arrangement`,
    wider: (counts) => `${counts} gjeld større område.`,
  },
  en: {
    posts: (count) => (count === 1 ? '1 news item' : `${count} news items`),
    events: (count) => (count === 1 ? '1 event' : `${count} events`),
    wider: (counts) => `${counts} concern larger areas.`,
  },
  se: {
    posts: (count) => (count === 1 ? '1 ođas' : `${count} ođđasa`),
    events: (count) => (count === 1 ? '1 dáhpáhus' : `${count} dáhpáhusa`),
    wider: (counts) => `${counts} gusket stuorit guovlluide.`,
  },
};
