import type { EventMessages } from './messages.ts';

/** What is said of events, in bokmål. */
export const events = {
  timeSeparator: '.',
  eventsHeading: 'Kommende arrangementer',
  allEvents: 'Se hele kalenderen',
  untitledEvent: 'Arrangement',
  today: 'I dag',
  tomorrow: 'I morgen',
  dateToCome: 'Dato kommer',
  timeToCome: 'Tid kommer',
  allDay: 'Hele dagen',
  from: (time) => `Fra ${time}`,
  online: 'På nett',
  yourTime: (time) => `${time} der du er`,
  closes: (when) => `Påmelding stenger ${when}`,
  free: 'Gratis',
  status: {
    ongoing: 'Pågår nå',
    cancelled: 'Avlyst',
    postponed: 'Utsatt',
    rescheduled: 'Flyttet',
    moved_online: 'Flyttet på nett',
    few_left: 'Få plasser igjen',
    full: 'Fullt',
    waitlist: 'Fullt · venteliste',
    closed: 'Påmeldingen er stengt',
    not_open: 'Påmeldingen er ikke åpnet',
  },
  register: 'Meld deg på',
  joinWaitlist: 'Sett meg på venteliste',
} satisfies EventMessages;
