import type { Messages } from './messages.ts';

/** Norwegian bokmål; its other phrases are in `nb-events.ts`, `nb-states.ts` and `nb-more.ts`. */
export const messages = {
  language: 'nb',
  locale: 'nb-NO',
  timeSeparator: '.',
  newsHeading: 'Siste nytt',
  allNews: 'Se alle nyheter',
  loading: 'Laster innhold',
  untitledPost: 'Uten tittel',
  today: 'I dag',
  tomorrow: 'I morgen',
  dateToCome: 'Dato kommer',
  timeToCome: 'Tid kommer',
  allDay: 'Hele dagen',
  from: (time) => `Fra ${time}`,
} satisfies Messages;
