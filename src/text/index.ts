/** How things are put in words: phrases by language, dates, excerpts. */
export { dateRange, wholeDate } from './date-range.ts';
export type { DateStyle, DayNames } from './date-range.ts';
export { dateWords } from './date-words.ts';
export type { DateNames } from './date-words.ts';
export { excerptOf, wordsOf } from './excerpt.ts';
export { eventWords } from './event-words.ts';
export { postDate } from './post-date.ts';
export type { EventWords } from './event-words.ts';
export { relativeTime } from './counted.ts';
export {
  DEFAULT_LANGUAGE,
  languageFor,
  loadMessages,
  loadMoreMessages,
  messagesOf,
  moreMessagesOf,
} from './language.ts';
export type { Language } from './language.ts';
export { eventMessagesOf } from './event-messages.ts';
export { stateMessagesOf } from './state-messages.ts';
export type { EventMessages, Messages, StateMessages } from './messages/messages.ts';
export type { MoreMessages } from './messages/more-messages.ts';
export { describeProblem } from './problem-words.ts';
export type { ProblemLanguage, ProblemWords } from './problem-words.ts';
