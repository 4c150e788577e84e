import type { StateMessages } from './messages.ts';

/** What is said where there is nothing to show, in bokmål. */
export const states = {
  newsFailed: 'Nyhetene kunne ikke hentes.',
  eventsFailed: 'Arrangementene kunne ikke hentes.',
  badSrc: 'Adressen til innholdet er ikke gyldig.',
  retryHint: 'Prøv igjen om litt.',
  retry: 'Prøv igjen',
  noNews: 'Ingen nyheter akkurat nå.',
  noEvents: 'Ingen kommende arrangementer akkurat nå.',
} satisfies StateMessages;
