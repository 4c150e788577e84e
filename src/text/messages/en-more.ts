import type { MoreMessages } from './more-messages.ts';

/** English. */
export const more = {
  event: {
    at: (time) => `at ${time}`,
    inDays: (days) => `in ${days} days`,
    movedFrom: (date) => `Moved from ${date}`,
    addToCalendar: 'Add to calendar',
    latestEvent: 'Latest:',
  },
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
    count: (events) => `${events} ${events === 1 ? 'event' : 'events'}`,
    more: (events) => `+${events} more`,
    noEventsOn: (date) => `No events on ${date}`,
  },
  reading: {
    updated: (age) => `Last updated ${age}.`,
    offline: 'You are offline.',
    search: 'Search',
    tag: 'Topic',
    region: 'Area',
    month: 'Month',
    all: 'All',
    clear: 'Clear filters',
    fits: (count, total) => `${count} of ${total} match`,
    shown: (count, total) => `Showing ${count} of ${total}`,
    nothingFits: 'Nothing matches what you have chosen.',
    more: 'Show more',
    moreFailed: 'More could not be loaded. Please try again in a moment.',
    pages: 'Pages',
    page: (page) => `Page ${page}`,
    previousPage: 'Previous page',
    nextPage: 'Next page',
  },
  post: {
    contents: 'In this post',
    regions: 'Concerns',
    mentions: 'Mentioned',
    ownPage: 'Open on its own page',
    notFound: 'The post is no longer available.',
  },
} satisfies MoreMessages;
