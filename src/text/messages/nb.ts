import type { Messages } from './messages.ts';

/** Norwegian bokmål; its other phrases are in `nb-events.ts`, `nb-states.ts` and `nb-more.ts`. */
export const messages = {
  language: 'nb',
  dates: {
    months: 'januar februar mars april mai juni juli august september oktober november desember',
    stop: '.',
  },
  newsHeading: 'Siste nytt',
  allNews: 'Se alle nyheter',
  loading: 'Laster innhold',
  untitledPost: 'Uten tittel',
} satisfies Messages;
