/** The feeds of the stories, as they come over the network. */
import sample from '../demo/feed.json' with { type: 'json' };
import sampleInEnglish from '../demo/feed-en.json' with { type: 'json' };
import { daysToNow, shiftFeedDates } from '../demo/shift-dates.ts';
import type { Json } from '../demo/shift-dates.ts';

interface Item {
  readonly [key: string]: Json;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A word longer than any column. */
const LONG_WORD = 'Fylkestrafikksikkerhetsutvalgssekretariatslederfunksjonene';

const LONG_SENTENCE =
  'Næringsforeningene i Drammen, Ringerike, Modum, Asker, Bærum og Kongsberg ber sammen om to tog i timen, fordi pendlerne, studentene og industriens kunder ikke kan vente på en bane som bare går annenhver gang de trenger den';

const ARABIC = 'أخبار المنتدى الاقتصادي في كونغسبرغ هذا الأسبوع';

/** A feed by the name in its address; `undefined` where there is none of that name. */
export function feedNamed(name: string, nowMs: number = Date.now()): Json | undefined {
  return Object.hasOwn(FEEDS, name) ? FEEDS[name]?.(nowMs) : undefined;
}

const FEEDS: Readonly<Record<string, (nowMs: number) => Json>> = {
  sample: (nowMs) => shiftFeedDates(sample, daysToNow(nowMs)),
  'sample-en': (nowMs) => shiftFeedDates(sampleInEnglish, daysToNow(nowMs)),
  empty: () => feedOf([]),
  'one-item': (nowMs) => feedOf([post(1, nowMs), event(1, nowMs)]),
  'long-words': (nowMs) =>
    feedOf([1, 2, 3].flatMap((number) => both(number, nowMs, longWords(number)))),
  'no-images': (nowMs) =>
    feedOf([1, 2, 3, 4, 5].flatMap((number) => both(number, nowMs, { image: null }))),
  'broken-images': (nowMs) =>
    feedOf([1, 2, 3].flatMap((number) => both(number, nowMs, { image: 'images/finnes-ikke.jpg' }))),
  'many-tags': (nowMs) =>
    feedOf(
      both(1, nowMs, { tags: Array.from({ length: 40 }, (_, index) => `Stikkord ${index + 1}`) }),
    ),
  'ten-thousand': (nowMs) =>
    feedOf(Array.from({ length: 5000 }, (_, index) => both(index + 1, nowMs, {})).flat()),
  'right-to-left': (nowMs) =>
    feedOf([
      ...both(1, nowMs, { title: ARABIC, summary: `${ARABIC}. ${ARABIC}.`, language: 'ar' }),
      ...both(2, nowMs, { title: `Uka oppsummert: ${ARABIC} (Kongsberg)` }),
    ]),
  'untrusted-text': (nowMs) =>
    feedOf(
      both(1, nowMs, {
        title: '<b>Ikke</b> markering &amp; <script>alert(1)</script>',
        summary: '<img src=x onerror=alert(1)> 1 < 2 & 3 > 2',
        url: 'javascript:alert(1)',
      }),
    ),
  'without-dates': (nowMs) =>
    feedOf(both(1, nowMs, { date_published: null, _knf: { type: 'event', start: null } })),
  'some-broken': (nowMs) =>
    feedOf([...both(1, nowMs, {}), 'ikke et innslag', { id: 7 }, ...both(2, nowMs, {})]),
  'nothing-but-fields-required': () => ({
    version: 'https://jsonfeed.org/version/1',
    title: 'En feed fra 2017',
    items: [{ id: '1', content_text: 'Bare tekst, uten tittel.' }],
  }),
};

function feedOf(items: readonly Json[]): Json {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Kongsberg Næringsforum',
    home_page_url: 'https://knf.example/',
    language: 'nb',
    _knf: { version: 1, time_zone: 'Europe/Oslo' },
    items: [...items],
  };
}

function both(number: number, nowMs: number, more: Item): readonly Item[] {
  const { _knf, ...rest } = more;
  return [
    { ...post(number, nowMs), ...rest },
    { ...event(number, nowMs), ...rest, ...(_knf === undefined ? {} : { _knf }) },
  ];
}

function post(number: number, nowMs: number): Item {
  return {
    id: `post-${number}`,
    url: `https://knf.example/aktuelt/${number}`,
    title: `Uka oppsummert, uke ${((number - 1) % 52) + 1}`,
    summary: 'Frokostmøte om innbyggervekst, besøk på Fetsund lenser og flere læreplasser.',
    image: 'images/frokostmote.svg',
    date_published: new Date(nowMs - number * 7 * HOUR_MS).toISOString(),
    tags: ['Industri', 'Bærekraft'],
    _knf: { type: 'post', series: 'uka-oppsummert' },
  };
}

function event(number: number, nowMs: number): Item {
  const startMs = nowMs + number * DAY_MS;
  return {
    id: `event-${number}`,
    url: `https://knf.example/arrangementer/${number}`,
    title: `Frokostmøte ${number}: tallene bak innbyggerveksten`,
    summary: 'Kaffe fra klokka åtte.',
    tags: ['Industri', 'Bærekraft'],
    _knf: {
      type: 'event',
      start: new Date(startMs).toISOString(),
      end: new Date(startMs + 2 * HOUR_MS).toISOString(),
      location: { name: 'Krona kino', locality: 'Kongsberg' },
      registration: { url: `https://knf.example/pamelding/${number}`, capacity: 40, remaining: 12 },
    },
  };
}

function longWords(number: number): Item {
  return {
    title: number === 1 ? LONG_WORD.repeat(2) : number === 2 ? LONG_SENTENCE : LONG_WORD,
    summary: `${LONG_WORD} ${LONG_SENTENCE}`,
    tags: [LONG_WORD, LONG_SENTENCE, 'Kort'],
  };
}
