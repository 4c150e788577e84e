import type { Words } from './words.ts';

const help = `knf: make, check, convert and publish feeds for KNF Widgets

  knf validate <file|url>          find what is wrong in a feed, with line and column
      --strict                     warnings count as errors
  knf convert <file|url> --to F    F: knf, jsonfeed, rss, atom, ics, jsonld, ninjs
      --out FILE                   write there, not to standard output
      --one-page                   do not follow a list to its next pages
      --strict                     fail where something cannot be carried
  knf build [folder]               Markdown and pictures to a published feed
      --out DIR                    default: public
      --watch                      build again when something changes
  knf new post|event <title>       start a file of content
      --folder DIR                 default: content
  knf serve [folder]               try the built folder: CORS, ETag, live reload
      --port N                     default: 4180
  knf snippet                      the code that an editor pastes
      --feed URL --base URL --element TAG --dist DIR
  knf regions map <file|url> --at D a map with real borders, from Kartverket's GeoJSON
      --property FIELD             the field with the municipality's number
      --crs EPSG:25833             the reference system, where the file does not say
      --credit TEXT --max-bytes N --out FILE
  knf help

Sources: JSON Feed, RSS, Atom, iCalendar, WordPress, The Events Calendar, ninjs, and pages with
schema.org JSON-LD; "-" is standard input.

Everywhere: --json (for machines), --lang nb|en, --help, --version
Exit codes: 0 done · 1 the content is wrong · 2 not understood · 3 could not read · 4 could not write
`;

/** English. */
export const en: Words = {
  language: 'en',
  help,
  faults: {
    'unknown-command': (subject) => `No such command: ${subject}. See: knf help`,
    'unknown-option': (subject) => `${subject}. See: knf help`,
    'missing-argument': (subject) => `Missing: ${subject}. See: knf help`,
    'too-many-arguments': (subject) => `One argument too many: ${subject}`,
    'wrong-value': (subject, detail) => `${subject} must be ${detail}`,
    'out-around-content': (subject) =>
      `${subject} holds the content itself; choose a folder beside it with --out`,
    'not-found': (subject) => `Not found: ${subject}`,
    'no-settings': (subject) =>
      `${subject} is missing; it must say title and base_url (the address of the published folder)`,
    'is-folder': (subject) => `${subject} is a folder, not a file`,
    'is-file': (subject) => `${subject} is a file, not a folder`,
    'no-permission': (subject) => `No permission to read ${subject}`,
    'read-failed': (subject, detail) => `Could not read ${subject} (${detail})`,
    network: (subject, detail) => `Could not reach ${subject} (${detail})`,
    'http-status': (subject, detail) => `${subject} answered ${detail}`,
    timeout: (subject, detail) => `${subject} did not answer within ${detail} s`,
    'too-large': (subject, detail) => `${subject} is larger than ${detail} MB`,
    empty: (subject) => `${subject} is empty`,
    binary: (subject) => `${subject} is not text`,
    'broken-json': (subject, detail) => `${subject} is not valid JSON${detail && `: ${detail}`}`,
    'unknown-format': (subject) => `${subject} is in no format that is known here`,
    'nothing-in-it': (subject) => `${subject} has no articles or events in JSON-LD`,
    'not-a-feed': (subject, detail) => `${subject} is not a feed${detail && `: ${detail}`}`,
    'not-json': (subject, detail) =>
      `${subject} is ${detail}, and only JSON feeds are validated. First: knf convert ${subject} --to knf`,
    'bad-settings': (subject) => `${subject} must be mended first; nothing was built`,
    redirected: (subject, detail) => `${subject} leads to another site, ${detail}`,
    'other-format': (subject, detail) =>
      `${subject} is not what the pages before it are (${detail})`,
    aborted: (subject) => `Broken off; ${subject} is not done`,
    'write-failed': (subject, detail) => `Could not write ${subject} (${detail})`,
    'already-there': (subject) => `${subject} is already there; nothing was written`,
    'port-taken': (subject) => `Port ${subject} is in use; choose another with --port`,
  },
  error: 'error',
  warning: 'warning',
  expectedButGot: (expected, received) => `expected ${expected}, got ${received}`,
  brokenJson: 'Mend the JSON at this place; an editor with JSON support shows it too.',
  fix: 'Fix',
  summary: (items, errors, warnings) =>
    `${items} ${items === 1 ? 'item' : 'items'}, ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  converted: (items, format, pages) =>
    `${items} ${items === 1 ? 'item' : 'items'} from ${format}${pages > 1 ? ` (${pages} pages)` : ''}`,
  readingPage: (page, items) => `reading page ${page} (${items} items so far)`,
  unread: {
    'one-page': (url) => `not read, as you asked for one page: ${url}`,
    'from-file': (url) => `not read, since the source is a file: its next page, ${url}`,
    'other-origin': (url) => `not read: the next page is on another site, ${url}`,
    loop: (url) => `not read: the pages go in a circle, at ${url}`,
    'too-many': (url) => `not read, since a feed holds no more: ${url} and what follows`,
    failed: (url, detail) => `${detail || url}. What was read before this page is kept.`,
  },
  lost: (field, count, example) => `not carried: ${field} (${count}×, first in ${example})`,
  nothingLost: 'nothing was lost',
  wrote: (path) => `wrote ${path}`,
  progress: {
    read: (done, of) => `reading ${done} of ${of}`,
    publish: (done, of) => `writing page ${done} of ${of}`,
  },
  built: (posts, events, out) =>
    `${posts} ${posts === 1 ? 'post' : 'posts'} and ${events} ${events === 1 ? 'event' : 'events'} in ${out}.`,
  drafts: (count) => ` ${count} ${count === 1 ? 'draft' : 'drafts'} left out (draft: true).`,
  files: (written, unchanged, removed) =>
    `Files: ${written} written, ${unchanged} unchanged, ${removed} removed.`,
  watching: (folder) => `watching ${folder}; Ctrl-C ends it`,
  noSharp: 'Pictures are published as they are. For several sizes of each: npm install sharp',
  borders: {
    'not-geojson': 'There is no FeatureCollection in the file.',
    'no-code-property': 'No municipality number was found; name its property with --property.',
    'unknown-reference-system':
      'Unknown reference system; name it with --crs: EPSG:4258, 4326, 25832, 25833 or 25835.',
    'duplicate-municipality': 'Several areas have one number and were joined:',
    'extra-municipality': 'No municipalities on that day:',
    'missing-municipality': 'Missing municipalities:',
    'too-large': 'The file is larger than --max-bytes.',
  },
  mapped: (municipalities, bytes) => `${municipalities} municipalities, ${bytes} bytes (brotli)`,
};
