import type { MoreMessages } from './more-messages.ts';

/** Norwegian nynorsk. */
export const more = {
  calendar: {
    file: 'Last ned kalenderfil',
    google: 'Google Kalender',
    outlook: 'Outlook',
    share: 'Del',
  },
  month: {
    label: 'Kalender',
    previous: 'Førre månad',
    next: 'Neste månad',
    week: 'Veke',
    weekNumber: (week) => `Veke ${week}`,
    // One form for one and for many.
    count: (events) => `${events} arrangement`,
    more: (events) => `+${events} til`,
    noEventsOn: (date) => `Ingen arrangement ${date}`,
  },
  reading: {
    updated: (age) => `Sist oppdatert ${age}.`,
    offline: 'Du er utan nett.',
  },
} satisfies MoreMessages;
