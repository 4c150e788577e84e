import type { DateNames } from '../date-words.ts';
import type { WholeMessages } from './messages.ts';
import { samiRelativeTime } from './se-relative-time.ts';

/** Unicode CLDR, locale `se`; beside a day a month takes the genitive (`skábmamánu 24. b.`). */
const samiDates: DateNames = {
  months:
    'ođđajagemánnu guovvamánnu njukčamánnu cuoŋománnu miessemánnu geassemánnu suoidnemánnu borgemánnu čakčamánnu golggotmánnu skábmamánnu juovlamánnu',
  stop: '.',
  monthFirst: (month, day, year) => [
    month.replace(/mánnu$/, 'mánu'),
    month ? `${day} b.` : day,
    year,
  ],
};

/** Northern Sami. Most engines' `Intl` does not know it, so it brings its own way of counting time. */
export const messages = {
  language: 'se',
  dates: samiDates,
  days: {
    weekdays: 'sotnabeaivi vuossárga maŋŋebárga gaskavahkku duorastat bearjadat lávvardat',
    shortWeekdays: 'sotn vuos maŋ gask duor bear láv',
    shortMonths: 'ođđj guov njuk cuo mies geas suoi borg čakč golg skáb juov',
    dash: ' – ',
  },
  relativeTime: samiRelativeTime,
  newsHeading: 'Ođđaseamos ođđasat',
  allNews: 'Geahča buot ođđasiid',
  loading: 'Viežžamin sisdoalu',
  untitledPost: 'Bajilčállaga haga',
  events: {
    timeSeparator: '.',
    eventsHeading: 'Boahttevaš dáhpáhusat',
    allEvents: 'Geahča olles kaleandara',
    untitledEvent: 'Dáhpáhus',
    today: 'Odne',
    tomorrow: 'Ihttin',
    dateToCome: 'Beaivi almmuhuvvo maŋŋil',
    timeToCome: 'Áigi almmuhuvvo maŋŋil',
    allDay: 'Olles beaivvi',
    from: (time) => `Dii. ${time} rájes`,
    online: 'Neahtas',
    yourTime: (time) => `${time} du báikkálaš áiggi`,
    closes: (when) => `Dieđihanáigi nohká ${when}`,
    free: 'Nuvttá',
    status: {
      ongoing: 'Jođus dál',
      cancelled: 'Šluhttejuvvon',
      postponed: 'Maŋiduvvon',
      rescheduled: 'Sirdojuvvon',
      moved_online: 'Sirdojuvvon nehttii',
      few_left: 'Moadde saji vel',
      full: 'Dievva',
      waitlist: 'Dievva · vuordinlistu',
      closed: 'Dieđihanáigi lea nohkan',
      not_open: 'Dieđihanáigi ii leat vel álgán',
    },
    register: 'Dieđit iežat',
    joinWaitlist: 'Bija mu vuordinlistui',
  },
  states: {
    newsFailed: 'Ii lean vejolaš viežžat ođđasiid.',
    eventsFailed: 'Ii lean vejolaš viežžat dáhpáhusaid.',
    badSrc: 'Sisdoalu čujuhus ii leat gustovaš.',
    retryHint: 'Geahččal fas maŋŋelaš.',
    retry: 'Geahččal fas',
    noNews: 'Eai leat ođđasat dál.',
    noEvents: 'Eai leat boahttevaš dáhpáhusat dál.',
  },
} satisfies WholeMessages;
