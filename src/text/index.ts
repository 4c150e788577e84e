/** How things are put in words: phrases by language, dates, excerpts. */
export { excerptOf, wordsOf } from './excerpt.ts';
export { eventWords } from './event-words.ts';
export { postDate } from './post-date.ts';
export type { EventWords } from './event-words.ts';
export { pluralOf, relativeTime } from './counted.ts';
export { formatterOf } from './formatters.ts';
export type { DateFormatter } from './formatters.ts';
export {
  DEFAULT_LANGUAGE,
  languageFor,
  loadMessages,
  loadMoreMessages,
  messagesOf,
  moreMessagesOf,
} from './language.ts';
export type { Language } from './language.ts';
export type { Messages } from './messages/messages.ts';
export type { MoreMessages } from './messages/more-messages.ts';
export { describeProblem } from './problem-words.ts';
export type { ProblemLanguage, ProblemWords } from './problem-words.ts';
