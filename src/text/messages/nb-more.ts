import { pluralOf } from '../formatters.ts';
import type { MoreMessages } from './more-messages.ts';

const plural = pluralOf('nb');

/** Norwegian bokmål. */
export const more = {
  calendar: {
    file: 'Last ned kalenderfil',
    google: 'Google Kalender',
    outlook: 'Outlook',
    share: 'Del',
  },
  month: {
    label: 'Kalender',
    previous: 'Forrige måned',
    next: 'Neste måned',
    week: 'Uke',
    weekNumber: (week) => `Uke ${week}`,
    count: (events) =>
      `${events} ${plural(events, { one: 'arrangement', other: 'arrangementer' })}`,
    more: (events) => `+${events} til`,
    noEventsOn: (date) => `Ingen arrangementer ${date}`,
  },
  reading: {
    updated: (age) => `Sist oppdatert ${age}.`,
    offline: 'Du er uten nett.',
  },
} satisfies MoreMessages;
