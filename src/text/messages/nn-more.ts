import type { MoreMessages } from './more-messages.ts';

/** Norwegian nynorsk. */
export const more = {
  event: {
    at: (time) => `kl. ${time}`,
    inDays: (days) => `om ${days} dagar`,
    movedFrom: (date) => `Flytta frå ${date}`,
    addToCalendar: 'Legg i kalender',
    latestEvent: 'Sist:',
  },
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
    search: 'Søk',
    tag: 'Emne',
    region: 'Område',
    month: 'Månad',
    all: 'Alle',
    clear: 'Fjern filter',
    fits: (count, total) => `${count} av ${total} treff`,
    shown: (count, total) => `Viser ${count} av ${total}`,
    nothingFits: 'Ingen treff på det du har valt.',
    more: 'Vis fleire',
    moreFailed: 'Fleire kunne ikkje hentast. Prøv igjen om litt.',
    pages: 'Sider',
    page: (page) => `Side ${page}`,
    previousPage: 'Førre side',
    nextPage: 'Neste side',
  },
  post: {
    contents: 'I dette innlegget',
    regions: 'Gjeld',
    mentions: 'Omtala',
    ownPage: 'Opne på eiga side',
    notFound: 'Innlegget finst ikkje lenger.',
  },
} satisfies MoreMessages;
