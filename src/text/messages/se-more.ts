import type { MoreMessages } from './more-messages.ts';

/** Northern Sami. */
export const more = {
  calendar: {
    file: 'Viečča kaleandarfiilla',
    google: 'Google kaleandar',
    outlook: 'Outlook',
    share: 'Juoge',
  },
  month: {
    label: 'Kaleandar',
    previous: 'Ovddit mánnu',
    next: 'Boahtte mánnu',
    week: 'Vahkku',
    weekNumber: (week) => `Vahkku ${week}`,
    // Counts above one take the genitive singular.
    count: (events) => `${events} ${events === 1 ? 'dáhpáhus' : 'dáhpáhusa'}`,
    more: (events) => `+${events} eará`,
    noEventsOn: (date) => `Eai leat dáhpáhusat: ${date}`,
  },
  reading: {
    updated: (age) => `Ođastuvvon ${age}.`,
    offline: 'Dus ii leat fierbmi.',
  },
} satisfies MoreMessages;
