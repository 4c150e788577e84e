import type { MoreMessages } from './more-messages.ts';

/** Northern Sami. */
export const more = {
  event: {
    at: (time) => `dii. ${time}`,
    inDays: (days) => `${days} beaivvi geahčen`,
    movedFrom: (date) => `Sirdojuvvon, ovdal: ${date}`,
    addToCalendar: 'Bija kaleandarii',
    latestEvent: 'Maŋimuš:',
  },
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
    search: 'Oza',
    tag: 'Fáddá',
    region: 'Guovlu',
    month: 'Mánnu',
    all: 'Buot',
    clear: 'Váldde eret sillemiid',
    fits: (count, total) => `${count}/${total} heivejit`,
    shown: (count, total) => `Čájeha ${count}/${total}`,
    nothingFits: 'Ii gávdnon mihkkege dan mielde maid leat válljen.',
    more: 'Čájet eambbo',
    moreFailed: 'Eambbo ii lean vejolaš viežžat. Geahččal fas oanehis áiggi geahčen.',
    pages: 'Siiddut',
    page: (page) => `Siidu ${page}`,
    previousPage: 'Ovddit siidu',
    nextPage: 'Boahtte siidu',
  },
  post: {
    contents: 'Dán čállosis',
    regions: 'Guoská',
    mentions: 'Namahuvvon',
    ownPage: 'Raba iežas siiddus',
    notFound: 'Čálus ii gávdno šat.',
  },
} satisfies MoreMessages;
