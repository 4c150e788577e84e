import type { MoreMessages } from './more-messages.ts';

/** Norwegian bokmål. */
export const more = {
  event: {
    at: (time) => `kl. ${time}`,
    inDays: (days) => `om ${days} dager`,
    movedFrom: (date) => `Flyttet fra ${date}`,
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
    previous: 'Forrige måned',
    next: 'Neste måned',
    week: 'Uke',
    weekNumber: (week) => `Uke ${week}`,
    count: (events) => `${events} ${events === 1 ? 'arrangement' : 'arrangementer'}`,
    more: (events) => `+${events} til`,
    noEventsOn: (date) => `Ingen arrangementer ${date}`,
  },
  reading: {
    updated: (age) => `Sist oppdatert ${age}.`,
    offline: 'Du er uten nett.',
    search: 'Søk',
    tag: 'Emne',
    region: 'Område',
    month: 'Måned',
    all: 'Alle',
    clear: 'Fjern filtre',
    fits: (count, total) => `${count} av ${total} treff`,
    shown: (count, total) => `Viser ${count} av ${total}`,
    nothingFits: 'Ingen treff på det du har valgt.',
    more: 'Vis flere',
    moreFailed: 'Flere kunne ikke hentes. Prøv igjen om litt.',
    pages: 'Sider',
    page: (page) => `Side ${page}`,
    previousPage: 'Forrige side',
    nextPage: 'Neste side',
  },
  post: {
    contents: 'I dette innlegget',
    regions: 'Gjelder',
    mentions: 'Omtalt',
    ownPage: 'Åpne på egen side',
    notFound: 'Innlegget finnes ikke lenger.',
  },
} satisfies MoreMessages;
