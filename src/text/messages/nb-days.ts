import type { DayNames } from '../date-range.ts';

/** Days, in bokmål. */
export const days = {
  weekdays: 'søndag mandag tirsdag onsdag torsdag fredag lørdag',
  dash: '–',
} satisfies DayNames;
