/**
 * Other formats in and out of the model. Pure: no network, no files, no clock. Writers are here at
 * once; `readSource` loads the parser of a format when a document of that format comes.
 */
export { lossesOf } from './loss.ts';
export type { Loss } from './loss.ts';
export { readSource } from './read-source.ts';
export type { SourceFault, SourceFormat, SourceRead } from './read-source.ts';
export { decodedText } from './source-text.ts';
export type { SourceText } from './source-text.ts';
export { writeAtom } from './atom-write.ts';
export { writeCalendar } from './calendar-write.ts';
export { writeJsonFeed, writeKnf } from './json-feed-write.ts';
export type { WrittenOrRefused } from './json-feed-write.ts';
export { writeJsonLd } from './json-ld-write.ts';
export { jsonLdOf } from './json-ld.ts';
export type { JsonLd } from './json-ld.ts';
export { writeNinjs } from './ninjs-write.ts';
export { writeRss } from './rss-write.ts';
export type { Written } from './written.ts';
