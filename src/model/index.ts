/**
 * What is said: feeds, posts, events and regions as types and schemas, with tolerant reading and
 * strict writing. Pure: no DOM, no network, no clock.
 */
export { decodeFeed, FORMAT_VERSION } from './decode.ts';
export type { Decoded, DecodeOptions } from './decode.ts';
export { encodeFeed } from './encode.ts';
export type { Encoded, EncodeFault } from './encode.ts';
export { MAX_BYTES, MAX_DEPTH, MAX_ITEMS, MAX_PROBLEMS, MAX_STRING } from './limits.ts';
export { PROBLEM_LEVELS } from './problem.ts';
export type { Problem, ProblemCode, ProblemLevel } from './problem.ts';
export { isRichTextTree } from './rich-text.ts';
export type * from './rich-text.ts';
export { addDays, isEventTime, isLocalDateTime, isPlainDate, localAt } from './calendar.ts';
export { dateAt, DEFAULT_TIME_ZONE, epochMsOf, isInstant, isTimeZone } from './time.ts';
export type { EventTime, Instant, LocalDateTime, PlainDate, TimeZone } from './time.ts';
export { weekOf } from './week.ts';
export type { Week } from './week.ts';
export type { ImageUrl, LinkUrl } from './url.ts';
export { Attachment, FocalPoint, Image, ImageSize } from './schema/image.ts';
export {
  Author,
  Geo,
  Mention,
  Organisation,
  Person,
  Place,
  VirtualLocation,
} from './schema/party.ts';
export { Region, RegionNames } from './schema/region.ts';
export { Post, Section, SectionLink } from './schema/post.ts';
export {
  AttendanceMode,
  DatePrecision,
  Event,
  EventStatus,
  Offer,
  ProgramRow,
  Recurrence,
  RecurrenceOverride,
  Registration,
  RegistrationStatus,
} from './schema/event.ts';
export { Feed, Item } from './schema/feed.ts';
