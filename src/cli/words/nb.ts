import type { Words } from './words.ts';

const help = `knf: lag, sjekk, konverter og publiser innhold til KNF Widgets

  knf validate <fil|url>           finn feil i en feed, med linje og kolonne
      --strict                     advarsler teller som feil
  knf convert <fil|url> --to F     F: knf, jsonfeed, rss, atom, ics, jsonld, ninjs
      --out FIL                    skriv dit, ikke til standard ut
      --one-page                   følg ikke en liste til de neste sidene
      --strict                     feil dersom noe ikke lar seg ta med
  knf build [mappe]                Markdown og bilder til en publisert feed
      --out MAPPE                  standard: public
      --watch                      bygg på nytt når noe endres
  knf new post|event <tittel>      begynn på en innholdsfil
      --folder MAPPE               standard: content
  knf serve [mappe]                prøv den bygde mappen: CORS, ETag, oppdaterer seg selv
      --port N                     standard: 4180
  knf snippet                      koden som redaktøren limer inn
      --feed URL --base URL --element TAGG --dist MAPPE
  knf regions map <fil|url> --at D kart med ekte grenser, av Kartverkets GeoJSON
      --property FELT              feltet med kommunenummeret
      --crs EPSG:25833             koordinatsystemet, der filen ikke sier det
      --credit TEKST --max-bytes N --out FIL
  knf help

Kilder: JSON Feed, RSS, Atom, iCalendar, WordPress, The Events Calendar, ninjs og sider med
schema.org JSON-LD; "-" er standard inn.

Overalt: --json (for maskiner), --lang nb|en, --help, --version
Sluttkoder: 0 ferdig · 1 feil i innholdet · 2 ikke forstått · 3 kunne ikke lese · 4 kunne ikke skrive
`;

/** Bokmål. */
export const nb: Words = {
  language: 'nb',
  help,
  faults: {
    'unknown-command': (subject) => `Ukjent kommando: ${subject}. Se: knf help`,
    'unknown-option': (subject) => `${subject}. Se: knf help`,
    'missing-argument': (subject) => `Mangler: ${subject}. Se: knf help`,
    'too-many-arguments': (subject) => `Ett argument for mye: ${subject}`,
    'wrong-value': (subject, detail) => `${subject} må være ${detail}`,
    'out-around-content': (subject) =>
      `${subject} rommer selve innholdet; velg en mappe ved siden av med --out`,
    'not-found': (subject) => `Finnes ikke: ${subject}`,
    'no-settings': (subject) =>
      `${subject} mangler; der må title og base_url (adressen til den publiserte mappen) stå`,
    'is-folder': (subject) => `${subject} er en mappe, ikke en fil`,
    'is-file': (subject) => `${subject} er en fil, ikke en mappe`,
    'no-permission': (subject) => `Har ikke lov til å lese ${subject}`,
    'read-failed': (subject, detail) => `Kunne ikke lese ${subject} (${detail})`,
    network: (subject, detail) => `Fikk ikke kontakt med ${subject} (${detail})`,
    'http-status': (subject, detail) => `${subject} svarte ${detail}`,
    timeout: (subject, detail) => `${subject} svarte ikke innen ${detail} s`,
    'too-large': (subject, detail) => `${subject} er større enn ${detail} MB`,
    empty: (subject) => `${subject} er tom`,
    binary: (subject) => `${subject} er ikke tekst`,
    'broken-json': (subject, detail) => `${subject} er ikke gyldig JSON${detail && `: ${detail}`}`,
    'unknown-format': (subject) => `${subject} er ikke i noe kjent format`,
    'nothing-in-it': (subject) => `${subject} har ingen artikler eller arrangementer i JSON-LD`,
    'not-a-feed': (subject, detail) => `${subject} er ingen feed${detail && `: ${detail}`}`,
    'not-json': (subject, detail) =>
      `${subject} er ${detail}, og bare JSON-feeder valideres. Først: knf convert ${subject} --to knf`,
    'bad-settings': (subject) => `${subject} må rettes først; ingenting er bygget`,
    redirected: (subject, detail) => `${subject} fører til et annet nettsted, ${detail}`,
    'other-format': (subject, detail) => `${subject} er noe annet enn sidene før den (${detail})`,
    aborted: (subject) => `Avbrutt; ${subject} er ikke ferdig`,
    'write-failed': (subject, detail) => `Kunne ikke skrive ${subject} (${detail})`,
    'already-there': (subject) => `${subject} finnes alt; ingenting er skrevet`,
    'port-taken': (subject) => `Port ${subject} er i bruk; velg en annen med --port`,
  },
  error: 'feil',
  warning: 'advarsel',
  expectedButGot: (expected, received) => `ventet ${expected}, fant ${received}`,
  brokenJson: 'Rett JSON-en her; en editor med støtte for JSON viser det samme.',
  fix: 'Rett det',
  summary: (items, errors, warnings) =>
    `${items} ${items === 1 ? 'sak' : 'saker'}, ${errors} feil, ${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'}`,
  converted: (items, format, pages) =>
    `${items} ${items === 1 ? 'sak' : 'saker'} fra ${format}${pages > 1 ? ` (${pages} sider)` : ''}`,
  readingPage: (page, items) => `leser side ${page} (${items} saker så langt)`,
  unread: {
    'one-page': (url) => `ikke lest, siden du ba om én side: ${url}`,
    'from-file': (url) => `ikke lest, siden kilden er en fil: neste side, ${url}`,
    'other-origin': (url) => `ikke lest: neste side ligger på et annet nettsted, ${url}`,
    loop: (url) => `ikke lest: sidene går i ring, ved ${url}`,
    'too-many': (url) => `ikke lest, siden en feed ikke rommer mer: ${url} og det som følger`,
    failed: (url, detail) => `${detail || url}. Det som ble lest før denne siden, er tatt med.`,
  },
  lost: (field, count, example) => `ikke tatt med: ${field} (${count}×, først i ${example})`,
  nothingLost: 'ingenting gikk tapt',
  wrote: (path) => `skrev ${path}`,
  progress: {
    read: (done, of) => `leser ${done} av ${of}`,
    publish: (done, of) => `skriver side ${done} av ${of}`,
  },
  built: (posts, events, out) =>
    `${posts} ${posts === 1 ? 'post' : 'poster'} og ${events} ${events === 1 ? 'arrangement' : 'arrangementer'} i ${out}.`,
  drafts: (count) => ` ${count} kladd${count === 1 ? '' : 'er'} holdt utenfor (draft: true).`,
  files: (written, unchanged, removed) =>
    `Filer: ${written} skrevet, ${unchanged} uendret, ${removed} fjernet.`,
  watching: (folder) => `følger med på ${folder}; Ctrl-C avslutter`,
  noSharp: 'Bildene publiseres som de er. For flere størrelser av hvert bilde: npm install sharp',
  borders: {
    'not-geojson': 'Filen har ingen FeatureCollection.',
    'no-code-property': 'Fant ikke kommunenummeret; oppgi feltet med --property.',
    'unknown-reference-system':
      'Ukjent koordinatsystem; oppgi det med --crs: EPSG:4258, 4326, 25832, 25833 eller 25835.',
    'duplicate-municipality': 'Flere flater har samme nummer og er slått sammen:',
    'extra-municipality': 'Ikke kommuner på den datoen:',
    'missing-municipality': 'Mangler kommunene:',
    'too-large': 'Filen ble større enn --max-bytes.',
  },
  mapped: (municipalities, bytes) => `${municipalities} kommuner, ${bytes} byte (brotli)`,
};
