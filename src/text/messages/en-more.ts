import { pluralOf } from '../formatters.ts';
import type { MoreMessages } from './more-messages.ts';

const plural = pluralOf('en');

/** English. */
export const more = {
  calendar: {
    file: 'Download calendar file',
    google: 'Google Calendar',
    outlook: 'Outlook',
    share: 'Share',
  },
  month: {
    label: 'Calendar',
    previous: 'Previous month',
    next: 'Next month',
    week: 'Week',
    weekNumber: (week) => `Week ${week}`,
    count: (events) => `${events} ${plural(events, { one: 'event', other: 'events' })}`,
    more: (events) => `+${events} more`,
    noEventsOn: (date) => `No events on ${date}`,
  },
  reading: {
    updated: (age) => `Last updated ${age}.`,
    offline: 'You are offline.',
  },
} satisfies MoreMessages;
